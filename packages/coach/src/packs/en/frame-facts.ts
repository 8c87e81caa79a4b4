import type { Adjunct, Frame, Subject } from "../../core/text.ts";
import type { RawWord } from "./raw-word.ts";

/** A frame before it is known what its clause hangs on and to whom the act is done. */
export type BareFrame = Omit<Frame, "object" | "adjunct" | "imperative">;

/** Adds to a frame its object, what its clause hangs on, and whether it is a command. */
export function complete(
  frame: BareFrame,
  words: readonly RawWord[],
  clauseOf: readonly number[],
): Frame {
  let first = frame.verb;
  while (first > 0 && clauseOf[first - 1] === clauseOf[frame.verb]) first -= 1;
  return {
    ...frame,
    object: frame.passive ? "none" : objectOf(words, frame.verb),
    adjunct: adjunctOf(words, first),
    imperative: frame.subject === "none" && commands(words, first, frame.verb),
  };
}

const objects: Readonly<Record<string, Subject>> = {
  me: "i",
  myself: "i",
  you: "you",
  yourself: "you",
  us: "we",
  him: "third",
  her: "third",
  them: "third",
  it: "thing",
  this: "thing",
  that: "thing",
  everything: "thing",
  nobody: "nobody",
  nothing: "nobody",
};
const farthestObject = 5;
const noObject = new Set(
  "and or but if when because so than as by who what how why where while until before after then i we he she they".split(
    " ",
  ),
);
const passedOver = new Set([
  "to",
  "with",
  "at",
  "for",
  "on",
  "up",
  "out",
  "off",
  "down",
  "away",
  "about",
  "from",
  "of",
  "all",
  "back",
  "over",
  "in",
  "into",
]);

/** The first of the next words that can be one: "shouted at you", "told your mother", "deleted the messages". */
function objectOf(words: readonly RawWord[], verb: number): Subject {
  for (let at = verb + 1; at <= verb + farthestObject; at += 1) {
    const word = words[at];
    if (word === undefined || /[,;:—–()…]/u.test(word.marksBefore)) return "none";
    const pronoun = Object.hasOwn(objects, word.norm) ? objects[word.norm] : undefined;
    if (word.norm === "her" && isNoun(words[at + 1])) continue;
    if (pronoun !== undefined) return pronoun;
    if (["@kin", "@person", "@name", "@child"].some((key) => word.keys.has(key))) return "third";
    if (isNoun(word)) return "thing";
    const goesOn =
      passedOver.has(word.norm) ||
      ["@the", "@possessive", "@intensifier", "@number"].some((key) => word.keys.has(key));
    const determined = words[at - 1]?.keys.has("@the") || words[at - 1]?.keys.has("@possessive");
    if (!goesOn) return determined !== true && beginsAnew(word) ? "none" : "thing";
  }
  return "none";
}

const nouns = [
  "@thing",
  "@actnoun",
  "@object",
  "@deviceaccount",
  "@feelingnoun",
  "@bodypart",
  "@kin",
  "@person",
  "@child",
  "@figure",
  "@sum",
];

function isNoun(word: RawWord | undefined): boolean {
  return nouns.some((key) => word?.keys.has(key)) && word?.norm !== "that";
}

/** A verb or a small word: what follows is another clause, not an object. */
function beginsAnew(word: RawWord): boolean {
  return (
    ["/base", "/past", "/ing", "/part", "/s"].some((key) => word.keys.has(key)) ||
    noObject.has(word.norm)
  );
}

const adjuncts: Readonly<Record<string, Adjunct>> = {
  if: "if",
  unless: "if",
  whether: "if",
  because: "because",
  since: "because",
  when: "when",
  whenever: "when",
  while: "when",
  until: "when",
  before: "when",
  after: "when",
  once: "when",
  although: "although",
  though: "although",
  despite: "although",
};

function adjunctOf(words: readonly RawWord[], first: number): Adjunct {
  for (const word of words.slice(first, first + 2)) {
    const adjunct = Object.hasOwn(adjuncts, word.norm) ? adjuncts[word.norm] : undefined;
    if (adjunct !== undefined) return adjunct;
  }
  return "none";
}

const beforeCommand = new Set([
  "please",
  "do",
  "not",
  "just",
  "never",
  "always",
  "and",
  "then",
  "so",
  "now",
  "kindly",
  "but",
]);
const noCommand = [
  ...nouns,
  "@feelingadj",
  "@remorse",
  "@timeunit",
  "@day",
  "@month",
  "@number",
  "@vagueval",
  "@intensifier",
];

function commands(words: readonly RawWord[], first: number, verb: number): boolean {
  const command = words[verb];
  if (command === undefined || !command.keys.has("/base")) return false;
  if (words.slice(first, verb).some((word) => !beforeCommand.has(word.norm))) return false;
  const asked = words
    .slice(first, verb)
    .some((word) => ["please", "not", "never"].includes(word.norm));
  return asked || !noCommand.some((key) => command.keys.has(key));
}
