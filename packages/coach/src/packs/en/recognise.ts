import type { Evidence, Piece, SentenceReading } from "../../core/text.ts";
import { keptByWord } from "./kept-by-word.ts";
import { keysOf } from "./lexicon.ts";
import { expand } from "./spelling.ts";

/** The small words of English that no other language listed here shares. */
const english = new Set(
  `i you we she it they my your our his her the and but if of to for with from are been have did not never what when how who
why that this there all can will would could should just because sorry about out up them him us said told know want need by each
every am do does be at than then yes okay please thanks love let get got go going make made take think feel which kind where
their after before only more very too now again off into over back still even much some any these those being had were has`.split(
    /\s+/u,
  ),
);
/** Small words that English shares with others: they count half, as words of content do. */
const shared = new Set("a an in on no me as was he so is or man one".split(" "));

/**
 * Small words of languages that are written in Latin letters where English is too, accents left out as in texting. A word that
 * English has as well is in none of them.
 */
const others = new Set(
  [
    // French
    "je tu il elle nous vous ils elles le la les un une du de et est suis sont avez avons ete etais etait que qui quoi pas ne dans avec sur mais donc ce cette ces mon ma mes ta tes sa ses notre votre leur moi toi lui bien tres jamais toujours tout tous fait dit desole desolee parce quand aussi au aux ca",
    // Spanish
    "el los las unos del y en con por para pero mi su es soy eres somos fue era estaba estoy estas lo te se ti yo ella nosotros esto eso este esta muy mas siempre nunca todo nada cuando porque como hice menti siento perdon perdona perdoname dije quiero tengo tienes hay ya mucho",
    // Portuguese
    "os um uma da dos das nao em mas eu voce ele ela meu minha seu sua foi estava estou sou muito mais sempre tudo fiz desculpa desculpe isso isto ja lhe pra obrigado obrigada nos foram",
    // German
    "ich du er sie wir ihr und oder aber nicht kein keine der das den dem ein eine einen mir mich dir dich uns euch mein dein ist bist sind habe hast haben hatte wird werde mit von zu auf bei nach aus wie wenn weil dass auch noch nur schon immer nie alles nichts tut leid fur",
    // Italian, Dutch, Afrikaans
    "gli di che non per sei stato ho hai abbiamo mio tuo suo questo quello molto piu mai tutto niente perche scusa dispiace io noi voi della nel sono ik jij het een niet van dat dit voor maar ook naar heb hebt heeft ben mijn jouw geen spijt omdat ek jy nie vir jou baie",
    // Tagalog
    "ang ng mga sa ko mo ako ikaw ka siya sila kami tayo natin namin niya nila ito iyon yung yun pa lang naman kasi dahil hindi wala walang din rin ba po opo talaga sana ginawa sinabi patawad pasensya mahal alam gusto kung kapag noong nang para",
    // Swahili
    "na ya wa kwa ni mimi wewe yeye sisi wao hii hiyo hivyo lakini kwamba kama sana samahani pole nimekosa nakupenda naomba msamaha yangu yako yake wangu wako wake langu tena mbele lako moyo kweli bila baada kabla hapana ndiyo nini kila mtu watu sikuwa",
    // Hindi and Urdu in Latin letters
    "mai mein hai hain tha thi hum tum aap mujhe tumhe tumhein tujhe tera teri tere mera meri mere uska uski kya kyun kyu kyon nahi nahin nhi mat aur lekin magar bhi toh se ke ki ka kar karo kiya kiye karna raha rahi rahe gaya gayi gaye hua hui hoon hu maaf maafi sach jhooth jhuth galti pyar dil kabhi hamesha sab kuch bas ab phir jab kyunki agar wo woh yeh liye saath apni apne apna tumse tumko mujhko maine tumne",
    // Indonesian and Malay, Polish, Turkish
    "aku kamu saya anda dia kita yang dan tidak nggak itu ini untuk dengan dari karena maaf sudah telah bukan jangan sie jest nie przepraszam ale zeby bardzo ciebie mnie ben sen bir ve bu icin cok degil ozur dilerim seni sana",
  ]
    .join(" ")
    .split(" "),
);
/** "j'ai", "qu'il", "dell'anno", Swahili verbs in the first person, and letters that English words do not have. */
const otherForms =
  /^(?:[jtnlscdm]|qu|dell|nell|un)'\p{L}{2,}$|^ni(?:li|me|ta|na)[a-z]{3,}$|^sita[a-z]{4,}$/u;
const otherLetters = /[ßñãõłśźżćąęğışăîøåőűžěřů]/u;

const enoughToTell = 4;
/** A sentence that begins before so many words counts whole. */
const readAtMost = 400;
const leastShare = 0.12;
/** A letter half in English is read: its English half can be. */
const leastAgainstOthers = 0.6;

/** What speaks for a sentence's being English. */
export function evidenceIn(pieces: readonly Piece[]): Evidence {
  let [words, inScript, ours, known, theirs] = [0, 0, 0, 0, 0];
  for (const { kind, written } of pieces) {
    if (kind !== "word") continue;
    const word = evidenceOf(written);
    words += 1;
    if (word !== "another script") inScript += 1;
    if (word === "ours") ours += 1;
    if (word === "known") known += 1;
    if (word === "theirs") theirs += 1;
  }
  return { words, inScript, ours, known, theirs };
}

/**
 * Whether a text is English, by its first few hundred words: it has enough English small words, and they hold their own against those
 * of other languages. Three words or fewer count as English unless they are plainly another language, and so does English with
 * borrowed words in it; a text mostly in another script does not.
 */
export function recognises(
  sentences: readonly { readonly reading: Pick<SentenceReading, "evidence"> }[],
): boolean {
  let [words, inScript, ours, known, theirs] = [0, 0, 0, 0, 0];
  for (const { reading } of sentences) {
    if (words >= readAtMost) break;
    words += reading.evidence.words;
    inScript += reading.evidence.inScript;
    ours += reading.evidence.ours;
    known += reading.evidence.known;
    theirs += reading.evidence.theirs;
  }
  if (inScript < words / 2) return false;
  if (words < enoughToTell) return theirs < 2 || ours > 0;
  const weight = ours + known / 2;
  return weight >= words * leastShare && weight >= theirs * leastAgainstOthers;
}

const evidenceOf = keptByWord((written) => {
  if (!/^\p{Script=Latin}/u.test(written)) return "another script";
  const norms = expand(written);
  if (norms.some((norm) => english.has(norm))) return "ours";
  if (isOther(written)) return "theirs";
  return norms.some((norm) => shared.has(norm) || hasClass(norm)) ? "known" : "unknown";
});

function isOther(written: string): boolean {
  const lower = written.toLowerCase().normalize("NFC");
  if (otherLetters.test(lower)) return true;
  const plain = lower.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("’", "'");
  return others.has(plain) || otherForms.test(plain);
}

function hasClass(norm: string): boolean {
  for (const key of keysOf(norm)) if (key.startsWith("@")) return true;
  return false;
}
