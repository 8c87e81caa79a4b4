import { describe, expect, it } from "vitest";
import { compileDeck, matches } from "../src/core/matching.ts";
import { english } from "../src/packs/en/index.ts";

/** What a pattern finds in a text, each match as written. */
function found(pattern: string, text: string, unless?: { readonly sentence: string[] }): string[] {
  const card = {
    id: "x",
    task: "apology",
    label: "x",
    any: [pattern],
    countsIn: ["negated"],
    ...(unless && { unless }),
  } as const;
  const patterns = { sorry: "(sorry|~apologise)", loop: "%loop", nested: "so %sorry" };
  const deck = compileDeck({ ...english, patterns, cards: [card] }, "apology");
  return matches(deck, english.read(text)).map(({ start, end }) => text.slice(start, end));
}

describe("the pattern language", () => {
  it.each([
    ["a word as normalised", "i am sorry", "Im SORRY, ok", ["Im SORRY"]],
    ["any form of a word", "~lie", "I lied and lie, lying", ["lied", "lie", "lying"]],
    ["a class", "@day", "on Monday or friday", ["Monday", "friday"]],
    ["a class in one form", "@deceive/ing", "I lied, I keep lying", ["lying"]],
    ["any word at all", "my @any", "my own words", ["my own"]],
    [
      "up to so many words",
      "sorry ..2 you",
      "sorry I hurt you. sorry that I had hurt you",
      ["sorry I hurt you"],
    ],
    ["a gap within the sentence", "sorry ..4 you", "I am sorry. I hurt you", []],
    [
      "a gap within the clause",
      "sorry ,,4 you",
      "sorry I hurt you, sorry, but I hurt you",
      ["sorry I hurt you"],
    ],
    ["alternatives from the left", "i (lied to|lied) ,,1", "I lied to you", ["I lied to"]],
    ["an optional element", "so? sorry", "so sorry, sorry", ["so sorry", "sorry"]],
    [
      "an optional group",
      "i (am so)? sorry",
      "i am so sorry. i sorry",
      ["i am so sorry", "i sorry"],
    ],
    ["what does not follow", "sorry !(if|for)", "sorry if. sorry for. sorry that", ["sorry"]],
    ["the start of a clause", "^ i", "when I left, I cried", ["I"]],
    ["the start of a sentence", "^^ i", "I and I. I", ["I", "I"]],
    [
      "the end of a clause",
      "you $",
      "you hurt, because of you, and you. You",
      ["you", "you", "You"],
    ],
    ["the end of a sentence", "you $$", "of you, and you. Him", ["you"]],
    ["the next sentence", "sorry // but", "I am sorry. But no. Sorry. And but", ["sorry. But"]],
    ["a pattern with a name", "%nested", "so apologised, so sorry", ["so apologised", "so sorry"]],
    ["a subject", "{i ~lie}", "I lied, you lied", ["lied"]],
    ["a tense", "{past ~hide}", "I hid it, I will hide it", ["hid"]],
    ["a negated verb", "{not ~lie}", "I never lied, I lied", ["lied"]],
    ["a passive", "{passive ~make}", "mistakes were made, I made them", ["made"]],
    ["a refused word", "{i past -~lie}", "I lied, I left", ["left"]],
    ["an object", "{i >you}", "I hurt you. I hurt her", ["hurt"]],
    ["a clause that hangs on something", "{if ~leave}", "if you leave. you leave", ["leave"]],
    ["a command", "{order}", "Leave me alone. I leave", ["Leave"]],
  ])("%s", (_, pattern, text, expected) => {
    expect(found(pattern, text)).toEqual(expected);
  });

  it("an exception may stand before or after, in its sentence and no other", () => {
    const unless = { sentence: ["(never|not) ..9"] };
    expect(found("~lie", "I never lied. I lied. I lied, not once", unless)).toEqual(["lied"]);
  });

  it.each([
    ["a bracket that is not closed", "(a|b"],
    ["a bracket too many", "a)"],
    ["an unknown name", "%nothing"],
    ["a name that names itself", "%loop"],
    ["an unknown term of a frame", "{i yesterday}"],
    ["nothing to refuse", "a !"],
  ])("%s is a mistake in the card", (_, pattern) => {
    expect(() => found(pattern, "")).toThrow("pattern: ");
  });
});
