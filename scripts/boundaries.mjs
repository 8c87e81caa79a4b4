/**
 * Checks the arrows of docs/architecture.md with dependency-cruiser: prints what crosses them, and how many modules were
 * looked at.
 *
 * The cruiser needs an swc parser beside TypeScript 7 and never asks it for JSX, so a screen would be a syntax error: it
 * is asked for here, before the cruiser loads.
 */
import swc from "@swc/core";
import { root } from "./paths.mjs";

const parseFileSync = swc.parseFileSync.bind(swc);
const parseWithScreens = (/** @type {string} */ file, /** @type {object} */ options) =>
  parseFileSync(file, { ...options, syntax: "typescript", tsx: file.endsWith(".tsx") });
Object.assign(swc, { parseFileSync: parseWithScreens });

process.chdir(root);
const [{ cruise }, { default: extractOptions }] = await Promise.all([
  import("dependency-cruiser"),
  import("dependency-cruiser/config-utl/extract-depcruise-options"),
]);
const options = await extractOptions(`${root}/.dependency-cruiser.mjs`);
const { output, exitCode } = await cruise(["packages", "e2e"], {
  ...options,
  outputType: "err-long",
});
console.log(output);
process.exitCode = exitCode;
