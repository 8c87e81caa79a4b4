import { unit } from "./axes.ts";

export interface Grouping {
  readonly assigned: readonly number[];
  readonly centres: readonly Float64Array[];
}

const turns = 14;

/** Groups vectors of length one by their directions. Starts from vectors spread evenly over the list, so each run gives the same. */
export function kMeans(vectors: readonly Float64Array[], count: number): Grouping {
  const size = vectors[0]?.length ?? 0;
  const step = vectors.length / count;
  let centres = Array.from(
    { length: Math.min(count, vectors.length) },
    (_, group) => vectors[Math.floor(group * step)] ?? new Float64Array(size),
  );
  let assigned: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    assigned = vectors.map((vector) => nearestTo(vector, centres));
    const sums = centres.map(() => new Float64Array(size));
    vectors.forEach((vector, index) => {
      const sum = sums[assigned[index] ?? 0];
      if (sum !== undefined)
        for (let at = 0; at < size; at += 1) sum[at] = (sum[at] ?? 0) + (vector[at] ?? 0);
    });
    centres = sums.map((sum, group) => (sum.some(Boolean) ? unit(sum) : (centres[group] ?? sum)));
  }
  return { assigned, centres };
}

function nearestTo(vector: Float64Array, centres: readonly Float64Array[]): number {
  let best = -Infinity;
  let found = 0;
  centres.forEach((centre, group) => {
    let cosine = 0;
    for (let at = 0; at < vector.length; at += 1) cosine += (vector[at] ?? 0) * (centre[at] ?? 0);
    if (cosine > best) {
      best = cosine;
      found = group;
    }
  });
  return found;
}
