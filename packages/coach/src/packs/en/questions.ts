import type { RawWord } from "./raw-word.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** What may stand before the question itself: "so did you…", "and what stopped you". */
const leadIns = words(
  "so and but or ok okay well then now right hey please just also wait sorry honestly yes no listen look me because like oh um say tell",
);
const questionWords = words("how what why who where when which whose whom");
const auxiliaries = words("do does did can could would will is are am was were have has should");
const subjects = words(
  "i you we he she they it this that there these those anyone anybody someone somebody everyone nobody any both one",
);
/** "Do the dishes", "have the car back by six": with these a noun that follows is no subject. */
const alsoCommands = words("do have will can");
const farthestStart = 3;

/**
 * Whether a sentence without a question mark asks: "did you love her", "so who else knew", "is her body firm", "you told her,
 * didn't you". "Had I known" and "do the dishes" do not.
 */
export function asks(sentence: readonly RawWord[]): boolean {
  const limit = Math.min(farthestStart, sentence.length - 1);
  for (let at = 0; at <= limit; at += 1) {
    if (opensQuestion(sentence, at)) return true;
    if (!leadIns.has(sentence[at]?.norm ?? "") && !sentence[at + 1]?.marksBefore.includes(","))
      break;
  }
  return sentence.some((_, at) => at > 0 && asksOn(sentence, at)) || endsInTag(sentence);
}

/** "This week or last, did it hurt": an auxiliary before its pronoun after a comma. */
function asksOn(sentence: readonly RawWord[], at: number): boolean {
  const [first, second] = [sentence[at], sentence[at + 1]];
  return (
    first !== undefined &&
    /[,;:—–-]|\.{2}|…/u.test(first.marksBefore) &&
    ["do", "did", "does", "was", "were", "are", "is"].includes(first.norm) &&
    second?.marksBefore === "" &&
    subjects.has(second.norm)
  );
}

function opensQuestion(sentence: readonly RawWord[], at: number): boolean {
  const [first, second, third] = [sentence[at], sentence[at + 1], sentence[at + 2]];
  if (first === undefined || second === undefined) return false;
  if (questionWords.has(first.norm)) return asksWithWord(sentence, at);
  if (!auxiliaries.has(first.norm) || second.marksBefore !== "") return false;
  const subject = second.norm === "not" ? third : second;
  return subject !== undefined && isSubject(subject, first);
}

function isSubject(word: RawWord, auxiliary: RawWord): boolean {
  if (subjects.has(word.norm)) return word.norm !== "that" || auxiliary.norm !== "do";
  if (alsoCommands.has(auxiliary.norm)) return false;
  return ["@the", "@possessive", "@kin", "@person", "@name"].some((key) => word.keys.has(key));
}

/** "What did you say", "why you lying", "who knew", "what stopped you", "how many times"; not "what you did was wrong". */
function asksWithWord(sentence: readonly RawWord[], at: number): boolean {
  const [first, second, third] = [sentence[at], sentence[at + 1], sentence[at + 2]];
  if (first === undefined || second === undefined) return false;
  if (auxiliaries.has(second.norm))
    return first.norm !== "when" || third === undefined || isSubject(third, second);
  if (first.norm === "how")
    return ["many", "much", "long", "often", "come", "far", "old"].includes(second.norm);
  if (first.norm === "why") return true;
  if (first.norm === "what")
    return ["kind", "time", "made", "stopped", "happened", "else", "about"].includes(second.norm);
  if (first.norm === "who") return second.keys.has("/past") || second.norm === "else";
  return first.norm === "which" && !second.keys.has("/past");
}

/** "…, didn't you", "…, isn't it", "…, right". */
function endsInTag(sentence: readonly RawWord[]): boolean {
  const tail = sentence.slice(-3);
  const [auxiliary, not, subject] = tail;
  const [, short, last] = tail;
  if (auxiliary === undefined || sentence.length < 5) return false;
  const negative =
    auxiliaries.has(auxiliary.norm) && not?.norm === "not" && subjects.has(subject?.norm ?? "");
  const plain =
    short !== undefined &&
    short.marksBefore.includes(",") &&
    auxiliaries.has(short.norm) &&
    subjects.has(last?.norm ?? "");
  return negative || plain;
}
