/**
 * `npm run simulate -- [--seed n] [--runs n] [--steps n] [--path p]`: goes through ten years of occasions in every time
 * zone this platform knows, then lives random histories of two people on four devices and asks of each what must always
 * hold (docs/events.md, packages/repair/test/properties). Uses every core; ends with what failed and how to see it
 * again, or with how many zones and histories held.
 */
import { fork } from "node:child_process";
import { randomInt } from "node:crypto";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";

/**
 * @typedef {import("../packages/repair/test/properties/trying.ts").Trial} Trial
 * @typedef {import("../packages/repair/test/simulate.ts").ZoneTrial} ZoneTrial
 * @typedef {import("../packages/repair/test/simulate.ts").Found} Found
 */

/** Histories in one trial: enough that a process is busy, few enough that progress shows. */
const inOneTrial = 250;

/** Zones in one trial. */
const zonesInOneTrial = 10;

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

/** Every zone of this platform, a few a trial. @returns {ZoneTrial[]} */
const zoneTrials = () => {
  const zones = Intl.supportedValuesOf("timeZone");
  return Array.from({ length: Math.ceil(zones.length / zonesInOneTrial) }, (_, place) => ({
    zones: zones.slice(place * zonesInOneTrial, (place + 1) * zonesInOneTrial),
  }));
};

/**
 * @param {string} program
 * @param {(Trial | ZoneTrial)[]} trials taken from as they are lived
 * @param {(held: Trial | ZoneTrial) => void} progress
 * @returns {Promise<Found | null>} the first failure of this process
 */
const liveIn = (program, trials, progress) =>
  new Promise((resolve, reject) => {
    const child = fork(program, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
    /** @type {Trial | ZoneTrial | undefined} */
    let trial;
    const next = () => {
      trial = trials.shift();
      if (trial) child.send(trial);
      else child.disconnect();
    };
    child.on("message", (/** @type {Found | null} */ failure) => {
      if (failure) {
        trials.length = 0;
        resolve(failure);
      } else if (trial) progress(trial);
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
  // A single history is repeated by itself.
  const zones = path === undefined ? zoneTrials() : [];
  const trials = [...zones, ...trialsOf({ seed, runs, steps, path })];
  const began = performance.now();
  let zonesHeld = 0;
  let lived = 0;
  let shown = began;
  const progress = (/** @type {Trial | ZoneTrial} */ held) => {
    if ("zones" in held) zonesHeld += held.zones.length;
    else lived += held.runs;
    if (performance.now() - shown < 10_000) return;
    shown = performance.now();
    const standing = lived > 0 ? `${lived} of ${runs} histories hold` : `${zonesHeld} zones hold`;
    console.log(`${standing}, after ${Math.round((shown - began) / 1000)} s.`);
  };
  const processes = Math.min(availableParallelism(), trials.length);
  const found = await Promise.all(
    Array.from({ length: processes }, () => liveIn(program, trials, progress)),
  );
  const failures = found.filter((failure) => failure !== null);
  for (const failure of failures) {
    if ("zone" in failure) {
      console.error(`\nOccasions twice or lost: ${failure.zone}`);
      continue;
    }
    const { property, error, seed: ofTrial, path: ofRun, shortest } = failure;
    console.error(`\nDoes not hold: ${property}\n${error}\n`);
    console.error(`The shortest history found:\n${JSON.stringify(shortest)}\n`);
    console.error(`Again: npm run simulate -- --seed ${ofTrial} --steps ${steps} --path ${ofRun}`);
  }
  if (failures.length > 0) return 1;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (zonesHeld > 0) console.log(`Ten years of occasions hold in all ${zonesHeld} zones.`);
  console.log(`Seed ${seed}: all ${lived} histories hold (${seconds} s).`);
  return 0;
};

try {
  process.exitCode = await simulate();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
