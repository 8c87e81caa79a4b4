import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerLine } from "../src/command-line/lines.ts";
import { report } from "../src/command-line/report.ts";
import { messages } from "../src/packs/en/messages.ts";

const draft = "I'm sorry if that hurt you.";

describe("one line", () => {
  it("is answered with labels, places, and sentences to read", () => {
    const { output, failed } = answerLine(
      JSON.stringify({ id: "a-1", task: "apology", text: draft }),
      1,
    );
    expect(failed).toBe(false);
    expect(JSON.parse(output)).toMatchObject({
      id: "a-1",
      task: "apology",
      labels: ["vague", "conditional"],
      findings: [
        { label: "vague", start: 0, end: 9 },
        {
          label: "conditional",
          start: 4,
          end: 26,
          rule: "apology/conditional/sorry-if",
          reason: messages["apology.conditional.reason"],
          suggestion: messages["apology.conditional.suggestion"],
        },
      ],
    });
  });

  it("puts safety before everything else, whatever the task", () => {
    const { output } = answerLine(
      JSON.stringify({ id: 1, task: "apology", text: `${draft} I want to die.` }),
      1,
    );
    const { labels, findings } = JSON.parse(output) as {
      labels: string[];
      findings: { label: string }[];
    };
    expect([labels[0], findings[0]?.label]).toEqual(["self-harm", "self-harm"]);
  });

  it.each([
    ["nonsense", "not-json"],
    ["", "not-json"],
    ["[]", "not-a-request"],
    ["null", "not-a-request"],
    ['{"task":"apology","text":"x"}', "not-a-request"],
    ['{"id":"a","task":"apology"}', "not-a-request"],
    ['{"id":"a","task":"apology","text":7}', "not-a-request"],
    ['{"id":"a","task":"poem","text":"x"}', "unknown-task"],
  ])("that is no request is refused with its number: %s", (source, code) => {
    const { output, failed } = answerLine(source, 12);
    expect(failed).toBe(true);
    expect(JSON.parse(output)).toEqual({
      id: null,
      error: { code, message: expect.any(String) as string, line: 12 },
    });
  });
});

describe("a report", () => {
  it("underlines each phrase under its own line", () => {
    expect(report("apology", draft, false)).toContain(
      `${draft}\n~~~~~~~~~ 1\n    ~~~~~~~~~~~~~~~~~~~~~~ 2\n`,
    );
  });

  it("shows safety alone until the rest is asked for", () => {
    const text = `${draft} I want to die.`;
    expect(report("apology", text, false)).not.toContain(messages["apology.conditional.reason"]);
    expect(report("apology", text, true)).toContain(messages["apology.conditional.reason"]);
    for (const everything of [true, false])
      expect(report("apology", text, everything)).toContain(
        messages["safety.self-harm.suggestion"],
      );
  });
});

describe("the built command", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "coach-"));
    await build({
      root: fileURLToPath(new URL("..", import.meta.url)),
      logLevel: "error",
      build: { outDir: folder, emptyOutDir: true },
    });
    await writeFile(join(folder, "package.json"), '{"type":"module"}');
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const run = async (
    options: readonly string[],
    input: string,
  ): Promise<{ code: number | null; output: string }> => {
    const child = spawn(process.execPath, [join(folder, "cli.js"), ...options]);
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
    child.stdin.end(input);
    const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
    return { code, output };
  };

  it(
    "answers every line in order, goes on after a bad one, and ends with 1",
    { timeout: 60_000 },
    async () => {
      const line = (id: string): string => JSON.stringify({ id, task: "apology", text: draft });
      const { code, output } = await run(["--jsonl"], `${line("a")}\nbad\n${line("b")}\n`);
      const answers = output
        .trimEnd()
        .split("\n")
        .map((each) => JSON.parse(each) as { id: string | null });
      expect([code, answers.map(({ id }) => id)]).toEqual([1, ["a", null, "b"]]);
    },
  );

  it(
    "ends with 0 when every line was read, and with 2 for a command it does not understand",
    { timeout: 60_000 },
    async () => {
      expect(
        (await run(["--jsonl"], JSON.stringify({ id: 1, task: "safety", text: "Good morning." })))
          .code,
      ).toBe(0);
      expect((await run(["--task", "poem"], "")).code).toBe(2);
    },
  );

  it("reads a letter from a file", { timeout: 60_000 }, async () => {
    await writeFile(join(folder, "letter.txt"), draft);
    const { code, output } = await run(["--task", "apology", join(folder, "letter.txt")], "");
    expect([code, output.includes("~~~~")]).toEqual([0, true]);
    expect((await run(["--task", "apology", join(folder, "nowhere.txt")], "")).code).toBe(1);
  });
});
