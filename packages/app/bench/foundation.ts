import { stdout } from "node:process";
import { chromium, type Page } from "playwright-core";
import { build } from "vite";
import { messages } from "../build/messages.ts";
import type { clear, draw, RecordName, recordNames } from "./page.tsx";

declare global {
  /** What page.tsx gives the page. */
  var bench: {
    readonly clear: typeof clear;
    readonly draw: typeof draw;
    readonly recordNames: typeof recordNames;
  };
}

const slowdown = 6;
const budgetMs = 16;
const rounds = 80;
/** The first drawings also compile what they run; the very first is printed by itself. */
const warmAfter = 10;

/**
 * Prints how long a year of six agreements takes to draw in the Chromium at this path, its processor slowed down six
 * times, about a cheap telephone: laying out, rendering, style, layout and painting, all that the page's main thread does
 * for one drawing. The budget is one frame (experience.md, "Fast").
 */
export async function bench(executablePath: string): Promise<void> {
  const browser = await chromium.launch({ executablePath });
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    const { script, style } = await builtPage();
    await page.addStyleTag({ content: style });
    await page.addScriptTag({ content: script });
    const devtools = await page.context().newCDPSession(page);
    // The thread's own time, so that other work on the machine does not count.
    await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    const busyMs = async (): Promise<number> => {
      const { metrics } = await devtools.send("Performance.getMetrics");
      return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
    };
    for (const name of await page.evaluate(() => globalThis.bench.recordNames)) {
      const times: number[] = [];
      let stones = 0;
      for (let round = 0; round < rounds; round++) {
        await page.evaluate(() => globalThis.bench.clear());
        await drawInAFrame(page, null, round);
        const before = await busyMs();
        await drawInAFrame(page, null, round);
        const idle = await busyMs();
        stones = await drawInAFrame(page, name, round);
        times.push((await busyMs()) - idle - (idle - before));
      }
      print(name, stones, times);
    }
  } finally {
    await browser.close();
  }
}

/** One drawing and the frame that shows it; with nothing to draw, what an empty frame costs. */
const drawInAFrame = (page: Page, name: RecordName | null, round: number): Promise<number> =>
  page.evaluate(
    ([wanted, seed]) =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() => {
          const stones = wanted === null ? 0 : globalThis.bench.draw(wanted, seed);
          requestAnimationFrame(() => resolve(stones));
        });
      }),
    [name, round] as const,
  );

function print(name: string, stones: number, times: readonly number[]): void {
  const [first = 0] = times;
  const warm = times.slice(warmAfter).toSorted((one, other) => one - other);
  const at = (share: number): string => (warm[Math.floor(warm.length * share)] ?? 0).toFixed(1);
  stdout.write(
    `A year of six agreements (${name}: ${stones} stones) at ${slowdown}× slowdown: ` +
      `median ${at(0.5)} ms, p95 ${at(0.95)} ms, the first ${first.toFixed(1)} ms (budget ${budgetMs} ms).\n`,
  );
}

/** page.tsx with all that it draws with. */
async function builtPage(): Promise<{ script: string; style: string }> {
  const built = await build({
    configFile: false,
    root: `${import.meta.dirname}/..`,
    logLevel: "error",
    plugins: [messages()],
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    define: { RULES_SHAPE: '""', "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      target: "es2023",
      lib: { entry: `${import.meta.dirname}/page.tsx`, formats: ["iife"], name: "bench" },
    },
  });
  const outputs = [built].flat().flatMap((each) => ("output" in each ? each.output : []));
  const script = outputs.find((each) => each.type === "chunk")?.code;
  const style = outputs.find((each) => each.fileName.endsWith(".css"));
  if (script === undefined || style?.type !== "asset") throw new Error("The page was not built.");
  return { script, style: String(style.source) };
}
