import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeCoach, settle } from "../src/core/analyse.ts";
import type { Task } from "../src/core/card.ts";
import { tasks } from "../src/core/card.ts";
import { readDraft } from "../src/core/draft.ts";
import type { Readings } from "../src/core/draft.ts";
import { compileDeck, matches } from "../src/core/matching.ts";
import type { Deck } from "../src/core/matching.ts";
import { tokenise } from "../src/core/tokenise.ts";
import { english } from "../src/packs/en/index.ts";
import { expectSameAnswer } from "./any-reader.ts";
import { draft, edit, edited, example, saidTwice } from "./drafts.ts";
import { touchyLayer, touchyReader } from "./touchy.ts";

const decks = new Map<Task, Deck>(tasks.map((task) => [task, compileDeck(english, task)]));

/** What is found when nothing is remembered. */
function readAfresh(task: Task, text: string): string[] {
  const deck = decks.get(task) ?? compileDeck(english, task);
  return settle(matches(deck, english.read(text)))
    .filter(({ card }) => card.hidden !== true)
    .map(({ rule, start, end }) => `${rule} ${start}-${end}`)
    .sort();
}

const found = (marks: readonly { rule: string; start: number; end: number }[]): string[] =>
  marks.map(({ rule, start, end }) => `${rule} ${start}-${end}`).sort();

