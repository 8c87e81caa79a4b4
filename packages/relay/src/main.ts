import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import pino from "pino";
import { createRelay, listen, postgresStore, sqliteStore } from "./index.ts";

const usage = `Groundwork's relay

  --port <number>      default 8080; 0 takes a free one
  --host <address>     default 127.0.0.1: this machine alone
  --data <folder>      where SQLite keeps its file; default data
  --database <url>     postgres://… instead of SQLite
  --static <folder>    the built app to serve beside the calls
  --log <level>        info, warn, error, silent; default warn
`;

const readArguments = () => {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: "string", default: "8080" },
        host: { type: "string", default: "127.0.0.1" },
        data: { type: "string", default: "data" },
        database: { type: "string" },
        static: { type: "string" },
        log: { type: "string", default: "warn" },
        help: { type: "boolean", default: false },
      },
    });
    const port = Number(values.port);
    const isPort = Number.isInteger(port) && port >= 0 && port < 65_536;
    return isPort && !values.help ? { ...values, port } : null;
  } catch {
    return null;
  }
};

const start = async (): Promise<void> => {
  process.umask(0o077); // what is kept here is for whoever runs the relay
  const given = readArguments();
  if (!given) {
    console.error(usage);
    process.exitCode = process.argv.includes("--help") ? 0 : 2;
    return;
  }
  if (!given.database) mkdirSync(given.data, { recursive: true, mode: 0o700 });
  const store = given.database
    ? await postgresStore(given.database)
    : await sqliteStore(join(given.data, "relay.sqlite"));
  const relay = await createRelay({
    store,
    clock: { now: Date.now },
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    log: pino({ level: given.log, base: null }, pino.destination(2)),
    ...(given.static ? { staticDir: resolve(given.static) } : {}),
  });
  const listening = await listen(relay, given);
  console.log(`Groundwork is at ${listening.address}`);

  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    listening.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
};

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : "The relay could not start.");
  process.exitCode = 1;
});
