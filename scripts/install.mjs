import { readFile } from "node:fs/promises";
import { root } from "./paths.mjs";
import { run } from "./process.mjs";

/**
 * Makes node_modules hold exactly what package-lock.json names, and nothing is done if it does already. What npm
 * prints goes to standard error. Throws if the install fails.
 */
export const ensureInstalled = async () => {
  const reason = (await whatIsStale()) ?? (await whatDoesNotLoad());
  if (reason === null) return;
  console.error(`Installing what is locked (${reason}) …`);
  const { code } = await run("npm", ["ci", "--engine-strict"], { stdio: "stderr" });
  if (code !== 0) throw new Error("npm ci failed; its output is above.");
};

/** @returns {Promise<Record<string, LockedPackage> | null>} @param {string} path */
const packagesOf = async (path) => {
  try {
    return JSON.parse(await readFile(`${root}/${path}`, "utf8")).packages;
  } catch {
    return null;
  }
};

/**
 * npm leaves beside the packages a lockfile of what it really installed: compared with ours, optional packages of
 * other platforms aside.
 *
 * @typedef {{ version?: string, link?: boolean, optional?: boolean }} LockedPackage
 * @returns {Promise<string | null>} why an install is needed
 */
const whatIsStale = async () => {
  const locked = await packagesOf("package-lock.json");
  const installed = await packagesOf("node_modules/.package-lock.json");
  if (locked === null) throw new Error("package-lock.json is missing or not JSON.");
  if (installed === null) return "nothing is installed";
  for (const [path, wanted] of Object.entries(locked)) {
    if (!path.includes("node_modules/") || wanted.link) continue;
    const found = installed[path];
    if (found ? found.version !== wanted.version : !wanted.optional) return `${path} has changed`;
  }
  return null;
};

/** The one native module is compiled for one version of Node: another Node needs another build. */
const whatDoesNotLoad = async () => {
  const opens = 'new (require("better-sqlite3"))(":memory:").close()';
  const { code } = await run(process.execPath, ["-e", opens]);
  return code === 0 ? null : "better-sqlite3 does not load in this Node";
};
