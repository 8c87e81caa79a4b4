import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { begun, fieldsOf, goneOn, isPast, partAt, planFrom } from "../../../src/places/ten/plan.ts";

const start = Date.UTC(2031, 4, 4, 20);
const minutes = (count: number) => start + count * 60_000;

describe("ten minutes", () => {
  test("are two times about four minutes and a close", () => {
    const plan = begun(start);
    expect(partAt(plan, start)).toEqual({ part: "first", until: minutes(4) });
    expect(partAt(plan, minutes(4) - 1)?.part).toBe("first");
    expect(partAt(plan, minutes(4))).toEqual({ part: "second", until: minutes(8) });
    expect(partAt(plan, minutes(8))).toEqual({ part: "close", until: minutes(10) });
    expect(partAt(plan, minutes(10))).toBeNull();
  });

  test("go on sooner when the two do, and what follows keeps its length", () => {
    const plan = goneOn(begun(start), minutes(3));
    expect(partAt(plan, minutes(3))).toEqual({ part: "second", until: minutes(7) });
    const closing = goneOn(plan, minutes(6));
    expect(partAt(closing, minutes(6))).toEqual({ part: "close", until: minutes(8) });
    const over = goneOn(closing, minutes(7));
    expect(partAt(over, minutes(7))).toBeNull();
    expect(goneOn(over, minutes(9))).toEqual(over);
  });

  test("are where they are after any sleep: nothing is counted", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 * 60_000 }), (later) => {
        const kept = planFrom(fieldsOf(begun(start)));
        expect(kept && partAt(kept, start + later)).toEqual(partAt(begun(start), start + later));
      }),
    );
  });

  test("are forgotten an hour after their end, and where the clock was set back", () => {
    const plan = begun(start);
    expect(isPast(plan, minutes(69))).toBe(false);
    expect(isPast(plan, minutes(70))).toBe(true);
    expect(isPast(plan, start)).toBe(false);
    expect(isPast(plan, minutes(-60))).toBe(true);
  });

  test.each(["", "1 2", "3 2 1", "a b c", "1 2 3 4", "0 1 2"])("are not “%s”", (ends) => {
    expect(planFrom({ ends })).toBeNull();
  });
});
