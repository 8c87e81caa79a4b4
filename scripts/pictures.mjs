/** `npm run pictures`: plays one story in two browsers against a real relay and keeps its pictures in docs/pictures. */
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { root } from "./paths.mjs";
import { runInstalled } from "./process.mjs";

await ensureInstalled();
await ensureBuilt("app");
const { code, output } = await runInstalled(
  "playwright",
  ["test", "--config", "pictures.config.ts"],
  {
    cwd: `${root}/e2e`,
  },
);
console.log(output);
process.exitCode = code;
