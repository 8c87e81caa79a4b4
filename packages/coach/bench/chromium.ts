import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { build } from "vite";
import { coachCards } from "../build/plugin.ts";
import type { timeInPage } from "./page.ts";
import { rowsOf, textsToTime } from "./time.ts";
import type { TimeRow } from "./time.ts";
import type { Timings } from "./timings.ts";
import { learnedFile } from "../training/write.ts";

const slowdown = 6;

/** Times in Chromium, its processor slowed down six times: about a cheap telephone. Throws where there is no Chromium at this path. */
export async function measureInChromium(executablePath: string): Promise<TimeRow[]> {
  const browser = await chromium.launch({ executablePath });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await scriptOfPage() });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    const { letters, long } = textsToTime();
    const learned = readFileSync(learnedFile).toString("base64");
    const { cards, both } = await page.evaluate(
      ([givenLetters, givenLong, givenLearned]) => {
        const { bench } = globalThis as unknown as { bench: { timeInPage: typeof timeInPage } };
        return bench.timeInPage(givenLetters, givenLong, givenLearned);
      },
      [letters, long, learned] as const,
    );
    const rows = (timings: Timings, what: string): TimeRow[] =>
      rowsOf(timings, { again: 10 }).map((row) => ({
        ...row,
        what: `${row.what}, ${what}, in Chromium at ${slowdown}×`,
      }));
    return [...rows(cards, "cards alone"), ...rows(both, "with learned")];
  } finally {
    await browser.close();
  }
}

/** page.ts and all it needs as one script. */
async function scriptOfPage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    plugins: [coachCards()],
    build: {
      write: false,
      target: "es2023",
      lib: { entry: `${import.meta.dirname}/page.ts`, formats: ["iife"], name: "bench" },
    },
  });
  const chunks = [built].flat().flatMap((each) => ("output" in each ? each.output : []));
  const [chunk] = chunks;
  if (chunk === undefined || chunk.type !== "chunk") throw new Error("the page was not built");
  return chunk.code;
}
