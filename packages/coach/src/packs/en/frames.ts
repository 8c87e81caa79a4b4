import type { Frame, Subject, Tense } from "../../core/text.ts";
import { complete } from "./frame-facts.ts";
import type { BareFrame } from "./frame-facts.ts";
import type { RawWord } from "./raw-word.ts";

/**
 * Finds who did what. A subject pronoun followed by a verb group makes a frame whatever the verb is, so that verbs nobody
 * listed are read too; a verb after "and" or a comma takes over the subject before it; a finite verb after a noun makes a
 * frame of its own.
 */
export function framesOf(words: readonly RawWord[], clauseOf: readonly number[]): Frame[] {
  const frames: Frame[] = [];
  let last: BareFrame | undefined;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    const subject = subjectOf(words, at);
    const found =
      subject === undefined
        ? withoutPronoun(words, at, last, clauseOf)
        : verbGroup(words, at + 1, words.length, subject, isNominative(word));
    if (found === undefined) continue;
    const another =
      last !== undefined &&
      clauseOf[last.verb] === clauseOf[found.verb] &&
      last.subject !== found.subject;
    const frame = complete(found, words, clauseOf);
    frames.push(another ? { ...frame, adjunct: "none" } : frame);
    last = found;
    at = found.verb;
  }
  return frames;
}

const pronouns: Readonly<Record<string, Subject>> = {
  i: "i",
  you: "you",
  we: "we",
  he: "third",
  she: "third",
  they: "third",
  who: "third",
  it: "thing",
  this: "thing",
  that: "thing",
  there: "thing",
  which: "thing",
  things: "thing",
  nobody: "nobody",
  everyone: "third",
  everybody: "third",
  anyone: "third",
  someone: "third",
  somebody: "third",
};

function subjectOf(words: readonly RawWord[], at: number): Subject | undefined {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined) return undefined;
  if (word.norm === "no" && next?.norm === "one") return undefined;
  if (word.norm === "one" && words[at - 1]?.norm === "no") return "nobody";
  if (word.norm === "me" && next !== undefined && ["and"].includes(next.norm)) return undefined;
  if (word.norm === "both" && next?.norm === "of") return undefined;
  if (word.norm === "us" && words[at - 1]?.norm === "of") return "we";
  return Object.hasOwn(pronouns, word.norm) ? pronouns[word.norm] : undefined;
}

function isNominative(word: RawWord): boolean {
  return ["i", "we", "he", "she", "they"].includes(word.norm);
}

const auxiliaries = new Set([
  "am",
  "are",
  "is",
  "was",
  "were",
  "be",
  "been",
  "being",
  "have",
  "has",
  "had",
  "having",
  "do",
  "does",
  "did",
  "will",
  "shall",
  "would",
  "could",
  "should",
  "might",
  "may",
  "must",
  "can",
]);
const modals = new Set(["would", "could", "should", "might", "may", "must", "can"]);
const notVerb = new Set([
  "and",
  "or",
  "but",
  "to",
  "of",
  "for",
  "in",
  "on",
  "at",
  "with",
  "from",
  "my",
  "your",
  "our",
  "his",
  "her",
  "their",
  "the",
  "a",
  "an",
  "who",
  "that",
  "if",
  "when",
  "because",
  "i",
  "you",
  "we",
  "he",
  "she",
  "they",
  "it",
  "me",
  "us",
  "him",
  "them",
  "as",
  "by",
  "so",
  "what",
  "how",
  "why",
  "than",
  "about",
  "there",
  "then",
  "too",
  "no",
]);

