/**
 * `npm run bench:coach`: in one run, by task and label, how well the coach reads texts of authors it has not learned from, beside a
 * list of keywords and writing checkers made for something else, and how long it takes.
 *
 * --texts <folder>   further texts, as training/voices, that nothing was trained on
 * --jsonl <file>     further texts, one {"id","task","text","labels","spans"} a line
 * --parts <n>        authors are held out in so many parts (3)
 * --task <name>      one task only
 * --chromium <path>  a Chromium to time in as well, its processor slowed down
 */
import { existsSync, readFileSync } from "node:fs";
import { stdout } from "node:process";
import { parseArgs } from "node:util";
import { analyse, analyseWith } from "../src/coach.ts";
import { tasks } from "../src/core/card.ts";
import type { Task } from "../src/core/card.ts";
import {
  asTheCalibrationSet,
  besideCards,
  inLongerDrafts,
  inOrdinaryProse,
  inPlainWords,
  writesAsPeopleDo,
} from "../training/authors.ts";
import { readCorpus } from "../training/corpus.ts";
import type { AuthoredText } from "../training/corpus.ts";
import { readExamples } from "../training/examples.ts";
import { spansOf, textsOf } from "../training/train.ts";
import { taskLabels } from "../training/voices.ts";
import type { LabelledSpan } from "../training/voices.ts";
import { readWordGroups } from "../training/words/table.ts";
import { learnedFile, voicesFolder } from "../training/write.ts";
import { byRules, trainedOn, withBytes } from "./coaches.ts";
import type { LearnedReads, Reads } from "./coaches.ts";
import { measureInChromium } from "./chromium.ts";
import { byKeywords } from "./keywords.ts";
import { figures } from "./measure.ts";
import type { Figures } from "./measure.ts";
import { measureTime, rowsOf, textsToTime } from "./time.ts";
import { timeReadings } from "./timings.ts";

const unseenFolder = `${import.meta.dirname}/../training/unseen`;

const groups: readonly (readonly [string, (author: string) => boolean])[] = [
  ["authors that the cards have not seen either", (author) => !besideCards.has(author)],
  ["authors who write as the calibration set does", (author) => asTheCalibrationSet.has(author)],
  ["authors who say it in few plain words", (author) => inPlainWords.has(author)],
  ["authors of longer drafts", (author) => inLongerDrafts.has(author)],
  ["authors of ordinary prose", (author) => inOrdinaryProse.has(author)],
  ["all others, most of them asked for what is hardest", (author) => !writesAsPeopleDo(author)],
];

/** A writing checker made for something else: all that can be asked is whether it says anything of a text. */
export interface Peer {
  readonly name: string;
  readonly speaks: (text: string) => Promise<boolean>;
}

/** A reader for each text: for texts that some weights were trained on, others. */
type ReadsOf = (text: AuthoredText) => Reads;

interface System {
  readonly name: string;
  readonly reads: ReadsOf;
}

export async function bench(
  given: readonly string[],
  peers: readonly Peer[] | null,
): Promise<void> {
  const { values } = parseArgs({
    args: [...given],
    options: {
      texts: { type: "string", default: unseenFolder },
      jsonl: { type: "string" },
      parts: { type: "string", default: "3" },
      task: { type: "string" },
      chromium: { type: "string" },
    },
  });
  const voices = readCorpus(voicesFolder);
  const learned = new Uint8Array(readFileSync(learnedFile));
  const asked = tasks.filter((task) => values.task === undefined || values.task === task);
  const heldOut = authorsHeldOut(voices, Number(values.parts), asked);
  const systems = (of: (author: string) => LearnedReads): System[] => [
    { name: "keywords", reads: () => byKeywords },
    { name: "cards alone", reads: remembering(() => byRules) },
    { name: "learned alone", reads: remembering(({ author }) => of(author).alone) },
    { name: "cards and learned", reads: remembering(({ author }) => of(author).both) },
  ];
  const unseen = systems(heldOut);
  report("Voices, each author read by weights that have not seen them", voices, unseen, asked);
  for (const [who, counts] of groups)
    report(
      `Of these, ${who}`,
      voices.filter(({ author }) => counts(author)),
      unseen,
      asked,
    );
  const shipped = withBytes(learned);
  const withShipped = systems(() => shipped);
  if (existsSync(values.texts))
    report(
      "Texts that nothing was trained on or tuned by",
      readCorpus(values.texts),
      withShipped,
      asked,
    );
  if (values.jsonl !== undefined)
    report(`${values.jsonl}, not trained on`, readLines(values.jsonl), withShipped, asked);
  const best = unseen.at(-1);
  if (best !== undefined) await reportPeers(peers, voices, best.reads);
  await reportTime(learned, values.chromium);
}

