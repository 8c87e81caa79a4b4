/**
 * `npm run -s coach -- [options]`: the coach's command line, built first if it is stale. Standard output carries the
 * coach's answers and nothing else.
 */
import { spawn } from "node:child_process";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";

try {
  await ensureInstalled();
  const folder = await ensureBuilt("coach");
  const coach = spawn(process.execPath, [`${folder}/cli.js`, ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  coach.on("close", (code) => {
    process.exitCode = code ?? 1;
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
