import type { WordRange } from "../core/text.ts";
import type { TaskWeights } from "./format.ts";
import { lookUp, stride } from "./gathered.ts";
import type { Features } from "./gathered.ts";

/** Looks features up among a task's, each one once: their indexes stand where their hashes stood. */
export function finderOf({ features, indexOf }: TaskWeights): (given: Features) => Features {
  const metIn = new Uint32Array(features);
  let turn = 0;
  return (given) => {
    turn += 1;
    return lookUp(given, indexOf, metIn, turn);
  };
}

/**
 * Adds the weights of features that were looked up to the sums that begin at `offset`, by slot. Sums are counted in steps: whole
 * numbers come to the same in whatever order they are added, and no object is made of them.
 */
export function addWeights(
  { starts, slotOf, inSteps }: TaskWeights,
  known: Features,
  sums: Int32Array,
  offset: number,
): void {
  for (let each = 0; each < known.length; each += stride) {
    const feature = known[each] ?? 0;
    const end = starts[feature + 1] ?? 0;
    for (let weight = starts[feature] ?? 0; weight < end; weight += 1) {
      const slot = offset + (slotOf[weight] ?? 0);
      sums[slot] = (sums[slot] ?? 0) + (inSteps[weight] ?? 0);
    }
  }
}

/** Adds so many sums, from one place on, to others. */
export function add(
  more: Int32Array,
  from: number,
  sums: Int32Array,
  to: number,
  count: number,
): void {
  for (let slot = 0; slot < count; slot += 1)
    sums[to + slot] = (sums[to + slot] ?? 0) + (more[from + slot] ?? 0);
}

/**
 * A flag's margin with what speaks for any flag at all. That counts for the labels whose margin is above nought without it, and for
 * the highest of all (`strongest`): it says that there is something, and does not raise what nothing else speaks for. What speaks
 * against any flag counts against each.
 */
export function withAny(margin: number, any: number, strongest: number): number {
  return margin > 0 || margin === strongest ? margin + any : margin + Math.min(any, 0);
}

/** The run of a sentence's words that weighed most for a label, each feature's weight shared among the words it was read from. */
export function heaviestWords(
  { starts, slotOf, inSteps, steps, labels }: TaskWeights,
  known: Features,
  label: number,
  words: number,
): WordRange {
  const weighed = new Float64Array(words);
  for (let each = 0; each < known.length; each += stride) {
    const feature = known[each] ?? 0;
    const [from, to] = [known[each + 1] ?? 0, known[each + 2] ?? 0];
    const end = starts[feature + 1] ?? 0;
    for (let at = starts[feature] ?? 0; at < end; at += 1) {
      const slot = slotOf[at] ?? 0;
      if (slot !== label && slot !== labels.length + label) continue;
      const weight = ((inSteps[at] ?? 0) * (steps[slot] ?? 0)) / (to - from);
      for (let word = from; word < to; word += 1) weighed[word] = (weighed[word] ?? 0) + weight;
    }
  }
  return heaviestRun(weighed);
}

/** Of all runs of words the one whose weights sum highest; all of them when none is above 0: then what stands around them decided. */
function heaviestRun(weights: Float64Array): WordRange {
  let best: WordRange = { from: 0, to: weights.length };
  let [most, sum, from] = [0, 0, 0];
  weights.forEach((weight, word) => {
    if (sum <= 0) [sum, from] = [0, word];
    sum += weight;
    if (sum > most) {
      most = sum;
      best = { from, to: word + 1 };
    }
  });
  return best;
}
