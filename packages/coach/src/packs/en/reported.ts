import type { Frame } from "../../core/text.ts";
import type { RawWord } from "./raw-word.ts";

const saying = [
  "~say",
  "~tell",
  "~claim",
  "~insist",
  "~pretend",
  "~convince",
  "~shout",
  "~accuse",
  "~write",
  "~ask",
  "~blame",
  "~argue",
  "~message",
  "~text",
];
const thinking = [
  "~think",
  "~tell",
  "~say",
  "~convince",
  "~believe",
  "~pretend",
  "~call",
  "~persuade",
];
const resumes = new Set(["but", "however", "though", "although", "because"]);

/**
 * Words that are not the writer's own now: what somebody else said ("you told me I had to"), what the writer said or told
 * themselves then ("I told you it was only texting"), and what the writer declines to say ("I won't say you drove me to it").
 */
export function reportedWords(
  words: readonly RawWord[],
  frames: ReadonlyMap<number, Frame>,
): Set<number> {
  const reported = new Set<number>();
  words.forEach((verb, at) => {
    const frame = frames.get(at);
    const opens = frame === undefined ? declines(words, at) : opensReport(words, at, frame, verb);
    if (!opens || !complementFollows(words, at)) return;
    for (let inside = at + 1; inside < words.length && !closesReport(words, inside); inside += 1)
      reported.add(inside);
  });
  return reported;
}

/** "I'd like to say I was lonely, but…", "it would be easy to blame the wine, but…": said to be turned down. */
function declines(words: readonly RawWord[], at: number): boolean {
  const verb = words[at];
  if (
    verb === undefined ||
    words[at - 1]?.norm !== "to" ||
    !saying.some((key) => verb.keys.has(key))
  )
    return false;
  const wish = words
    .slice(Math.max(0, at - 4), at)
    .some((word) => ["like", "love", "easy", "tempted", "easier", "tempting"].includes(word.norm));
  return wish && words.slice(at).some((word) => word.norm === "but");
}

function opensReport(words: readonly RawWord[], at: number, frame: Frame, verb: RawWord): boolean {
  const says = saying.some((key) => verb.keys.has(key));
  if (["being", "having", "that"].includes(words[at - 1]?.norm ?? "")) return false;
  if (arranges(words, at, frame) || sendsOnly(words, at)) return false;
  if (frame.subject === "i" || frame.subject === "none") {
    const intends = says && precededByIntent(words, at);
    if (frame.negated)
      return (
        (says || verb.keys.has("~think")) && frame.tense !== "past" && frame.tense !== "perfect"
      );
    if (intends) return says;
    if (frame.tense === "modal") return says && onlyImagined.has(words[at - 1]?.norm ?? "");
    const self = words[at + 1]?.norm === "myself";
    if (frame.tense === "past" || frame.tense === "perfect")
      return (
        (says && !regretFollows(words, at)) || (self && thinking.some((key) => verb.keys.has(key)))
      );
    return false;
  }
  if (frame.subject === "we" || frame.subject === "nobody") return false;
  return says && !frame.negated && frame.tense !== "modal";
}

/** "I could say it was the drink", not "I can tell you it was", "I should say that I". */
const onlyImagined = new Set(["would", "could", "might"]);

/** "I have asked Sana to come with me", "I've told the bank to send it": what the writer arranged, not what was said. */
function arranges(words: readonly RawWord[], at: number, frame: Frame): boolean {
  if (frame.subject !== "i" || frame.tense !== "perfect" || words[at + 1]?.norm === "you")
    return false;
  const to = words.findIndex((word, index) => index > at + 1 && word.norm === "to");
  return to !== -1 && to <= at + 4 && words[to + 1]?.keys.has("/base") === true;
}

