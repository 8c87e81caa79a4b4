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
  if (words[at - 1]?.norm === "being" || words[at - 1]?.norm === "having") return false;
  if (frame.subject === "i" || frame.subject === "none") {
    const intends = says && precededByIntent(words, at);
    if (frame.negated)
      return (
        (says || verb.keys.has("~think")) && frame.tense !== "past" && frame.tense !== "perfect"
      );
    if (intends) return says;
    if (frame.tense === "modal") return says && words[at - 1]?.norm !== "must";
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

/** "You told me I had to", not "I texted her, a bit of banter": a clause is told, before any comma. */
function complementFollows(words: readonly RawWord[], at: number): boolean {
  for (let next = at + 1; next < Math.min(words.length, at + 6); next += 1) {
    const word = words[next];
    if (
      word === undefined ||
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

function closesReport(words: readonly RawWord[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || resumes.has(word.norm)) return true;
  if (/[;—–]/u.test(word.marksBefore)) return true;
  return (
    (word.norm === "and" || word.norm === "so") && (next?.norm === "i" || next?.norm === "that")
  );
}