/** Reads auxiliaries, adverbs and the main verb from `from`. Undefined when no verb follows. */
function verbGroup(
  words: readonly RawWord[],
  from: number,
  to: number,
  subject: Subject,
  open: boolean,
): BareFrame | undefined {
  let negated = false;
  let tense: Tense | undefined;
  let lastAuxiliary = -1;
  let lastForm = "";
  for (let at = from; at < Math.min(to, from + 9); at += 1) {
    const word = words[at];
    if (word === undefined || (at > from && /[;:—–()]/u.test(word.marksBefore))) break;
    if (word.keys.has("@not") && !word.keys.has("@feelingnoun")) {
      negated = true;
      continue;
    }
    if (auxiliaries.has(word.norm)) {
      tense ??= auxiliaryTense(word.norm);
      lastAuxiliary = at;
      lastForm = word.norm;
      continue;
    }
    if (word.norm === "going" && words[at + 1]?.norm === "to" && lastAuxiliary !== -1) {
      tense = "future";
      at += 1;
      lastForm = "will";
      continue;
    }
    if (
      (word.norm === "used" || word.norm === "got" || word.norm === "have") &&
      words[at + 1]?.norm === "to"
    ) {
      tense ??= "past";
      at += 1;
      lastForm = "to";
      continue;
    }
    if (isVerb(word, open || lastAuxiliary !== -1, lastForm))
      return frame(words, at, subject, tense, negated, lastForm);
    if (!isAdverb(word)) break;
  }
  return lastAuxiliary === -1
    ? undefined
    : frame(words, lastAuxiliary, subject, tense, negated, "");
}

function isAdverb(word: RawWord): boolean {
  return (
    word.keys.has("@intensifier") ||
    word.norm.endsWith("ly") ||
    word.norm === "to" ||
    word.norm === "all" ||
    word.norm === "is" ||
    word.norm === "two" ||
    word.norm === "three" ||
    word.norm === "yes"
  );
}

function isVerb(word: RawWord, open: boolean, after: string): boolean {
  if (notVerb.has(word.norm) || word.kind === "number") return false;
  const copula = /^(?:am|are|is|was|were|be|been|being)$/u.test(after);
  if (copula) return (word.keys.has("/ing") || word.keys.has("/part")) && !isDescription(word);
  if (isAdverb(word)) return false;
  if (/^(?:have|has|had|having)$/u.test(after)) return word.keys.has("/part");
  if (after !== "")
    return (
      !word.keys.has("/ing") &&
      (word.keys.has("/base") || word.keys.has("~" + word.norm)) &&
      !word.keys.has("@the") &&
      !word.keys.has("@possessive")
    );
  if (word.keys.has("/past") || word.keys.has("/base") || word.keys.has("/s")) return true;
  return open && !word.keys.has("/ing") && !word.keys.has("@the");
}

function isDescription(word: RawWord): boolean {
  return (
    word.keys.has("@feelingadj") ||
    word.keys.has("@circumstance") ||
    word.keys.has("@innerstate") ||
    word.keys.has("@remorse")
  );
}

function auxiliaryTense(norm: string): Tense {
  if (norm === "will" || norm === "shall") return "future";
  if (modals.has(norm)) return "modal";
  if (norm === "have" || norm === "has") return "perfect";
  if (norm === "had" || norm === "did" || norm === "was" || norm === "were") return "past";
  if (norm === "having" || norm === "being") return "ing";
  return norm === "be" ? "bare" : "present";
}

function frame(
  words: readonly RawWord[],
  verb: number,
  subject: Subject,
  tense: Tense | undefined,
  negated: boolean,
  after: string,
): BareFrame {
  const word = words[verb];
  const has = (key: string): boolean => word?.keys.has(key) ?? false;
  const copula = /^(?:am|are|is|was|were|be|been|being)$/u.test(after) || after === "got";
  const plainTense: Tense = has("/past") ? "past" : "present";
  const perfectForm = tense === "perfect" && after === "" ? plainTense : tense;
  return {
    subject,
    verb,
    tense:
      tense === undefined
        ? plainTense
        : has("~have") && after === "" && tense === "perfect"
          ? "present"
          : (perfectForm ?? plainTense),
    negated,
    passive: copula && has("/part") && !has("/ing"),
    progressive: copula && has("/ing"),
  };
}

