import { readFileSync } from "node:fs";
import { stdout } from "node:process";
import { readVoices, taskLabels } from "./voices.ts";

/** Prints the faults of labelled files, then how many texts and labels of each task they hold. Returns the number of faults. */
export function checkVoices(paths: readonly string[]): number {
  let wrong = 0;
  const counts = new Map<string, number>();
  const count = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const path of paths) {
    const { texts, faults } = readVoices(readFileSync(path, "utf8"));
    wrong += faults.length;
    for (const { line, fault } of faults) stdout.write(`${path}:${line}: ${fault}\n`);
    for (const { task, spans, safety } of texts) {
      count(task);
      for (const label of new Set(spans.map((span) => span.label))) count(`${task} ${label}`);
      for (const label of new Set(safety.map((span) => span.label))) count(`safety ${label}`);
    }
  }
  for (const [task, { flags, helping }] of Object.entries(taskLabels)) {
    const labels = [...flags, ...helping].map(
      (label) => `${label} ${counts.get(`${task} ${label}`) ?? 0}`,
    );
    stdout.write(`${task}: ${counts.get(task) ?? 0} texts; ${labels.join(", ")}\n`);
  }
  stdout.write(`neutral: ${counts.get("neutral") ?? 0} texts; faults: ${wrong}\n`);
  return wrong;
}
