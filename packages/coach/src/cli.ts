import { once } from "node:events";
import { readFile } from "node:fs/promises";
import process from "node:process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { analyse, analyseWith, tasks } from "./coach.ts";
import type { Analyse } from "./coach.ts";
import { answerLine, isTask } from "./command-line/lines.ts";
import { report } from "./command-line/report.ts";

const usage = `Usage:
  npm run -s coach -- --jsonl < requests.jsonl      one {"id","task","text"} a line
  npm run -s coach -- --task apology letter.txt     a report to read (without a file: standard input)
Tasks: ${tasks.join(", ")}.
--all also shows what waits behind a safety remark. --rules-only leaves the learned layer out.
`;

/** Stands beside both src and dist. */
const learnedFile = new URL("../learned/en.bin", import.meta.url);

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});

process.exitCode = await main(process.argv.slice(2));

/** 0 when all went well, 1 when a line or the file could not be read, 2 for a command that is not understood. */
async function main(given: readonly string[]): Promise<number> {
  const options = readOptions(given);
  if (options === undefined) {
    process.stderr.write(usage);
    return 2;
  }
  const read = options.rulesOnly ? analyse : await analyseWithLearned();
  return options.jsonl
    ? answerLines(read)
    : printReport(options.task, options.file, options.all, read);
}

function readOptions(given: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        jsonl: { type: "boolean" },
        task: { type: "string" },
        all: { type: "boolean" },
        "rules-only": { type: "boolean" },
      },
    });
    const { jsonl = false, all = false, task = "", "rules-only": rulesOnly = false } = values;
    if (jsonl)
      return positionals.length > 0 || task !== "" ? undefined : ({ jsonl, rulesOnly } as const);
    return isTask(task) && positionals.length <= 1
      ? ({ jsonl, rulesOnly, task, all, file: positionals[0] } as const)
      : undefined;
  } catch {
    return undefined;
  }
}

/** With the learned layer where it can be read; with the cards alone, and a word about it, where it cannot. */
async function analyseWithLearned(): Promise<Analyse> {
  const learned = await readFile(learnedFile).catch(() => new Uint8Array());
  const read = analyseWith(learned);
  if (read === undefined)
    process.stderr.write(
      `${fileURLToPath(learnedFile)} cannot be read: reading with the cards alone.\n`,
    );
  return read ?? analyse;
}

async function answerLines(read: Analyse): Promise<number> {
  let line = 0;
  let failed = false;
  for await (const source of createInterface({
    input: process.stdin,
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    line += 1;
    const answer = answerLine(line === 1 ? source.replace(/^\uFEFF/u, "") : source, line, read);
    failed ||= answer.failed;
    if (!process.stdout.write(`${answer.output}\n`)) await once(process.stdout, "drain");
  }
  return failed ? 1 : 0;
}

async function printReport(
  task: Parameters<typeof report>[0],
  file: string | undefined,
  all: boolean,
  read: Analyse,
): Promise<number> {
  let text: string;
  try {
    text = file === undefined ? await readStandardInput() : await readFile(file, "utf8");
  } catch (error) {
    process.stderr.write(
      `The file could not be read (${error instanceof Error ? error.message : String(error)}).\n`,
    );
    return 1;
  }
  process.stdout.write(report(task, text.replace(/^\uFEFF/u, ""), all, read));
  return 0;
}

async function readStandardInput(): Promise<string> {
  process.stdin.setEncoding("utf8");
  let text = "";
  for await (const chunk of process.stdin) text += String(chunk);
  return text;
}
