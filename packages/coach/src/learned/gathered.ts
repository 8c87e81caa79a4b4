import type { Take } from "./sentence-features.ts";

/**
 * Features in a row of numbers, so that the many of a sentence are one object. Three to each: its hash (once looked up, its index),
 * and the words it was read from, counted from the sentence's first, the end excluded.
 */
export type Features = Uint32Array;

/** How many numbers there are to a feature. */
export const stride = 3;

// Features are written here before it is known how many there are. One room serves all sentences, and grows when it must.
let room = new Uint32Array(stride * 1024);
let size = 0;
let start = 0;

const keep: Take = (hash, _, from, to) => {
  write(hash, from - start, to - start);
};

function write(what: number, from: number, to: number): void {
  if (size + stride > room.length) {
    const more = new Uint32Array(2 * room.length);
    more.set(room);
    room = more;
  }
  room[size] = what;
  room[size + 1] = from;
  room[size + 2] = to;
  size += stride;
}

/** All features that are given; `firstWord` is the word from which theirs are counted. */
export function gather(give: (take: Take) => void, firstWord: number): Features {
  size = 0;
  start = firstWord;
  give(keep);
  return room.slice(0, size);
}

/** Each feature that `indexOf` knows, once, where it stands first; `metIn` and `turn` tell which were met before in this turn. */
export function lookUp(
  features: Features,
  indexOf: (hash: number) => number,
  metIn: Uint32Array,
  turn: number,
): Features {
  size = 0;
  for (let each = 0; each < features.length; each += stride) {
    const feature = indexOf(features[each] ?? 0);
    if (feature === -1 || metIn[feature] === turn) continue;
    metIn[feature] = turn;
    write(feature, features[each + 1] ?? 0, features[each + 2] ?? 0);
  }
  return room.slice(0, size);
}