/** Most texts are asked about in more than one table. */
function remembering(readsOf: ReadsOf): ReadsOf {
  const known = new Map<Task, WeakMap<AuthoredText, readonly LabelledSpan[]>>();
  return (of) => (task, text, written) => {
    const said = known.get(task) ?? new WeakMap<AuthoredText, readonly LabelledSpan[]>();
    known.set(task, said);
    const found = said.get(of) ?? readsOf(of)(task, text, written);
    said.set(of, found);
    return found;
  };
}

/** By author, readers trained on the others, some authors at a time. */
function authorsHeldOut(
  voices: readonly AuthoredText[],
  parts: number,
  asked: readonly Task[],
): (author: string) => LearnedReads {
  const words = readWordGroups();
  const authors = [...new Set(voices.map(({ author }) => author))].sort();
  const readers = new Map<string, LearnedReads>();
  const count = Math.min(parts, authors.length);
  for (let part = 0; part < count; part += 1) {
    const held = authors.filter((_, at) => at % count === part);
    stdout.write(`training without ${held.join(", ")} (${part + 1} of ${count}) …\n`);
    const reads = trainedOn(
      [...voices.filter(({ author }) => !held.includes(author)), ...examplesWithout(held, voices)],
      words,
      asked,
    );
    for (const author of held) readers.set(author, reads);
  }
  return (author) => {
    const reads = readers.get(author);
    if (reads === undefined) throw new Error(`nobody called ${author} was held out`);
    return reads;
  };
}

/** As many words in a row as two texts share only where one was taken from the other. */
const takenOver = 6;

/** The cards' own examples, but for those taken from texts of some authors. */
function examplesWithout(
  authors: readonly string[],
  voices: readonly AuthoredText[],
): AuthoredText[] {
  const runsOf = ({ text }: AuthoredText): string[] => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
    const length = Math.min(takenOver, words.length);
    return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(" "));
  };
  const theirs = new Set(voices.filter(({ author }) => authors.includes(author)).flatMap(runsOf));
  return readExamples("en").filter((example) => !runsOf(example).some((run) => theirs.has(run)));
}

function report(
  title: string,
  texts: readonly AuthoredText[],
  systems: readonly System[],
  asked: readonly Task[],
): void {
  const authors = new Set(texts.map(({ author }) => author)).size;
  stdout.write(
    `\n# ${title}: ${texts.length} texts, ${authors} ${authors === 1 ? "author" : "authors"}\n`,
  );
  for (const task of asked) {
    const measured = systems.map(({ name, reads }) => ({
      name,
      figures: measure(
        task,
        textsOf(task, texts).filter((text) => text.task === task || text.task === "neutral"),
        reads,
      ),
    }));
    const { labels, neutral } = measured[0]?.figures ?? { labels: [], neutral: { texts: 0 } };
    if (labels.length === 0 && neutral.texts === 0) continue;
    stdout.write(`\n## ${task}\n`);
    table(task, measured);
  }
  if (!asked.includes("safety")) return;
  const others = texts.filter(({ task }) => task !== "safety" && task !== "neutral");
  stdout.write("\n## safety, in texts of the other tasks\n");
  table(
    "safety",
    systems.map(({ name, reads }) => ({ name, figures: measure("safety", others, reads) })),
  );
}

function measure(task: Task, texts: readonly AuthoredText[], reads: ReadsOf): Figures {
  return figures(
    task,
    texts.map((text) => ({
      task: text.task,
      text: text.text,
      spans: spansOf(text, task),
      said: reads(text)(task, text.text, text.task === "neutral" ? task : text.task),
    })),
  );
}

