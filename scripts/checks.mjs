import { randomInt } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { findChromium } from "./chromium.mjs";
import { root } from "./paths.mjs";
import { run, runInstalled } from "./process.mjs";
import { countedOutcome, countPlaywright, countVitest } from "./results.mjs";

/**
 * What must hold. Each check gives its counts; `report` is shown when something failed, `skips` always, by name.
 *
 * @typedef {import("./results.mjs").Outcome} Outcome
 * @typedef {{ name: string, run: () => Promise<Outcome> }} Check
 */

/** A check that is one thing: it holds or it does not. @param {import("./process.mjs").Finished} finished */
const wholeOutcome = ({ code, output }) => ({
  passed: code === 0 ? 1 : 0,
  failed: code === 0 ? 0 : 1,
  skips: [],
  report: output,
});

const typedFolders = async () => {
  const packages = (await readdir(`${root}/packages`)).map((name) => `packages/${name}`);
  return [...packages, "e2e", "scripts"].filter((folder) =>
    existsSync(`${root}/${folder}/tsconfig.json`),
  );
};

/** @type {Check} */
const types = {
  name: "types",
  run: async () => {
    /** @type {Outcome} */
    const outcome = { passed: 0, failed: 0, skips: [], report: "" };
    for (const folder of await typedFolders()) {
      const { code, output } = await runInstalled("tsc", ["-p", `${folder}/tsconfig.json`]);
      outcome[code === 0 ? "passed" : "failed"] += 1;
      outcome.report += output;
    }
    return outcome;
  },
};

/** @type {Check} */
const lint = {
  name: "lint",
  run: async () => wholeOutcome(await runInstalled("oxlint", ["--type-aware", "--deny-warnings"])),
};

/** @type {Check} */
const format = {
  name: "format",
  run: async () => wholeOutcome(await runInstalled("oxfmt", ["--check", "."])),
};

/** dependency-cruiser that finds no parser for TypeScript sees no module and passes: no modules is a failure here. @type {Check} */
const boundaries = {
  name: "boundaries",
  run: async () => {
    const { code, output } = await run(process.execPath, ["scripts/boundaries.mjs"]);
    const modules = Number(/(\d+) modules/.exec(output)?.[1] ?? 0);
    const holds = code === 0 && modules > 0;
    const report =
      modules > 0 ? output : `${output}\nNo module was looked at, so nothing was checked.\n`;
    return { passed: holds ? 1 : 0, failed: holds ? 0 : 1, skips: [], report };
  },
};

/** @type {Check} */
const unused = {
  name: "unused code",
  run: async () => wholeOutcome(await runInstalled("knip", ["--no-progress"])),
};

/** @type {Check} */
const sizes = {
  name: "size budgets",
  run: async () => wholeOutcome(await run(process.execPath, ["packages/app/build/sizes.mjs"])),
};

/** @type {Check} */
const packageTests = {
  name: "unit, property and integration tests",
  run: () => {
    const seed = process.env["SEED"] ?? String(randomInt(2 ** 31));
    console.log(`  random histories of seed ${seed}; to live them again: SEED=${seed}`);
    return countedOutcome(countVitest, (file) =>
      runInstalled(
        "vitest",
        ["run", "--reporter=default", "--reporter=json", `--outputFile=${file}`],
        {
          env: { ...process.env, SEED: seed, NO_COLOR: "1" },
        },
      ),
    );
  },
};

/** @type {Check} */
const stories = {
  name: "end-to-end stories",
  run: async () => {
    /** @type {string} */
    let chromium;
    try {
      chromium = await findChromium();
    } catch (error) {
      return { passed: 0, failed: 1, skips: [], report: String(error) };
    }
    return countedOutcome(countPlaywright, (file) =>
      runInstalled("playwright", ["test", "--reporter=list,json"], {
        cwd: `${root}/e2e`,
        env: {
          ...process.env,
          CHROME_PATH: chromium,
          PLAYWRIGHT_JSON_OUTPUT_FILE: file,
          NO_COLOR: "1",
        },
      }),
    );
  },
};

/** What reads the sources alone. */
export const quickChecks = [types, lint, format, boundaries, unused];

/** What runs them; the app and the relay must have been built. */
export const slowChecks = { packageTests, sizes, stories };

/**
 * Runs checks, two at a time, and shows each as it ends.
 *
 * @param {readonly Check[]} checks
 * @param {number} atOnce
 * @returns {Promise<Outcome[]>} in the order given
 */
export const runChecks = async (checks, atOnce) => {
  /** @type {Outcome[]} */
  const outcomes = [];
  let next = 0;
  const lane = async () => {
    while (next < checks.length) {
      const position = next++;
      const check = /** @type {Check} */ (checks[position]);
      const began = performance.now();
      const outcome = await check.run();
      outcomes[position] = outcome;
      show(check.name, outcome, performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return outcomes;
};

/** @param {string} name @param {Outcome} outcome @param {number} milliseconds */
const show = (name, { passed, failed, skips, report }, milliseconds) => {
  if (failed > 0) console.log(`\n──── ${name} ────\n${report.trim()}\n────`);
  for (const skip of skips) console.log(`  skipped: ${skip}`);
  const seconds = (milliseconds / 1000).toFixed(1);
  console.log(
    `${failed === 0 ? "holds" : "FAILS"}  ${name}: ${passed} of ${passed + failed} (${seconds} s)`,
  );
};

/**
 * Ends with the one line over everything, and the exit code that goes with it.
 *
 * @param {readonly Outcome[]} outcomes
 */
export const conclude = (outcomes) => {
  const sum = (/** @type {(outcome: Outcome) => number} */ part) =>
    outcomes.reduce((total, outcome) => total + part(outcome), 0);
  const passed = sum((outcome) => outcome.passed);
  const failed = sum((outcome) => outcome.failed);
  const skipped = sum((outcome) => outcome.skips.length);
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
};
