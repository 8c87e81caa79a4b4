/**
 * `npm run simulate -- [--seed n] [--runs n] [--steps n] [--path p]`: lives random histories of two people on four
 * devices and asks of each what must always hold (docs/events.md, packages/repair/test/properties). Uses every core;
 * ends with what failed and how to see it again, or with how many histories held.
 */
import { fork } from "node:child_process";
import { randomInt } from "node:crypto";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";

/**
 * @typedef {import("../packages/repair/test/properties/trying.ts").Trial} Trial
 * @typedef {import("../packages/repair/test/properties/trying.ts").Failure} Failure
 */

/** Histories in one trial: enough that a process is busy, few enough that progress shows. */
const inOneTrial = 250;

const whole = (
  /** @type {string} */ name,
  /** @type {string} */ text,
  /** @type {number} */ least,
) => {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw new Error(`--${name} takes a whole number from ${least} on, not “${text}”.`);
};

const wishes = () => {
  const { values } = parseArgs({
    options: {
      seed: { type: "string", default: String(randomInt(2 ** 31)) },
      runs: { type: "string", default: "100000" },
      steps: { type: "string", default: "200" },
      path: { type: "string" },
    },
  });
  return {
    seed: whole("seed", values.seed, 0),
    runs: whole("runs", values.runs, 1),
    steps: whole("steps", values.steps, 1),
    path: values.path,
  };
};

/** The first trial has the seed itself, so that a single failing trial is repeated by its own. @returns {Trial[]} */
const trialsOf = (/** @type {ReturnType<typeof wishes>} */ { seed, runs, steps, path }) => {
  if (path !== undefined) return [{ seed, runs: 1, steps, path }];
  return Array.from({ length: Math.ceil(runs / inOneTrial) }, (_, place) => ({
    seed: (seed + place * 104_729) % 2 ** 31,
    runs: Math.min(inOneTrial, runs - place * inOneTrial),
    steps,
  }));
};

/**
 * @param {string} program
 * @param {Trial[]} trials taken from as they are lived
 * @param {(lived: number) => void} progress
 * @returns {Promise<Failure | null>} the first failure of this process
 */
const liveIn = (program, trials, progress) =>
  new Promise((resolve, reject) => {
    const child = fork(program, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
    /** @type {Trial | undefined} */
    let trial;
    const next = () => {
      trial = trials.shift();
      if (trial) child.send(trial);
      else child.disconnect();
    };
    child.on("message", (/** @type {Failure | null} */ failure) => {
      if (failure) {
        trials.length = 0;
        resolve(failure);
      } else progress(trial?.runs ?? 0);
      next();
    });
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) resolve(null);
      else reject(new Error(`A process of the simulation ended with ${code}.`));
    });
    next();
  });

const simulate = async () => {
  const { seed, runs, steps, path } = wishes();
  await ensureInstalled();
  const program = `${await ensureBuilt("histories")}/simulate.js`;
  console.log(`Seed ${seed}, ${runs} histories of at least ${steps} commands.`);
  const trials = trialsOf({ seed, runs, steps, path });
  const began = performance.now();
  let lived = 0;
  let shown = began;
  const progress = (/** @type {number} */ more) => {
    lived += more;
    if (performance.now() - shown < 10_000) return;
    shown = performance.now();
    console.log(`${lived} of ${runs} hold, after ${Math.round((shown - began) / 1000)} s.`);
  };
  const processes = Math.min(availableParallelism(), trials.length);
  const found = await Promise.all(
    Array.from({ length: processes }, () => liveIn(program, trials, progress)),
  );
  const failures = found.filter((failure) => failure !== null);
  for (const { property, error, seed: ofTrial, path: ofRun, shortest } of failures) {
    console.error(`\nDoes not hold: ${property}\n${error}\n`);
    console.error(`The shortest history found:\n${JSON.stringify(shortest)}\n`);
    console.error(`Again: npm run simulate -- --seed ${ofTrial} --steps ${steps} --path ${ofRun}`);
  }
  if (failures.length > 0) return 1;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`Seed ${seed}: all ${lived} histories hold (${seconds} s).`);
  return 0;
};

try {
  process.exitCode = await simulate();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
