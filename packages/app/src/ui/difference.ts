/** A stretch of words that stayed, went or came. */
export interface Piece {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
}

/** Paragraphs of a longer text: so many that read the same, or the words of some that changed. */
export type ParagraphChange =
  | { readonly kind: "same"; readonly count: number }
  | { readonly kind: "changed"; readonly pieces: readonly Piece[] };

/** Beyond so many comparisons a phone would stand still; then what differs is one stretch that went and one that came. */
const mostComparisons = 4_000_000;

const wordsOf = (text: string): readonly string[] => text.match(/\s+|[^\s]+/g) ?? [];

/**
 * What changed between two texts, by whole words: the longest common run of words stays. What went stands before what
 * came in its place. Joining everything but "new" gives `was`; everything but "gone" gives `now`.
 */
export function difference(was: string, now: string): readonly Piece[] {
  const pieces = runs(wordsOf(was), wordsOf(now)).map(({ kind, items }) => ({
    kind,
    text: items.join(""),
  }));
  return joinAcrossSpaces(pieces);
}

/** The same for a text of many paragraphs: those that did not change are only counted. Empty lines between them are not told. */
export function paragraphDifference(was: string, now: string): readonly ParagraphChange[] {
  const changes: ParagraphChange[] = [];
  let gone: readonly string[] = [];
  let came: readonly string[] = [];
  const close = () => {
    if (gone.length + came.length === 0) return;
    changes.push({ kind: "changed", pieces: difference(gone.join("\n"), came.join("\n")) });
    gone = [];
    came = [];
  };
  for (const { kind, items } of runs(paragraphsOf(was), paragraphsOf(now))) {
    if (kind === "gone") gone = [...gone, ...items];
    else if (kind === "new") came = [...came, ...items];
    else {
      close();
      changes.push({ kind: "same", count: items.length });
    }
  }
  close();
  return changes;
}

const paragraphsOf = (text: string): readonly string[] =>
  text.split("\n").filter((line) => line.trim() !== "");

interface Run {
  readonly kind: Piece["kind"];
  readonly items: string[];
}

/** Two rows of items side by side: what stands in both, in order, and what stands in one alone. */
function runs(before: readonly string[], after: readonly string[]): readonly Run[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;

  const found: Run[] = [];
  const add = (kind: Piece["kind"], ...items: string[]) => {
    const last = found.at(-1);
    if (last?.kind === kind) last.items.push(...items);
    else if (items.length > 0) found.push({ kind, items });
  };
  for (const item of before.slice(0, head)) add("same", item);
  align(before.slice(head, before.length - tail), after.slice(head, after.length - tail), add);
  for (const item of before.slice(before.length - tail)) add("same", item);
  return found;
}

function align(
  before: readonly string[],
  after: readonly string[],
  add: (kind: Piece["kind"], item: string) => void,
): void {
  if (before.length * after.length > mostComparisons) {
    for (const item of before) add("gone", item);
    for (const item of after) add("new", item);
    return;
  }
  const width = after.length + 1;
  // longest[i * width + j]: how many items `before` from i and `after` from j have in common, in order.
  const longest = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        before[i] === after[j]
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
    }
  }
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const gone = before[i];
    const came = after[j];
    if (gone !== undefined && gone === came) {
      add("same", gone);
      i++;
      j++;
    } else if (
      gone !== undefined &&
      (came === undefined ||
        (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0))
    ) {
      add("gone", gone);
      i++;
    } else if (came !== undefined) {
      add("new", came);
      j++;
    }
  }
}

/** A space between two changed words belongs to the change: one stretch is marked, and spoken, instead of several. */
function joinAcrossSpaces(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  let gone = "";
  let came = "";
  const close = () => {
    if (gone) joined.push({ kind: "gone", text: gone });
    if (came) joined.push({ kind: "new", text: came });
    gone = "";
    came = "";
  };
  pieces.forEach(({ kind, text }, at) => {
    const between =
      kind === "same" && text.trim() === "" && (gone || came) && at + 1 < pieces.length;
    if (kind === "same" && !between) {
      close();
      joined.push({ kind, text });
      return;
    }
    if (kind !== "new") gone += text;
    if (kind !== "gone") came += text;
  });
  close();
  return joined;
}
