import { expect, type JSHandle, type TestInfo } from "@playwright/test";
import type { Person } from "../harness/person.ts";

/** A moment that a page waits for, by its clock. Whoever holds this knows that the page is waiting. */
type Moment = JSHandle<{ readonly comes: Promise<number> }>;

const timeOf = (moment: Moment): Promise<number> => moment.evaluate(({ comes }) => comes);

/** The next press of this person. */
const nextPress = (person: Person): Promise<Moment> =>
  person.page.evaluateHandle(() => ({
    comes: new Promise<number>((resolve) => {
      document.addEventListener("click", () => resolve(Date.now()), {
        capture: true,
        once: true,
      });
    }),
  }));

/** When these words first stand on this person's page. */
const firstStands = (person: Person, words: string): Promise<Moment> =>
  person.page.evaluateHandle(
    (sought) => ({
      comes: new Promise<number>((resolve) => {
        const look = () => {
          if (!document.body.innerText.includes(sought)) return;
          watching.disconnect();
          resolve(Date.now());
        };
        const watching = new MutationObserver(look);
        watching.observe(document.body, { childList: true, subtree: true, characterData: true });
        look();
      }),
    }),
    words,
  );

/** How long things took to get from one to the other in a story, in milliseconds. */
export class Arrivals {
  readonly #waits: number[] = [];

  /**
   * From one person's press until words stand on the other's page. Both moments are noted in the pages: every page of a story
   * has the same clock, and nothing of the story's own looking is in between.
   */
  async from(one: Person, press: () => Promise<void>, other: Person, words: string): Promise<void> {
    await expect(other.page.getByText(words)).toHaveCount(0);
    // Both pages watch before anything is pressed: one that begins late would tell a later moment.
    const [pressed, stands] = [await nextPress(one), await firstStands(other, words)];
    await press();
    this.#waits.push((await timeOf(stands)) - (await timeOf(pressed)));
  }

  /**
   * What one sent showed on the other within a second of the press. An idle machine needs about a tenth of that: sealing,
   * signing, the relay's write and two browsers' drawing together; the rest is for machines that have other things to do.
   * One may have taken longer, so that no single pause of the machine decides.
   */
  tookLessThanASecond(info: TestInfo): void {
    info.annotations.push({ type: "milliseconds", description: this.#waits.join(", ") });
    const sorted = [...this.#waits].sort((one, other) => one - other);
    expect(sorted[0]).toBeGreaterThan(0);
    for (const wait of sorted.slice(0, Math.max(1, sorted.length - 1))) {
      expect(wait).toBeLessThan(1000);
    }
  }
}
