/** Half-open range of UTF-16 positions. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** A set of places in a text that can be asked whether another place touches one of them. */
export interface Places {
  readonly add: (place: Place) => void;
  readonly touch: (place: Place) => boolean;
}

const stride = 64;

/** Places are filed by the stretches of 64 characters they reach into, so that asking does not walk through all of them. */
export function makePlaces(): Places {
  const filed = new Map<number, Place[]>();
  const stretchesOf = ({ start, end }: Place): number[] =>
    Array.from(
      { length: Math.floor((end - 1) / stride) - Math.floor(start / stride) + 1 },
      (_, index) => Math.floor(start / stride) + index,
    );
  return {
    add: (place) => {
      for (const stretch of stretchesOf(place)) {
        const there = filed.get(stretch);
        if (there === undefined) filed.set(stretch, [place]);
        else there.push(place);
      }
    },
    touch: (place) =>
      stretchesOf(place).some((stretch) =>
        filed.get(stretch)?.some(({ start, end }) => start < place.end && place.start < end),
      ),
  };
}
