/** A vector of length one in the same direction; the zero vector stays. */
export function unit(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((each) => each / length);
}

/** The directions in which vectors differ most, by power iteration; deterministic. */
export function principalAxes(vectors: readonly Float64Array[], count: number): Float64Array[] {
  const size = vectors[0]?.length ?? 0;
  const covariance = Array.from({ length: size }, () => new Float64Array(size));
  for (const vector of vectors)
    for (let row = 0; row < size; row += 1) {
      const target = covariance[row];
      const scale = vector[row] ?? 0;
      if (target === undefined || scale === 0) continue;
      for (let column = 0; column < size; column += 1)
        target[column] = (target[column] ?? 0) + scale * (vector[column] ?? 0);
    }
  const axes: Float64Array[] = [];
  for (let which = 0; which < count; which += 1) {
    let axis = unit(Float64Array.from({ length: size }, (_, at) => Math.sin(1 + at * (which + 2))));
    for (let turn = 0; turn < 120; turn += 1) {
      const next = Float64Array.from(covariance, (row) => dot(row, axis));
      for (const before of axes) {
        const along = dot(next, before);
        for (let at = 0; at < size; at += 1) next[at] = (next[at] ?? 0) - along * (before[at] ?? 0);
      }
      axis = unit(next);
    }
    axes.push(axis);
  }
  return axes;
}

/**
 * What newswire vectors share (their mean and their two strongest directions, which tell frequency rather than meaning) is
 * taken out, after Mu and Viswanath, "All-but-the-Top" (2018).
 */
export function centring(
  words: readonly string[],
  vectors: Readonly<Record<string, readonly number[]>>,
): { readonly centred: (vector: readonly number[]) => Float64Array } {
  const sample = words
    .slice(0, 30_000)
    .map((word) => Float64Array.from(vectors[word]?.slice(0, 100) ?? []));
  const mean = new Float64Array(100);
  for (const vector of sample)
    for (let at = 0; at < 100; at += 1)
      mean[at] = (mean[at] ?? 0) + (vector[at] ?? 0) / sample.length;
  const away = (vector: ArrayLike<number>): Float64Array =>
    Float64Array.from({ length: 100 }, (_, at) => (vector[at] ?? 0) - (mean[at] ?? 0));
  const shared = principalAxes(sample.map(away), 2);
  return {
    centred: (vector) => {
      const found = away(vector);
      for (const axis of shared) {
        const along = dot(found, axis);
        for (let at = 0; at < 100; at += 1) found[at] = (found[at] ?? 0) - along * (axis[at] ?? 0);
      }
      return found;
    },
  };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
