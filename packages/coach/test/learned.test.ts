import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse, analyseWith, tasks } from "../src/coach.ts";
import type { Analyse } from "../src/coach.ts";
import { makeCoach } from "../src/core/analyse.ts";
import { withLearned } from "../src/learned/cards.ts";
import { readLearned } from "../src/learned/format.ts";
import { learnedReader } from "../src/learned/reading.ts";
import { english } from "../src/packs/en/index.ts";
import { encode } from "../training/encode.ts";
import { examplesAuthor } from "../training/examples.ts";
import { train } from "../training/train.ts";
import { taskLabels } from "../training/voices.ts";
import { readWordGroups } from "../training/words/table.ts";
import { expectParagraphsApart, expectSameAnswer } from "./any-reader.ts";
import { examples } from "./examples.ts";
import { fingerprint, learnedFile, trainingTexts } from "../training/write.ts";

const committed = new Uint8Array(readFileSync(learnedFile));
const texts = trainingTexts();
const voices = texts.filter(({ author }) => author !== examplesAuthor);
const words = readWordGroups();

describe("learned/en.bin", () => {
  it("was trained on the texts and word groups as they are now; if not: node training/run.mjs train", () => {
    expect(readLearned(committed)?.header.trainedOn).toBe(fingerprint(texts, words));
  });

  it("knows every task and label", () => {
    const header = readLearned(committed)?.header;
    for (const task of tasks) {
      const { flags, helping } = taskLabels[task];
      const learned = header?.tasks.find((each) => each.task === task)?.labels;
      expect(learned?.map(({ label }) => label)).toEqual([...flags, ...helping]);
    }
  });

  it("is at most 400 KiB gzip", () => {
    expect(gzipSync(committed, { level: 9 }).length / 1024).toBeLessThanOrEqual(400);
  });

  it("is refused when it is cut short or is something else, and the coach goes on with its cards", () => {
    expect(analyseWith(committed.subarray(0, committed.length - 1))).toBeUndefined();
    expect(analyseWith(new Uint8Array())).toBeUndefined();
    expect(analyseWith(new TextEncoder().encode("GWL6 but nothing that follows"))).toBeUndefined();
  });
});

describe("training", () => {
  const few = voices
    .filter(({ task }) => task === "agreement" || task === "neutral")
    .filter((_, index) => index % 20 === 0);

  it("gives the same bytes for the same texts", () => {
    const once = encode({ ...train(few, words), trainedOn: "few" });
    const again = encode({ ...train(few, words), trainedOn: "few" });
    expect(Buffer.from(again).equals(Buffer.from(once))).toBe(true);
  }, 120_000);

  it("writes what the reader reads back: every word of the groups, every feature its weights", () => {
    const trained = train(few, words);
    const data = readLearned(encode({ ...trained, trainedOn: "few" }));
    expect(data?.header.trainedOn).toBe("few");
    for (const { word, groups } of words.slice(0, 500))
      expect(data?.table.find(word) !== undefined, `${word} ${groups.join(" ")}`).toBe(true);
    expect(data?.table.find("no-such-word-anywhere")).toBeUndefined();
    const agreement = trained.tasks.find(({ task }) => task === "agreement");
    const weights = data?.tasks.get("agreement");
    const heaviest = agreement?.slots[0]?.reduce(
      (best, weight, column, all) => (weight > (all[best] ?? 0) ? column : best),
      0,
    );
    const feature = weights?.indexOf(agreement?.hashes[heaviest ?? 0] ?? 0) ?? -1;
    const slots = [
      ...(weights?.slotOf.subarray(weights.starts[feature], weights.starts[feature + 1]) ?? []),
    ];
    expect(slots).toContain(0);
  }, 120_000);
});

const safetyLabels: readonly string[] = taskLabels.safety.flags;

