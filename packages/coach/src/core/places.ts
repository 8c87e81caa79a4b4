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

/**
 * Places are filed by the stretches of 64 characters they reach into, so that asking does not walk through all of them; and only when
 * something is asked, which of most sets nothing is.
 */
export function makePlaces(): Places {
  const filed = new Map<number, Place[]>();
  let waiting: Place[] = [];
  const file = (place: Place): void => {
    const last = lastStretch(place);
    for (let stretch = firstStretch(place); stretch <= last; stretch += 1) {
      const there = filed.get(stretch);
      if (there === undefined) filed.set(stretch, [place]);
      else there.push(place);
    }
  };
  return {
    add: (place) => {
      waiting.push(place);
    },
    touch: (place) => {
      waiting.forEach(file);
      waiting = [];
      const last = lastStretch(place);
      for (let stretch = firstStretch(place); stretch <= last; stretch += 1) {
        const there = filed.get(stretch);
        if (there?.some(({ start, end }) => start < place.end && place.start < end) === true)
          return true;
      }
      return false;
    },
  };
}

function firstStretch({ start }: Place): number {
  return Math.floor(start / stride);
}

function lastStretch({ end }: Place): number {
  return Math.floor((end - 1) / stride);
}
