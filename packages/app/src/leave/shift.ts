/**
 * Three presses of Shift leave the page, after GOV.UK's "Exit this page". A pure reducer over keyup events:
 * a Shift keyup counts unless the keyup before it had Shift held (so capitals don't count); any other key starts over;
 * each press restarts five seconds, after which counting is over.
 */
export const pressesToLeave = 3;

/** How long counting stays open after a press, in milliseconds. */
export const pressWindow = 5000;

export interface Presses {
  readonly count: number;
  /** Whether the last keyup had Shift held. */
  readonly shiftWasHeld: boolean;
  readonly expired: boolean;
}

export type Press =
  | { readonly type: "keyup"; readonly key: string; readonly shiftKey: boolean }
  | { readonly type: "elapsed" };

export const noPresses: Presses = { count: 0, shiftWasHeld: false, expired: false };

/** The presses after one event. At `pressesToLeave` the page is to be left. */
export function afterPress(presses: Presses, press: Press): Presses {
  if (press.type === "elapsed") return { ...presses, count: 0, expired: presses.count > 0 };
  const counts = press.key === "Shift" && !presses.shiftWasHeld;
  return { count: counts ? presses.count + 1 : 0, shiftWasHeld: press.shiftKey, expired: false };
}
