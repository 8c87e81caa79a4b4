import { makeCoach } from "../src/core/analyse.ts";
import type { Analyse } from "../src/core/analyse.ts";
import { tasks } from "../src/core/card.ts";
import { withLearned } from "../src/learned/cards.ts";
import type { TaskWeights } from "../src/learned/format.ts";
import { pair } from "../src/learned/hash.ts";
import { learnedReader } from "../src/learned/reading.ts";
import type { LearnedReader } from "../src/learned/reading.ts";
import { english } from "../src/packs/en/index.ts";

const labels = 16;
const slots = 2 * labels + 1;
const features = 2 ** 13;

/** Any feature there can be counts for every label of the task, by chance as much for it as against it. */
function weightsOf(task: string, which: number): TaskWeights {
  const weights = features * slots;
  return {
    task,
    labels: Array.from({ length: labels }, (_, label) => ({
      label: `touchy-${label}`,
      bias: 0,
      flag: true,
      gives: 0,
      keeps: -100,
      elsewhere: 100,
    })),
    any: 0,
    perNeighbour: 0.5,
    // What is in view of a sentence is much, and changes little: it must not drown the rest.
    steps: Array.from({ length: slots }, (_, slot) => (slot < labels ? 1 : 0.1)),
    features,
    weights,
    indexOf: (hash) => hash % features,
    starts: Uint32Array.from({ length: features + 1 }, (_, feature) => feature * slots),
    slotOf: Uint8Array.from({ length: weights }, (_, weight) => weight % slots),
    inSteps: Int8Array.from({ length: weights }, (_, weight) => pair(weight, which)),
  };
}

const table = { find: () => undefined };
const layer = { table, tasks: new Map(tasks.map((task, at) => [task, weightsOf(task, at)])) };

/**
 * A learned layer that makes no sense but overlooks little: where a word, a mark or the place of a sentence is other than it was,
 * some label often comes or goes.
 */
export const touchyLayer = (): LearnedReader => learnedReader(layer);

/** Reads with such a layer, and has read nothing yet. */
export const touchyReader = (): Analyse => makeCoach(english, withLearned(touchyLayer()));
