/** A stretch of words that stayed, went or came. */
export interface Piece {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
}

const wordsOf = (text: string): readonly string[] => text.match(/\s+|[^\s]+/g) ?? [];

/**
 * What changed between two texts, by whole words: the longest common run of words stays. What went stands before what
 * came in its place. Joining everything but "new" gives `was`; everything but "gone" gives `now`.
 */
export function difference(was: string, now: string): readonly Piece[] {
  const before = wordsOf(was);
  const after = wordsOf(now);
  const width = after.length + 1;
  // longest[i * width + j]: how many words `before` from i and `after` from j have in common, in order.
  const longest = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        before[i] === after[j]
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
    }
  }

  const pieces: { kind: Piece["kind"]; text: string }[] = [];
  const add = (kind: Piece["kind"], text: string) => {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += text;
    else pieces.push({ kind, text });
  };
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
  return joinAcrossSpaces(pieces);
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