/** A verb with no pronoun before it: joined to the subject before, after a noun, or an imperative. */
function withoutPronoun(
  words: readonly RawWord[],
  at: number,
  last: BareFrame | undefined,
  clauseOf: readonly number[],
): BareFrame | undefined {
  const word = words[at];
  const before = words[at - 1];
  if (word === undefined || notVerb.has(word.norm)) return undefined;
  const joined =
    before !== undefined &&
    (["and", "then", "or", "but"].includes(before.norm) || word.marksBefore.endsWith(","));
  const skipsAdverb =
    before !== undefined &&
    isAdverb(before) &&
    ["and", "then", "or", "but"].includes(words[at - 2]?.norm ?? "");
  if (
    (joined || skipsAdverb) &&
    last !== undefined &&
    finite(word) &&
    (word.keys.has("/past") || last.tense === "future" || last.tense === "present")
  ) {
    const found = verbGroup(words, at, words.length, last.subject, false);
    if (found !== undefined)
      return {
        ...found,
        tense:
          word.keys.has("/past") && !auxiliaries.has(word.norm)
            ? "past"
            : auxiliaries.has(word.norm)
              ? found.tense
              : last.tense,
      };
  }
  if (before === undefined || clauseOf[at] !== clauseOf[at - 1] || asksToDo.has(before.norm)) {
    if (
      word.keys.has("/base") &&
      !auxiliaries.has(word.norm) &&
      !word.keys.has("/past") &&
      !neverDone.some((key) => word.keys.has(key))
    )
      return {
        subject: "none",
        verb: at,
        tense: "bare",
        negated: false,
        passive: false,
        progressive: false,
      };
    if (
      ["do", "never"].includes(word.norm) &&
      words[at + 1] !== undefined &&
      word.norm === "do" &&
      words[at + 1]?.norm === "not"
    )
      return verbGroup(words, at + 1, words.length, "none", false);
    if (word.keys.has("/past") && !word.keys.has("/part") && at === 0)
      return verbGroup(words, at, words.length, "i", false);
    if (word.keys.has("/past") && at === 0 && !isDescription(word))
      return verbGroup(words, at, words.length, "i", false);
  }
  if (before === undefined) return undefined;
  if (auxiliaries.has(word.norm) && !word.keys.has("~do"))
    return verbGroup(words, at, words.length, nounSubject(words, at), false);
  if ((word.keys.has("/past") || doesNow(words, at)) && followsNoun(before))
    return verbGroup(words, at, words.length, nounSubject(words, at), false);
  return undefined;
}

const asksToDo = new Set(["please", "kindly", "pls"]);
const neverDone = ["@number", "@day", "@month", "@the", "@possessive", "@feelingadj"];

const namesOfThings = [
  "@thing",
  "@timeunit",
  "@deviceaccount",
  "@feelingnoun",
  "@actnoun",
  "@object",
  "@bodypart",
  "@day",
  "@kin",
  "@person",
  "@child",
];

/** "The refund lands on the 20th", "your uncle keeps the key": a form in -s that is not the name of several things. */
function doesNow(words: readonly RawWord[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined || !word.keys.has("/s") || next === undefined) return false;
  return next.marksBefore === "" && !namesOfThings.some((key) => word.keys.has(key));
}

function finite(word: RawWord): boolean {
  return word.keys.has("/past") || word.keys.has("/base") || auxiliaries.has(word.norm);
}

function followsNoun(before: RawWord): boolean {
  return (
    before.kind === "word" &&
    !notVerb.has(before.norm) &&
    !isAdverb(before) &&
    !auxiliaries.has(before.norm) &&
    !before.keys.has("@not") &&
    !before.keys.has("/part") &&
    !before.keys.has("@the")
  );
}

/** Whether the noun before a verb is a person (third), a thing, or nobody ("no nurse asks", "nobody in that house says"). */
function nounSubject(words: readonly RawWord[], at: number): Subject {
  const near = words.slice(Math.max(0, at - 4), at);
  if (near.some(({ norm }) => norm === "nobody" || norm === "no")) return "nobody";
  for (const word of near.toReversed()) {
    if (["@person", "@kin", "@name"].some((key) => word.keys.has(key))) return "third";
    if (word.keys.has("@thing") || word.keys.has("@actnoun")) return "thing";
  }
  return "thing";
}
