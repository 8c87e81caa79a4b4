import type { Person } from "../harness/person.ts";

interface Effort {
  /** How often the screen was touched. */
  readonly taps: number;
  /** Fields in which something was written. */
  readonly fields: number;
}

/** Counts what a person does on the screen from here on, as the browser tells it. */
export async function countEffort({ page }: Person): Promise<() => Promise<Effort>> {
  await page.evaluate(() => {
    const counted = { taps: 0, fields: new Set<EventTarget>() };
    Object.assign(globalThis, { counted });
    addEventListener("pointerdown", () => (counted.taps += 1), true);
    addEventListener(
      "input",
      ({ target }) => {
        const written =
          target instanceof HTMLTextAreaElement ||
          (target instanceof HTMLInputElement && !["radio", "checkbox"].includes(target.type));
        if (written) counted.fields.add(target);
      },
      true,
    );
  });
  return () =>
    page.evaluate(() => {
      const { counted } = globalThis as unknown as {
        counted: { taps: number; fields: Set<EventTarget> };
      };
      return { taps: counted.taps, fields: counted.fields.size };
    });
}
