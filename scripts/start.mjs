/**
 * `npm start [-- --port 4870] [--data data] [--database postgres://…]`
 *
 * From a fresh clone: installs what is locked, builds what is stale, then serves the app and its relay on one port.
 * Without --port it takes 4870 or, if that is taken, the next free port, and says so.
 */
import { createServer } from "node:net";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { root } from "./paths.mjs";

const firstPort = 4870;

const main = async () => {
  const { values } = parseArgs({
    options: {
      port: { type: "string" },
      data: { type: "string", default: `${root}/data` },
      database: { type: "string" },
    },
  });

  await ensureInstalled();
  const app = await ensureBuilt("app");
  const relay = await ensureBuilt("relay");
  const port = values.port ?? String(await freePort());

  const entry = `${relay}/main.js`;
  process.argv = [process.execPath, entry, "--static", app, "--port", port, "--data", values.data];
  if (values.database !== undefined) process.argv.push("--database", values.database);
  await import(pathToFileURL(entry).href);
};

/** The first port from 4870 on that nobody listens on. */
const freePort = async () => {
  for (let port = firstPort; port < firstPort + 100; port += 1) {
    if (await isFree(port)) {
      if (port !== firstPort) console.log(`Port ${firstPort} is taken; using ${port}.`);
      return port;
    }
  }
  throw new Error(`No free port from ${firstPort} to ${firstPort + 99}: name one with --port.`);
};

/** @param {number} port @returns {Promise<boolean>} */
const isFree = (port) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
