/** Numbers in a row that grows. They lie outside the heap, whose limit some hundred million numbers of a plain array would pass. */
export interface Growing<Numbers> {
  readonly length: () => number;
  readonly push: (value: number) => void;
  readonly get: (at: number) => number;
  readonly set: (at: number, value: number) => void;
  /** The numbers so far, and not a copy of them: taken last, as what is pushed after may not be in it. */
  readonly all: () => Numbers;
}

type Numbers = Int32Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

function growing<Kind extends Numbers>(roomFor: (size: number) => Kind): Growing<Kind> {
  let room = roomFor(1024);
  let length = 0;
  return {
    length: () => length,
    push: (value) => {
      if (length === room.length) {
        const more = roomFor(2 * length);
        more.set(room);
        room = more;
      }
      room[length] = value;
      length += 1;
    },
    get: (at) => room[at] ?? 0,
    set: (at, value) => {
      room[at] = value;
    },
    all: () => room.subarray(0, length) as Kind,
  };
}

export const int32 = (): Growing<Int32Array<ArrayBuffer>> =>
  growing((size) => new Int32Array(size));
export const uint32 = (): Growing<Uint32Array<ArrayBuffer>> =>
  growing((size) => new Uint32Array(size));
export const uint8 = (): Growing<Uint8Array<ArrayBuffer>> =>
  growing((size) => new Uint8Array(size));

/** Numbers hashes in the order they are first met. A Map holds at most 16.7 million. */
export function numbering(): {
  readonly numberOf: (hash: number) => number;
  readonly hashes: Growing<Uint32Array<ArrayBuffer>>;
} {
  const hashes = uint32();
  const free = -1;
  let places = new Int32Array(2 ** 16).fill(free);
  // The hashes are mixed already: their last bits say where to look, and those after it where others stand.
  const placeOf = (hash: number): number => {
    const last = places.length - 1;
    let place = hash & last;
    for (;;) {
      const number = places[place] ?? free;
      if (number === free || hashes.get(number) === hash) return place;
      place = (place + 1) & last;
    }
  };
  return {
    hashes,
    numberOf: (hash) => {
      const place = placeOf(hash);
      const known = places[place] ?? free;
      if (known !== free) return known;
      const number = hashes.length();
      hashes.push(hash);
      places[place] = number;
      if (2 * number > places.length) {
        places = new Int32Array(2 * places.length).fill(free);
        hashes.all().forEach((each, at) => {
          places[placeOf(each)] = at;
        });
      }
      return number;
    },
  };
}