describe("reading with what was learned", () => {
  const data = readLearned(committed);
  if (data === undefined) throw new Error("learned/en.bin cannot be read");
  const newReader = (): Analyse => makeCoach(english, withLearned(learnedReader(data)));
  const read = newReader();

  it("marks words of the text, whatever the text; one finding for each place and label", () => {
    const scraps = fc.array(
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 20 }),
        fc.constantFrom(
          "sorry if",
          " I lied to you. ",
          "you always ",
          "?\n",
          "“you",
          "mais je ",
          "🙂",
        ),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(scraps, fc.constantFrom(...tasks), (parts, task) => {
        const text = parts.join("");
        const { findings, present, safety } = read(task, text);
        const marks = [...findings, ...present];
        for (const { start, end } of [...marks, ...safety]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        const places = marks.map(({ label, start, end }) => `${label} ${start} ${end}`);
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it("labels judged within a paragraph are the same whether paragraphs are read together or alone", () => {
    expectParagraphsApart(read);
  }, 60_000);

  it("the same text always gets the same answer, whatever was read before it", () => {
    expectSameAnswer(newReader);
  }, 60_000);

  it("takes no plain word of danger away from the cards, in a draft of any task", () => {
    const plain = examples.filter(
      ({ task, is, label }) => task === "safety" && is === "yes" && safetyLabels.includes(label),
    );
    expect(plain.length).toBeGreaterThan(100);
    for (const task of ["safety", "message"] as const) {
      const lost = plain.filter(
        ({ label, text }) =>
          analyse(task, text).safety.some((each) => each.label === label) &&
          !read(task, text).safety.some((each) => each.label === label),
      );
      expect(lost.map(({ text }) => text)).toEqual([]);
    }
  }, 60_000);

  it.each([
    ["conditional", "I'm sorry if I upset you."],
    ["feelings-shift", "I'm sorry you feel that way."],
    ["reversal", "I'm sorry, but you were never at home."],
    ["blame", "You drove me to it."],
    ["minimising", "It was only a few messages."],
    ["justifying", "I was drunk, so I wasn't thinking."],
    ["agentless", "Mistakes were made."],
    ["agentless", "It just happened."],
    ["vague", "I'm sorry for everything."],
    ["pressure", "You have to forgive me."],
    ["overpromise", "I will never hurt you again."],
    ["self-focus", "Do you know how hard this is for me?"],
  ])("finds %s in its plainest form: %s", (label, text) => {
    expect(read("apology", text).labels).toContain(label);
  });

  it.each([
    "I told you I was at work when I was at the casino. You lay awake thinking you had miscounted the savings. It was my choice and nobody else's. I am sorry. I have closed the account, and I am in the group on Thursdays.",
    "I read your diary and told my sister what was in it. You stopped writing because of me. I chose to do it and I was wrong. I'm sorry. From now on I ask before I open anything of yours.",
    "I slept with Dan in June. You blamed your own body for it for months. It was my decision and my fault. I regret it every day. I have ended it and changed my shift so that I don't see him.",
    "I lied about the drinking. The children found me on the stairs and you had to explain it to them. I did that. I am so sorry. I have not had a drink since the 4th and I see the nurse every Friday.",
  ])(
    "has nothing to look at in one that names the act, the harm, whose it was and a change, and misses the repair: %s",
    (letter) => {
      const { labels, findings } = read("apology", letter);
      expect(findings).toEqual([]);
      expect([...labels].sort()).toEqual([
        "change",
        "impact",
        "naming",
        "regret",
        "responsibility",
      ]);
    },
  );

  it("says of its own findings that it was they that were learned, with the words of the task's messages", () => {
    const learned = voices
      .filter(({ task }, index) => task === "message" && index % 10 === 0)
      .flatMap(({ text }) => read("message", text).findings)
      .filter(({ rule }) => rule.startsWith("learned/"));
    expect(learned.length).toBeGreaterThan(0);
    for (const { label, rule, reason, suggestion } of learned) {
      expect(rule).toBe(`learned/message/${label}`);
      expect([reason, suggestion]).toEqual([
        `message.${label}.reason`,
        `message.${label}.suggestion`,
      ]);
    }
  }, 60_000);
});
