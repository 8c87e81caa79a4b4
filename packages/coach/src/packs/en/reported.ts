import type { Frame, Sentence } from "../../core/text.ts";
import type { RawWord } from "./read.ts";

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
  sentences: readonly Sentence[],
  frames: ReadonlyMap<number, Frame>,
): Set<number> {
  const reported = new Set<number>();
  for (const sentence of sentences) {
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const frame = frames.get(at);
      const verb = words[at];
      if (frame === undefined || verb === undefined || !opensReport(words, at, frame, verb))
        continue;
      for (let inside = at + 1; inside < sentence.to && !closesReport(words, inside); inside += 1)
        reported.add(inside);
    }
  }
  return reported;
}

function opensReport(words: readonly RawWord[], at: number, frame: Frame, verb: RawWord): boolean {
  const says = saying.some((key) => verb.keys.has(key));
  if (frame.subject === "i" || frame.subject === "none") {
    const intends = says && precededByIntent(words, at);
    if (frame.negated || intends) return says || verb.keys.has("~think");
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

function regretFollows(words: readonly RawWord[], at: number): boolean {
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

function closesReport(words: readonly RawWord[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || resumes.has(word.norm)) return true;
  if (/[;—–]/u.test(word.marksBefore)) return true;
  return (
    (word.norm === "and" || word.norm === "so") && (next?.norm === "i" || next?.norm === "that")
  );
}
