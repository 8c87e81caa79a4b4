import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { createRelay, listen, sqliteStore } from "../src/index.ts";
import type { RelayLimits, Store } from "../src/index.ts";

export const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** 2031-03-04 05:06 UTC: far from the real time, so that nothing passes by reading the wrong clock. */
const startOfTests = Date.UTC(2031, 2, 4, 5, 6);
export const minute = 60_000;
export const day = 24 * 60 * minute;

export const movedClock = () => {
  let time = startOfTests;
  return {
    now: () => time,
    move: (milliseconds: number) => void (time += milliseconds),
  };
};

export const temporaryFolder = () => {
  const path = mkdtempSync(join(tmpdir(), "groundwork-relay-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};

export interface RunningRelay {
  readonly address: string;
  readonly clock: ReturnType<typeof movedClock>;
  /** Everything the relay logged. */
  readonly logged: string[];
  close(): Promise<void>;
}

/** A real relay on a free loopback port; on SQLite in a folder of its own unless a store is given. */
export const startRelay = async (
  given: {
    readonly store?: Store;
    readonly limits?: Partial<RelayLimits>;
    readonly staticDir?: string;
    readonly clock?: ReturnType<typeof movedClock>;
  } = {},
): Promise<RunningRelay> => {
  const folder = temporaryFolder();
  const clock = given.clock ?? movedClock();
  const logged: string[] = [];
  const relay = await createRelay({
    store: given.store ?? (await sqliteStore(join(folder.path, "relay.sqlite"))),
    clock,
    random,
    log: pino({ level: "trace" }, { write: (line: string) => void logged.push(line) }),
    ...(given.limits ? { limits: given.limits } : {}),
    ...(given.staticDir ? { staticDir: given.staticDir } : {}),
  });
  const listening = await listen(relay, { port: 0 });
  return {
    address: listening.address,
    clock,
    logged,
    async close() {
      await listening.close();
      folder.remove();
    },
  };
};