function table(
  task: Task,
  measured: readonly { readonly name: string; readonly figures: Figures }[],
): void {
  const two = (value: number): string => value.toFixed(2);
  stdout.write(
    `${"".padEnd(21)}texts${measured.map(({ name }) => `  ${name.padEnd(21)}`).join("")}\n`,
  );
  stdout.write(
    `${"".padEnd(26)}${measured.map(() => `  ${"P    R    F1   place".padEnd(21)}`).join("")}\n`,
  );
  for (const label of [...taskLabels[task].flags, ...taskLabels[task].helping]) {
    const rows = measured.map((each) => each.figures.labels.find((row) => row.label === label));
    if (rows[0] === undefined) continue;
    const cells = rows.map((row) =>
      row === undefined
        ? ""
        : `  ${`${two(row.precision)} ${two(row.recall)} ${two(row.f1)} ${two(row.placed)}`.padEnd(21)}`,
    );
    stdout.write(`${label.padEnd(21)}${String(rows[0].texts).padStart(5)}${cells.join("")}\n`);
  }
  const part = ({ flagged, texts }: Figures["met"]): string =>
    texts === 0 ? "–" : `${((100 * flagged) / texts).toFixed(1)} % of ${texts}`;
  const line = (what: string, of: (figures: Figures) => string): void => {
    stdout.write(
      `${what.padEnd(26)}${measured.map((each) => `  ${of(each.figures).padEnd(21)}`).join("")}\n`,
    );
  };
  const hasLabels = (flag: boolean): boolean =>
    measured[0]?.figures.labels.some((each) => each.flag === flag) ?? false;
  if (hasLabels(true)) line("macro F1, flags", (each) => each.flags.toFixed(3));
  if (hasLabels(false)) line("macro F1, what helps", (each) => each.helping.toFixed(3));
  line("texts with a flag flagged", (each) => part(each.met));
  line("clean texts flagged", (each) => part(each.clean));
  line("neutral prose flagged", (each) => part(each.neutral));
}

function readLines(path: string): AuthoredText[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line, index) => {
      const given = JSON.parse(line) as {
        readonly task: AuthoredText["task"];
        readonly text: string;
        readonly labels: readonly string[];
        readonly spans?: Readonly<Record<string, string>>;
      };
      const spans = given.labels.map((label) => {
        const words = given.spans?.[label] ?? given.text;
        const start = given.text.indexOf(words);
        return { label, start, end: start + words.length };
      });
      const { task, text } = given;
      return {
        author: path,
        file: path,
        task,
        text,
        voice: "",
        line: index + 1,
        spans,
        safety: [],
      };
    });
}

/** Checkers made for other things can only be asked whether they say anything of a text that has a flag, and of one that has none. */
async function reportPeers(
  peers: readonly Peer[] | null,
  voices: readonly AuthoredText[],
  reads: ReadsOf,
): Promise<void> {
  stdout.write("\n# Peers: does it say anything of a text with a flag, and of one without?\n\n");
  if (peers === null) {
    stdout.write("write-good, alex and retext are not installed: npm ci --prefix bench\n");
    return;
  }
  const asked = [
    ...peers,
    {
      name: "the coach",
      speaks: async (text: string, of: AuthoredText, task: Task) =>
        reads(of)(task, text, task).some(({ label }) => isFlag(task, label)),
    },
  ];
  for (const { name, speaks } of asked) {
    const counts = { flagged: [0, 0], clean: [0, 0] } satisfies Record<string, [number, number]>;
    for (const text of voices) {
      if (text.task === "neutral") continue;
      const { task } = text;
      const has = text.spans.some(({ label }) => isFlag(task, label));
      const count = has ? counts.flagged : counts.clean;
      count[1] += 1;
      if (await speaks(text.text, text, task)) count[0] += 1;
    }
    const part = ([said, all]: [number, number]): string =>
      `${((100 * said) / Math.max(1, all)).toFixed(0)} %`;
    stdout.write(
      `${name.padEnd(30)} of texts with a flag ${part(counts.flagged).padStart(5)}, of clean texts ${part(counts.clean).padStart(5)}\n`,
    );
  }
}

function isFlag(task: Task, label: string): boolean {
  return (taskLabels[task].flags as readonly string[]).includes(label);
}

async function reportTime(learned: Uint8Array, chromium: string | undefined): Promise<void> {
  stdout.write("\n# Time on this machine\n\n");
  const { letters, long } = textsToTime();
  const both = timeReadings(() => analyseWith(learned) ?? analyse, letters, long);
  const rows = [
    ...measureTime().map((row) => ({ ...row, what: `${row.what}, cards alone` })),
    ...rowsOf(both, { long: 300 }).map((row) => ({ ...row, what: `${row.what}, with learned` })),
    ...(chromium === undefined ? [] : await measureInChromium(chromium)),
  ];
  for (const { what, median, p95, most } of rows)
    stdout.write(
      `${what.padEnd(76)} median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms${most === undefined ? "" : ` (at most ${most})`}\n`,
    );
}
