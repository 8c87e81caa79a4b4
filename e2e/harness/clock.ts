import type { BrowserContext } from "@playwright/test";
import { movePageTime, passPageTime } from "./page-time.ts";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** How long, in words that a story can be read with: `{ days: 7, hours: 2 }`. */
export interface Span {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
}

const milliseconds = ({ days = 0, hours = 0, minutes = 0 }: Span): number =>
  days * day + hours * hour + minutes * minute;

/**
 * The time that the relay and every browser of a story live in. It runs as time does, and the story moves it on.
 * Only tests have one: the relay is given it where `npm start` gives it the system's.
 */
export class Clock {
  #offset: number;
  #heldAt: number | null = null;
  readonly #browsers = new Set<BrowserContext>();

  /** @param start an instant that RFC 3339 can write, such as "2026-03-01T18:00:00Z" */
  constructor(start: string) {
    this.#offset = Date.parse(start) - Date.now();
  }

  readonly now = (): number => this.#heldAt ?? Date.now() + this.#offset;

  /** Stops the relay's time: from here on it moves only when the story moves it, so that moments can be compared. */
  hold(): void {
    this.#heldAt = this.now();
  }

  /** Sets a browser's clock to this one, from its next page on; or so far off it, for one that is wrong. */
  async give(browser: BrowserContext, off: Span = {}): Promise<void> {
    await browser.addInitScript(movePageTime, this.#offset + milliseconds(off));
    this.#browsers.add(browser);
  }

  forget(browser: BrowserContext): void {
    this.#browsers.delete(browser);
  }

  /** Moves everyone on; timers that fall due on the way ring once, as after a phone's sleep. */
  async pass(span: Span): Promise<void> {
    await this.#move(milliseconds(span));
  }

  async #move(passed: number): Promise<void> {
    this.#offset += passed;
    if (this.#heldAt !== null) this.#heldAt += passed;
    for (const browser of this.#browsers) {
      await browser.addInitScript(passPageTime, passed);
      await Promise.all(browser.pages().map((page) => page.evaluate(passPageTime, passed)));
    }
  }

  /** Moves everyone on to an instant such as "2026-01-18T18:30:00Z". Throws if that has passed: time goes one way. */
  async passTo(instant: string): Promise<void> {
    const ahead = Date.parse(instant) - this.now();
    if (ahead < 0) throw new Error(`${instant} has passed`);
    await this.#move(ahead);
  }
}
