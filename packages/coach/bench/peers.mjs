import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const folder = `${import.meta.dirname}/../../../bench`;

/**
 * The peers of bench/package.json, each asked whether it says anything of a text; null where they are not installed.
 *
 * @returns {Promise<import("./coach.ts").Peer[] | null>}
 */
export async function loadPeers() {
  if (!existsSync(`${folder}/node_modules`)) return null;
  const { resolve } = createRequire(`${folder}/package.json`);
  const load = (/** @type {string} */ name) => import(pathToFileURL(resolve(name)).href);
  const { default: writeGood } = await load("write-good");
  const alex = await load("alex");
  const { retext } = await load("retext");
  const { default: equality } = await load("retext-equality");
  const { default: intensify } = await load("retext-intensify");
  const checker = retext().use(equality).use(intensify).freeze();
  return [
    { name: "write-good", speaks: async (text) => writeGood(text).length > 0 },
    { name: "alex", speaks: async (text) => alex.text(text).messages.length > 0 },
    {
      name: "retext (equality, intensify)",
      speaks: async (text) => (await checker.process(text)).messages.length > 0,
    },
  ];
}
