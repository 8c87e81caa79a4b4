import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test as base, type Browser } from "@playwright/test";
import { createRelay, listen, sqliteStore, type Listening } from "@groundwork/relay";
import pino from "pino";
import { findWords } from "./canary.ts";
import { Clock } from "./clock.ts";
import { Person, type Setting } from "./person.ts";

const builtApp = fileURLToPath(new URL("../../packages/app/dist", import.meta.url));

/** A Sunday evening, well before the clocks change. */
const firstEvening = "2026-01-11T18:00:00Z";

/** A relay of its own, with real storage, and the people who come to it. */
export class House {
  readonly clock: Clock;
  readonly people: Person[] = [];
  /** Where the relay keeps everything. */
  readonly data: string;
  /** What the relay has logged, at its most talkative. */
  readonly log: string[];
  readonly #browser: Browser;
  readonly #relay: Listening;

  private constructor(
    browser: Browser,
    relay: Listening,
    parts: Pick<House, "clock" | "data" | "log">,
  ) {
    this.#browser = browser;
    this.#relay = relay;
    this.clock = parts.clock;
    this.data = parts.data;
    this.log = parts.log;
  }

  /** @param app the folder of the built app that the relay serves */
  static async open(browser: Browser, app: string = builtApp): Promise<House> {
    const clock = new Clock(firstEvening);
    const data = await mkdtemp(join(tmpdir(), "groundwork-house-"));
    const log: string[] = [];
    const relay = await createRelay({
      store: await sqliteStore(join(data, "relay.sqlite")),
      clock,
      random: (length) => crypto.getRandomValues(new Uint8Array(length)),
      log: pino({ level: "trace" }, { write: (line: string) => void log.push(line) }),
      staticDir: app,
    });
    return new House(browser, await listen(relay, { port: 0 }), { clock, data, log });
  }

  async person(name: string, setting?: Setting): Promise<Person> {
    const person = await Person.enter(
      name,
      {
        browser: this.#browser,
        clock: this.clock,
        relayPort: Number(new URL(this.#relay.address).port),
      },
      setting,
    );
    this.people.push(person);
    return person;
  }

  async close(): Promise<void> {
    for (const person of this.people) await person.leaveTheStory(this.clock);
    await this.#relay.close();
    await rm(this.data, { recursive: true, force: true });
  }
}

/**
 * A story has a house to itself. It fails if anybody's browser had cause to complain, and if anything that anybody wrote
 * can be read in what the relay holds or logs.
 */
export const story = base.extend<{ house: House }>({
  house: async ({ browser }, use) => {
    const house = await House.open(browser);
    await use(house);
    const complaints = house.people.flatMap((person) => person.complaints);
    const written = house.people.flatMap((person) => [...person.written]);
    const found = await findWords(written, house.data, house.log);
    await house.close();
    expect(complaints).toEqual([]);
    expect(found, "words that can be read at the relay").toEqual([]);
  },
});

export { expect };