describe("reading again while it is written", () => {
  it("finds what reading afresh finds, whatever was edited before", () => {
    const coach = makeCoach(english);
    fc.assert(
      fc.property(
        fc.constantFrom(...tasks),
        fc.array(fc.oneof(draft, example), { minLength: 1, maxLength: 4 }),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (task, parts, edits) => {
          let text = parts.join(" ");
          for (const each of edits) {
            text = edited(text, each);
            const read = coach(task, text);
            if (read.language === "unknown") continue;
            expect(found([...read.findings, ...read.present])).toEqual(readAfresh(task, text));
            expect(found(read.safety)).toEqual(readAfresh("safety", text));
          }
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);

  it("judges what is judged afresh, whatever was edited before, be it in another draft or task", () => {
    expectSameAnswer(touchyReader);
  }, 60_000);

  it("judges a sentence again when its paragraph ends with it or what follows it is another, also where judging ends", () => {
    for (const before of [0, 1, 398, 399, 400]) {
      const reader = touchyReader();
      const said = `${"I went.\n\n".repeat(before)}I saw her and nothing happened`;
      for (const rest of ["... Then I left.", "... ", ".Then I left.", ".But I left."])
        expect(reader("apology", said + rest)).toEqual(touchyReader()("apology", said + rest));
    }
  });

  it("judges a sentence again when the cards find something else in it", () => {
    const text = "I left. I lied to you.";
    const read = english.read(text);
    const mark = { label: "regret", start: 0, end: 6 };
    const layer = touchyLayer();
    for (const rule of ["apology/regret/a", "apology/regret/b", "apology/regret/a"]) {
      const found = [[{ ...mark, rule }], []];
      expect(layer.read("apology", read, found, true)).toEqual(
        touchyLayer().read("apology", read, found, true),
      );
    }
  });

  it("tells sentences that say the same apart by where they stand", () => {
    const text = "I lied to you... ".repeat(3);
    const read = english.read(text);
    const labels = touchyLayer()
      .read("apology", read, [], true)
      .map((marks) => marks.map(({ label }) => label).join());
    expect(new Set(labels).size).toBeGreaterThan(1);
  });

  it("takes no quoted sentence for one that is not, whatever stands between its words", () => {
    const plain = "I lied. I am sorry if I hurt you. I left.";
    const odd = "I lied. qqqqqqq\0I am sorry if I hurt you”.";
    const oddlyQuoted = "“I lied. \0I am sorry if I hurt you”.";
    const coach = makeCoach(english);
    for (const text of [plain, `“${plain}”`, plain, odd, oddlyQuoted, odd])
      expect(coach("apology", text)).toEqual(makeCoach(english)("apology", text));
  });

  it("puts every word where reading afresh puts it", () => {
    const swap = fc.tuple(fc.nat(), fc.constantFrom(" ", ",", ".", "?", "\n", "“", "a"));
    fc.assert(
      fc.property(saidTwice, fc.array(swap, { minLength: 1, maxLength: 20 }), (begun, swaps) => {
        let text = begun;
        let last: ReturnType<typeof readDraft> | undefined;
        for (const [which, mark] of swaps) {
          const gaps = [...text.matchAll(/[\s,.]/gu)];
          const at = gaps[which % gaps.length]?.index ?? 0;
          text = text.slice(0, at) + mark + text.slice(at + 1);
          last = readDraft(tokenise(text, last?.draft), english, last?.used, last?.draft);
          expect(last.draft).toEqual(readDraft(tokenise(text), english).draft);
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it("splits a text after another as it splits it alone, whatever was put in or taken out", () => {
    const change = fc.record({
      at: fc.nat(),
      out: fc.nat({ max: 3 }),
      put: fc.constantFrom(
        "",
        "'",
        "’",
        "“",
        "”",
        '"',
        "a",
        "é",
        " ",
        ".",
        "\n\n",
        "1",
        "\ud83d",
        "\ude00",
      ),
    });
    fc.assert(
      fc.property(
        saidTwice,
        fc.array(change, { minLength: 1, maxLength: 30 }),
        (begun, changes) => {
          let text = begun;
          let last = tokenise(text);
          for (const { at, out, put } of changes) {
            const from = at % (text.length + 1);
            text = text.slice(0, from) + put + text.slice(from + out);
            last = tokenise(text, last);
            expect(last).toEqual(tokenise(text));
          }
        },
      ),
      { numRuns: 200 },
    );
    for (const [before, after] of [
      ["He said “I am sorry if I hurt you. I left", "He said “I am sorry if I hurt you. I left”"],
      ["I don'", "I don't"],
      ["I don’t", "I don’"],
      ["1.", "1.5"],
      ["He said “a” and “b”. I left", "He said “a and “b”. I left"],
    ] as const)
      expect(tokenise(after, tokenise(before))).toEqual(tokenise(after));
  }, 60_000);

  it("reads no sentence again that did not change", () => {
    const before = "I hid the card. You asked me twice. I said no.";
    const after = "I hid the second card. You asked me twice. I said no.";
    const first = readDraft(tokenise(before), english);
    const second = readDraft(tokenise(after), english, first.used);
    const same = second.draft.sentences.map(
      ({ reading }, index) => reading === first.draft.sentences[index]?.reading,
    );
    expect(same).toEqual([false, true, true]);
    const places = second.draft.words.map(({ start, end }) => after.slice(start, end));
    expect(places.slice(-3)).toEqual(["I", "said", "no"]);
  });

  it("reads a sentence again when what stands around it changes what it says", () => {
    const coach = makeCoach(english);
    const labels = (text: string): readonly string[] => coach("apology", text).labels;
    expect(labels("I was drunk. I left.")).toContain("justifying");
    expect(labels("I was drunk. That is no excuse.")).not.toContain("justifying");
    expect(labels("I was drunk. I left.")).toContain("justifying");
  });

  it("a match that runs on into a sentence takes its words from other matches of its card, only while it is there", () => {
    const card = { id: "x", task: "apology", label: "x", any: ["~kiss // ~lie", "~lie"] } as const;
    const deck = compileDeck({ ...english, cards: [card] }, "apology");
    let known: Readings = new Map();
    const phrases = (text: string): string[] => {
      const { draft, used } = readDraft(tokenise(text), english, known);
      known = used;
      return matches(deck, draft).map(({ start, end }) => text.slice(start, end));
    };
    expect(phrases("I kissed. Lied again.")).toEqual(["kissed. Lied"]);
    expect(phrases("I left. Lied again.")).toEqual(["Lied"]);
    expect(phrases("I kissed. Lied again.")).toEqual(["kissed. Lied"]);
  });
});
