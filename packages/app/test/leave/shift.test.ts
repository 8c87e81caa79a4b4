import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  afterPress,
  noPresses,
  pressesToLeave,
  type Press,
  type Presses,
} from "../../src/leave/shift.ts";

const shift: Press = { type: "keyup", key: "Shift", shiftKey: false };
const key = (name: string, shiftKey = false): Press => ({ type: "keyup", key: name, shiftKey });
const elapsed: Press = { type: "elapsed" };
const after = (...presses: readonly Press[]): Presses => presses.reduce(afterPress, noPresses);

/** What typing a capital letter sends: the letter's keyup with Shift held, then Shift's own. */
const capital = (letter: string): readonly Press[] => [key(letter, true), shift];

describe("leaving by three presses of Shift", () => {
  it("leaves at the third press", () => {
    expect(after(shift).count).toBe(1);
    expect(after(shift, shift).count).toBe(2);
    expect(after(shift, shift, shift).count).toBe(pressesToLeave);
  });

  it("does not count the Shift of a capital letter", () => {
    expect(after(...capital("A")).count).toBe(0);
    expect(after(shift, shift, ...capital("B")).count).toBe(0);
  });

  it("counts again after a capital, once Shift is pressed by itself", () => {
    expect(after(...capital("A"), shift).count).toBe(1);
  });

  it("starts over at any other key", () => {
    expect(after(shift, shift, key("a"), shift).count).toBe(1);
    expect(after(shift, shift, key("Escape")).count).toBe(0);
  });

  it("says that counting is over when five seconds pass", () => {
    expect(after(shift, shift, elapsed)).toMatchObject({ count: 0, expired: true });
    expect(after(shift, elapsed, shift)).toMatchObject({ count: 1, expired: false });
  });

  it("has nothing to say when time passes and nothing was counted", () => {
    expect(after(key("a"), elapsed).expired).toBe(false);
  });

  it("never leaves while somebody types, whatever they type", () => {
    const typed = fc.oneof(
      fc.string({ minLength: 1, maxLength: 1 }).map((letter) => [key(letter)]),
      fc.string({ minLength: 1, maxLength: 1 }).map(capital),
    );
    fc.assert(
      fc.property(fc.array(typed), (keys) => {
        let presses = noPresses;
        for (const press of keys.flat()) {
          presses = afterPress(presses, press);
          expect(presses.count).toBeLessThan(pressesToLeave);
        }
      }),
    );
  });

  it("always leaves after three presses in a row, whatever came before", () => {
    const anything = fc.oneof(
      fc.constant(elapsed),
      fc.record({
        type: fc.constant("keyup" as const),
        key: fc.constantFrom("a", "Shift", "Tab", "Escape"),
        shiftKey: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(fc.array(anything), (before) => {
        const presses = [shift, shift, shift, shift].reduce<Presses[]>(
          (all, press) => [...all, afterPress(all.at(-1) ?? noPresses, press)],
          [before.reduce(afterPress, noPresses)],
        );
        expect(presses.some(({ count }) => count >= pressesToLeave)).toBe(true);
      }),
    );
  });
});
