import type { Rows } from "./sentences.ts";

/** What a fit is asked: rows with the answer of each (1, -1, or 0 to leave the row out) and how heavily a miss counts. */
export interface Question {
  readonly rows: Rows;
  readonly answers: Int8Array;
  /** By row. */
  readonly cost: Float64Array;
  /** By column: the value of the feature in every row that has it. */
  readonly scale: Float64Array;
  /** How often at most the rows are gone through. */
  readonly turns: number;
}

/** A line through the rows: the margin of a row is the sum of the weights of its columns, and the bias. */
export interface Fit {
  readonly weights: Float64Array;
  readonly bias: number;
}

const closeEnough = 0.05;
/** A row that lies this far on its right side is left alone until all are looked at again. */
const farEnough = 0.2;
const lookAgainEvery = 5;

/**
 * L2-regularised linear separation with squared hinge loss, by dual coordinate descent (Hsieh and others, ICML 2008). The
 * order of the rows is shuffled by a fixed seed, so the same rows give the same bytes.
 */
export function fit({ rows: { starts, columns }, answers, cost, scale, turns }: Question): Fit {
  // A weight here is already multiplied by its column's value, and so counts as it stands.
  const weights = new Float64Array(scale.length);
  const squares = scale.map((value) => value * value);
  let bias = 0;
  const order = Int32Array.from(answers.keys()).filter((row) => answers[row] !== 0);
  const alpha = new Float64Array(answers.length);
  const length = new Float64Array(answers.length);
  const times = new Uint16Array(scale.length);
  for (const row of order) {
    const own = columns.subarray(starts[row], starts[row + 1]);
    let sum = 1;
    // The square of a sum: the third time a column counts, it adds 3² - 2².
    for (const column of own) {
      const before = times[column] ?? 0;
      sum += (2 * before + 1) * (squares[column] ?? 0);
      times[column] = before + 1;
    }
    length[row] = sum;
    for (const column of own) times[column] = 0;
  }
  const random = seeded(7);
  let active = order;
  for (let turn = 0; turn < turns; turn += 1) {
    if (turn % lookAgainEvery === 0) active = order.slice();
    shuffle(active, random);
    let worst = 0;
    const settled = new Uint8Array(answers.length);
    for (const row of active) {
      const answer = answers[row] ?? 0;
      const looseness = 0.5 / (cost[row] ?? 1);
      const begin = starts[row] ?? 0;
      const end = starts[row + 1] ?? 0;
      let margin = bias;
      for (let at = begin; at < end; at += 1) margin += weights[columns[at] ?? 0] ?? 0;
      const before = alpha[row] ?? 0;
      const slope = answer * margin - 1 + looseness * before;
      const projected = before === 0 ? Math.min(slope, 0) : slope;
      if (before === 0 && slope > farEnough) settled[row] = 1;
      if (Math.abs(projected) < 1e-9) continue;
      worst = Math.max(worst, Math.abs(projected));
      const after = Math.max(before - slope / ((length[row] ?? 1) + looseness), 0);
      alpha[row] = after;
      const step = (after - before) * answer;
      bias += step;
      for (let at = begin; at < end; at += 1) {
        const column = columns[at] ?? 0;
        weights[column] = (weights[column] ?? 0) + step * (squares[column] ?? 0);
      }
    }
    if (worst < closeEnough && active.length === order.length) break;
    active = active.filter((row) => settled[row] === 0);
  }
  return { weights, bias };
}

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const held = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = held;
  }
}
