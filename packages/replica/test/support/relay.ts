import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRelay, listen, sqliteStore, type RelayLimits } from "@groundwork/relay";
import pino from "pino";
import { WebSocket } from "ws";
import { httpTransport, systemRandom, type Transport } from "../../src/index.ts";
import { handClock } from "./phone.ts";

export interface RunningRelay {
  readonly address: string;
  readonly clock: ReturnType<typeof handClock>;
  transport(): Transport;
  close(): Promise<void>;
}

/** Tests of newer rules give some phones a newer edition than the app has yet. */
const newestOfTests = 2;

/** The real relay on a free port, on SQLite in a folder of its own, with a clock that only the test moves. */
export async function startRelay(limits: Partial<RelayLimits> = {}): Promise<RunningRelay> {
  const folder = mkdtempSync(join(tmpdir(), "groundwork-replica-"));
  const clock = handClock();
  const relay = await createRelay({
    store: await sqliteStore(join(folder, "relay.sqlite")),
    clock,
    random: systemRandom,
    log: pino({ level: "silent" }),
    limits: { newestEdition: newestOfTests, ...limits },
  });
  const listening = await listen(relay, { port: 0 });
  return {
    address: listening.address,
    clock,
    transport: () => httpTransport(listening.address, (url) => new WebSocket(url)),
    async close() {
      await listening.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