/** "If he messages I tell you": a message, and nothing of what is in it. */
function sendsOnly(words: readonly RawWord[], at: number): boolean {
  const sends = ["~text", "~message"].some((key) => words[at]?.keys.has(key));
  const to = ["you", "me", "him", "her", "them", "us", "that", "saying"];
  return sends && !to.includes(words[at + 1]?.norm ?? "");
}

/** "I said sorry", "I told a lie", "I said no": what follows is an act, not what was said. */
function regretFollows(words: readonly RawWord[], at: number): boolean {
  if (["a", "an", "the", "some", "lies", "so", "things"].includes(words[at + 1]?.norm ?? ""))
    return true;
  return words
    .slice(at + 1, at + 4)
    .some((word) => word.norm === "sorry" || word.norm === "no" || word.norm === "yes");
}

/** "I keep wanting to tell you…", "I'm not going to write…", "I was going to say…". */
function precededByIntent(words: readonly RawWord[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 4), at).map((word) => word.norm);
  return (
    before.includes("wanting") ||
    before.includes("tempted") ||
    before.includes("wanted") ||
    (before.includes("want") && before.includes("not"))
  );
}

const complements = new Set([
  "i",
  "we",
  "he",
  "she",
  "they",
  "it",
  "this",
  "that",
  "there",
  "if",
  "whether",
  "to",
  "how",
  "why",
  "what",
  "nobody",
  "everyone",
]);

/** "I text when I lock up": when it is done, not what is said. */
const times = new Set(["when", "before", "after", "until", "till", "while", "once", "because"]);

/** "You told me I had to", not "I texted her, a bit of banter": a clause is told, before any comma. */
function complementFollows(words: readonly RawWord[], at: number): boolean {
  if (words[at]?.keys.has("~ask") === true) return questionFollows(words, at);
  for (let next = at + 1; next < Math.min(words.length, at + 6); next += 1) {
    const word = words[next];
    if (
      word === undefined ||
      times.has(word.norm) ||
      /[;—–]/u.test(word.marksBefore) ||
      (next > at + 1 && word.marksBefore.includes(","))
    )
      return false;
    if (word.quoted || complements.has(word.norm) || (word.norm === "you" && next > at + 1))
      return true;
    if (word.norm === "you" && words[next + 1]?.keys.has("/base") === true) return true;
    if (word.norm === "you" && words[next + 1]?.keys.has("/past") === true) return true;
    if (
      word.norm === "you" &&
      (words[next + 1]?.keys.has("@be") === true || words[next + 1]?.keys.has("@have") === true)
    )
      return true;
  }
  return false;
}

/** "She asked if I had…", "you asked me to…"; not "if anybody asks I tell them". */
function questionFollows(words: readonly RawWord[], at: number): boolean {
  return words
    .slice(at + 1, at + 5)
    .some(
      ({ norm, quoted }) =>
        quoted ||
        ["if", "whether", "why", "how", "what", "who", "where", "when", "to"].includes(norm),
    );
}

function closesReport(words: readonly RawWord[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || resumes.has(word.norm)) return true;
  if (/[;—–]/u.test(word.marksBefore)) return true;
  if (word.marksBefore.includes(",") && contrasts(word, next)) return true;
  if (word.norm !== "and" && word.norm !== "so") return false;
  return next?.norm === "i" || next?.norm === "that" || turnsToNow(word, next);
}

/** "I said I was wrong, so what more do you want": after a comma somebody else is spoken of, or to. */
function turnsToNow(word: RawWord, next: RawWord | undefined): boolean {
  return (
    word.marksBefore.includes(",") &&
    ["what", "now", "why", "how", "please", "do", "are", "my", "can"].includes(next?.norm ?? "")
  );
}

/** "I don't say it was the wine, it was me", "I'm not saying you're wrong, only that I was hurt". */
function contrasts(word: RawWord, next: RawWord | undefined): boolean {
  if (word.norm === "only" || word.norm === "just") return true;
  return word.norm === "it" && next?.keys.has("@be") === true;
}
