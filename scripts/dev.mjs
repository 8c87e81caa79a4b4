/**
 * `npm run dev`: the app with hot reload, beside a relay of its own whose data stays in .cache/dev-data. What changes in
 * the relay needs a restart.
 */
import { spawn } from "node:child_process";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { root } from "./paths.mjs";

const port = "8787";

await ensureInstalled();
const app = await ensureBuilt("app");
const relayFolder = await ensureBuilt("relay");
const options = ["--static", app, "--port", port, "--data", `${root}/.cache/dev-data`];
const relay = spawn(process.execPath, [`${relayFolder}/main.js`, ...options], { stdio: "inherit" });
const page = spawn(process.execPath, [`${root}/node_modules/vite/bin/vite.js`], {
  cwd: `${root}/packages/app`,
  env: { ...process.env, RELAY_ADDRESS: `http://127.0.0.1:${port}` },
  stdio: "inherit",
});

// Control-C reaches both by itself; when either ends, so does the other.
relay.on("exit", () => page.kill());
page.on("exit", () => relay.kill());
process.on("SIGINT", () => {});
