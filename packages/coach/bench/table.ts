import { readFileSync } from "node:fs";
import { stdout } from "node:process";
import { gzipSync } from "node:zlib";
import { analyse, tasks } from "../src/coach.ts";
import type { Task } from "../src/core/card.ts";

/**
 * Prints precision, recall and F1 by task and label for labelled texts, one JSON object a line:
 * {"id","task","text","labels","spans"}. `node dist/table.js texts.jsonl [--misses]`.
 */
interface Labelled {
  readonly id: string;
  readonly task: string;
  readonly text: string;
  readonly labels: readonly string[];
  readonly spans: Readonly<Record<string, string>>;
}

const helping = new Set([
  "regret",
  "responsibility",
  "naming",
  "impact",
  "explanation",
  "repair",
  "change",
  "forgiveness-request",
  "specific",
  "timed",
]);
const [path, ...options] = process.argv.slice(2);
if (path === undefined) throw new Error("usage: node dist/table.js texts.jsonl [--misses]");
const all = readFileSync(path, "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Labelled);

for (const task of tasks)
  report(
    task,
    all.filter((each) => each.task === task),
  );
reportTime();

function report(task: Task, texts: readonly Labelled[]): void {
  if (texts.length === 0) return;
  const found = texts.map((each) => analyse(task, each.text));
  const labels = [
    ...new Set([...texts.flatMap((each) => each.labels), ...found.flatMap((each) => each.labels)]),
  ].sort();
  stdout.write(
    `\n${task}: ${texts.length} texts\n${"label".padEnd(22)}${"yes".padStart(5)}${"hit".padStart(5)}${"extra".padStart(6)}${"miss".padStart(5)}${"F1".padStart(6)}${"spans".padStart(7)}\n`,
  );
  const scores = new Map<string, number>();
  for (const label of labels) {
    const outcome = texts.map((each, index) => ({
      each,
      is: each.labels.includes(label),
      said: found[index]?.labels.includes(label) ?? false,
      index,
    }));
    const hits = outcome.filter(({ is, said }) => is && said);
    const extra = outcome.filter(({ is, said }) => !is && said);
    const missed = outcome.filter(({ is, said }) => is && !said);
    const f1 = (2 * hits.length) / Math.max(1, 2 * hits.length + extra.length + missed.length);
    scores.set(label, f1);
    const placed = hits.filter(({ each, index }) =>
      overlaps(each, label, found[index]?.findings ?? []),
    );
    const spans = helping.has(label) ? "" : `${placed.length}/${hits.length}`;
    stdout.write(
      `${label.padEnd(22)}${String(hits.length + missed.length).padStart(5)}${String(hits.length).padStart(5)}${String(extra.length).padStart(6)}${String(missed.length).padStart(5)}${f1.toFixed(2).padStart(6)}${spans.padStart(7)}\n`,
    );
    if (options.includes("--misses")) {
      for (const { each } of missed)
        stdout.write(`   missed ${each.id}: ${each.spans[label] ?? each.text}\n`);
      for (const { each, index } of extra)
        stdout.write(`   extra  ${each.id}: ${markedPhrases(label, each.text, index)}\n`);
    }
  }
  const mean = (wanted: readonly string[]): string =>
    (
      wanted.reduce((sum, label) => sum + (scores.get(label) ?? 0), 0) / Math.max(1, wanted.length)
    ).toFixed(3);
  const clean = texts.filter((each) => each.labels.every((label) => helping.has(label)));
  const flagged = clean.filter((each) => analyse(task, each.text).findings.length > 0);
  stdout.write(
    `macro F1 flags ${mean(labels.filter((label) => !helping.has(label)))}, helping ${mean(labels.filter((label) => helping.has(label)))}; clean texts flagged ${flagged.length} of ${clean.length}\n`,
  );

  function markedPhrases(label: string, text: string, index: number): string {
    const marks = [...(found[index]?.findings ?? []), ...(found[index]?.present ?? [])].filter(
      (mark) => mark.label === label,
    );
    return marks.map((mark) => `[${mark.rule}] ${text.slice(mark.start, mark.end)}`).join(" | ");
  }
}

function overlaps(
  each: Labelled,
  label: string,
  findings: readonly { label: string; start: number; end: number }[],
): boolean {
  const span = each.spans[label];
  if (span === undefined) return true;
  const start = each.text.indexOf(span);
  return findings.some(
    (finding) =>
      finding.label === label && finding.start < start + span.length && start < finding.end,
  );
}

function reportTime(): void {
  const long = all
    .map((each) => each.text)
    .join(" ")
    .repeat(10)
    .slice(0, 100_000);
  const letter = long.slice(0, 1_600);
  for (let turn = 0; turn < 30; turn += 1) analyse("apology", letter);
  const times = Array.from({ length: 60 }, () => elapsed(letter)).sort((a, b) => a - b);
  stdout.write(
    `\nabout 300 words: median ${times[30]?.toFixed(1)} ms, p95 ${times[56]?.toFixed(1)} ms; 100,000 characters: ${elapsed(long).toFixed(0)} ms\n`,
  );
  stdout.write(
    `this bundle gzip: ${(gzipSync(readFileSync(process.argv[1] ?? "")).length / 1024).toFixed(1)} KiB\n`,
  );
}

function elapsed(text: string): number {
  const from = performance.now();
  analyse("apology", text);
  return performance.now() - from;
}
