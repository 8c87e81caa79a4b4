import { describe, expect, it } from "vitest";
import type { Draft } from "../src/core/text.ts";
import { english } from "../src/packs/en/index.ts";

const draftOf = (text: string): Draft => english.read(text);
const read = (text: string): string =>
  draftOf(text)
    .words.map(({ norm }) => norm)
    .join(" ");
const asks = (text: string): boolean => draftOf(text).sentences.some(({ question }) => question);

describe("words as they are written", () => {
  it.each([
    // texting and missing apostrophes
    ["im sry i didnt tell u", "i am sorry i did not tell you"],
    ["ill ring u wen im late", "i will ring you when i am late"],
    ["i was ill for weeks", "i was ill for weeks"],
    ["id never have gone", "i would never have gone"],
    ["my id is in the drawer", "my id is in the drawer"],
    ["ur right, i hid ur letters", "you are right i hid your letters"],
    ["its my fault", "it is my fault"],
    ["the dog hurt its paw", "the dog hurt its paw"],
    ["well talk on sunday", "we will talk on sunday"],
    ["well, talk to me", "well talk to me"],
    ["il b there, y did u lie", "i will be there why did you lie"],
    ["i shoulda told u, i could of stopped", "i should have told you i could have stopped"],
    ["sooooo sorrryyy", "so sorry"],
    ["i cd of rung n i didnt, prolly scared", "i could have rung and i did not probably scared"],
    ["i was hidin it an lyin to ya", "i was hiding it an lying to you"],
    // slips
    [
      "im truley sory i decieved you, it was my responsability",
      "i am truly sorry i deceived you it was my responsibility",
    ],
    // other Englishes
    ["a wis feart, a didnae tell ye", "i was feart i did not tell you"],
    ["I no fit lie to you again", "i no fit lie to you again"],
    ["I no trust you, mi no trust yuh", "i not trust you i not trust you"],
    ["mi mother know yuh lie", "my mother know you lie"],
    ["there is no trust here", "there is no trust here"],
    ["dem dey laugh, dey know everything", "them is laugh they know everything"],
    [
      "I promissed becuase I beleived I would be forgivn",
      "i promised because i believed i would be forgiven",
    ],
    [
      "divorced, guilt, believers, honesty, friends, fiends",
      "divorced guilt believers honesty friends fiends",
    ],
    // letters that only look different
    ["for\u00ADgive me, so\u200Drry, ｓｏｒｒｙ, 𝘀𝗼𝗿𝗿𝘆", "forgive me sorry sorry sorry"],
  ])("%s", (text, norms) => {
    expect(read(text)).toBe(norms);
  });

  it("each word keeps its exact place, also one that is read as several", () => {
    const text = "🙂 I didn’t — sooorry 💔 “im” late";
    const places = draftOf(text).words.map(({ norm, start, end }) => [
      norm,
      text.slice(start, end),
    ]);
    expect(places).toEqual([
      ["i", "I"],
      ["did", "didn’t"],
      ["not", "didn’t"],
      ["sorry", "sooorry"],
      ["i", "im"],
      ["am", "im"],
      ["late", "late"],
    ]);
  });
});

describe("questions without a question mark", () => {
  it.each([
    "did you love her",
    "so did u sleep with her",
    "and what stopped you",
    "who knew",
    "why you lying to me",
    "how many times was it",
    "is her body firm",
    "when was the last time you saw him",
    "which gig did you first meet her at",
    "Kanti, was he there",
    "this week or last, was it at our house",
    "you told your mother, didn't you",
    "were you at hers",
    "can we no just watch telly",
  ])("%s", (text) => {
    expect(asks(text)).toBe(true);
  });

  it.each([
    "do the dishes before six",
    "have the car back by six",
    "had I known I would have stayed",
    "what you did was wrong",
    "when I get home I ring you",
    "who I meet is my own business",
    "I hid what was in the box",
    "will is a decent man and I lied to him",
    "do not call me",
    "I was wrong, and so was he",
  ])("not: %s", (text) => {
    expect(asks(text)).toBe(false);
  });
});

describe("words that are not the writer's own now", () => {
  /** What is read as reported, and what is read as quoted. */
  const others = (text: string): string =>
    draftOf(text)
      .words.filter(({ reported, quoted }) => reported || quoted)
      .map(({ norm }) => norm)
      .join(" ");

  it.each([
    ["You told me I had to forgive you.", "me i had to forgive you"],
    ["I won't say you drove me to it.", "you drove me to it"],
    ["He said I was crazy, but I left.", "i was crazy"],
    ["I'd like to say I was lonely, but I chose it.", "i was lonely"],
    ["I could say it was the drink.", "it was the drink"],
    ["I told myself it was only texting and I lied to you.", "myself it was only texting"],
    ["You said “you always lie” and I left.", "you always lie"],
    ["I don't say it was the wine, it was me.", "it was the wine"],
    ["I'm not saying you're wrong, only that I was hurt.", "you are wrong"],
  ])("%s", (text, words) => {
    expect(others(text)).toBe(words);
  });

  it.each([
    "That said, you knew about it.",
    "I can tell you I'm at the meeting every Tuesday.",
    "I have asked Sana to come with me when I tell my father.",
    "I text you when I lock up.",
    "If he messages I tell you the same day.",
    "I said sorry and I meant it.",
    "I told a lie about the card.",
    "If anybody asks at church I shall say it was me.",
  ])("all of it is said now: %s", (text) => {
    expect(others(text)).toBe("");
  });
});

describe("who did what", () => {
  /** Each frame as "subject verb>object", with what else is true of it. */
  const frames = (text: string): string[] =>
    draftOf(text).words.flatMap(({ norm, frame }) => {
      if (frame === undefined) return [];
      const facts = [
        frame.negated ? "not" : "",
        frame.passive ? "passive" : "",
        frame.imperative ? "order" : "",
        frame.adjunct === "none" ? "" : frame.adjunct,
      ];
      const act = `${frame.subject} ${norm}>${frame.object}`;
      return [[act, ...facts.filter(Boolean)].join(" ")];
    });

  it.each([
    ["I shouted at you.", ["i shouted>you"]],
    ["You never told my mother.", ["you told>third not"]],
    ["I deleted the messages.", ["i deleted>thing"]],
    ["I kissed her.", ["i kissed>third"]],
    ["I took her phone.", ["i took>thing"]],
    ["I slept with Marek.", ["i slept>third"]],
    ["The money was spent.", ["thing spent>none passive"]],
    ["If you leave me, I tell everyone.", ["you leave>i if", "i tell>third"]],
    ["I lied because I was scared.", ["i lied>none", "i was>none because"]],
    ["When he called I hid the bottle.", ["third called>none when", "i hid>thing"]],
    ["Leave me alone.", ["none leave>i order"]],
    ["Please don't tell her.", ["none tell>third not order"]],
    ["The refund goes to the clinic.", ["thing goes>thing"]],
    ["Your uncle keeps the key.", ["third keeps>thing"]],
    ["Three phone calls and two messages.", []],
    ["Nobody in that house asks me anything.", ["nobody asks>i"]],
  ])("%s", (text, expected) => {
    expect(frames(text)).toEqual(expected);
  });
});
