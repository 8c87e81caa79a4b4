import { describe, expect, it } from "vitest";
import { analyse } from "../src/coach.ts";
import { examples } from "./examples.ts";

const language = (text: string): string => analyse("apology", text).language;

describe("another language is said to be unknown", () => {
  it.each([
    ["French", "Je suis désolé de t'avoir menti pendant toutes ces années."],
    ["French, texting", "jsuis vraiment desole pour hier, j'ai menti et tu le savais"],
    ["French, short", "Pardonne-moi, je t'ai menti."],
    ["Spanish", "Lo siento mucho, te mentí durante años y no tengo ninguna excusa."],
    ["Spanish, short", "Lo siento mucho."],
    ["Spanish, question", "¿Por qué me mentiste todo este tiempo?"],
    ["Portuguese", "Desculpa por ter mentido para você, não tenho nenhuma desculpa."],
    ["Portuguese, texting", "me desculpa amor, eu menti pra vc sobre o dinheiro"],
    ["German", "Es tut mir leid, dass ich dich angelogen habe. Das war falsch von mir."],
    ["German, short", "Es tut mir so leid."],
    ["Italian", "Mi dispiace di averti mentito, non ho scuse per quello che ho fatto."],
    ["Dutch", "Het spijt me dat ik tegen je gelogen heb, het was mijn schuld."],
    ["Tagalog", "Patawad sa ginawa ko, nagsinungaling ako sa iyo tungkol sa pera."],
    ["Tagalog, texting", "sorry na po, hindi ko naman sinasadya yung nangyari kagabi"],
    ["Swahili", "Samahani kwa uongo niliokuambia kuhusu pesa, najua nilikuumiza sana."],
    ["Swahili, short", "Naomba msamaha mpenzi wangu, nimekosa."],
    [
      "Hindi in Latin letters",
      "Mujhe maaf kar do, maine tumse jhooth bola tha paise ke baare mein.",
    ],
    ["Hindi, texting", "sorry yaar mai bhul gaya tha, tum gussa mat ho, galti meri thi"],
    ["Indonesian", "Maaf aku sudah bohong sama kamu soal uang itu, aku tidak punya alasan."],
    ["Polish", "Przepraszam, że cię okłamałem, nie mam żadnego usprawiedliwienia."],
    ["Finnish", "Olen pahoillani siitä että valehtelin sinulle kaikki nämä vuodet."],
    ["Turkish", "Sana yalan söylediğim için çok özür dilerim, hiçbir bahanem yok."],
    ["Russian", "Прости меня, я врал тебе все эти годы."],
    ["Hindi", "मुझे माफ़ कर दो, मैंने तुमसे झूठ बोला।"],
    ["Arabic", "أنا آسف لأنني كذبت عليك كل هذه السنوات."],
    ["Japanese", "ごめんなさい。ずっと嘘をついていました。"],
  ])("%s", (_, text) => {
    expect(language(text)).toBe("unknown");
  });
});

describe("a long text", () => {
  const english = "I told you I was at work and I was not. ".repeat(50);
  const french = "Je t'ai menti pendant toutes ces années et tu le savais. ".repeat(50);

  it("is of the language of its first few hundred words", () => {
    expect(language(english + french)).toBe("en");
    expect(language(french + english)).toBe("unknown");
  });
});

describe("English is read, whatever is mixed into it", () => {
  it.each([
    "Sorry",
    "ok",
    "Mea culpa.",
    "im so sry babe",
    "Abeg, which kind wahala",
    "This is so nakakahiya, I lied to you.",
    "Sorry na, hindi ko sinasadya, I was drunk lang and you know naman I love you.",
    "Yaar I am really sorry, maine jhooth bola, I told you I was at office only.",
    "Walahi I no go lie for you again, na me do am and I dey sorry.",
    "Pole sana my dear, I am the one who took the money from the chama.",
    "Je suis désolé, as you like to say. I lied about Paris and I am sorry.",
    "A general improvement in courtesy.",
    "From today no tension, no lies, no hiding, kabhi nahi, hamesha ke liye.",
    "Shabbat shalom habibi",
    "Whatsapp Tesco Manchester",
    "2 nights, 3 lies",
    "😔💔",
    "",
  ])("%s", (text) => {
    expect(language(text)).toBe("en");
  });

  it("of the cards' own examples at most one in two hundred is so mixed that it is not read", () => {
    const unread = examples.filter(({ text }) => language(text) !== "en");
    expect(unread.length).toBeLessThanOrEqual(examples.length / 200);
  }, 60_000);

  it("a quotation in another language does not hide what stands around it", () => {
    const { labels, language: read } = analyse(
      "apology",
      "I'm sorry if I hurt you. Mi madre siempre dice que lo siento no basta y que hay que hacer algo para reparar. I wanted you to know that I think about it every day.",
    );
    expect(read).toBe("en");
    expect(labels).toContain("conditional");
  });
});
