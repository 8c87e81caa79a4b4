/**
 * Measures a build against the budgets (gzip, in KiB) and fails above them:
 * `node packages/app/build/sizes.mjs [folder of the build]`.
 *
 * What each moment loads is read from Vite's manifest: the modules named here, which are fetched by themselves, and all
 * that they import before they can run. That these are all that a browser fetches until Today stands and the relay has
 * been heard is for a browser to say: e2e/stories/weight.spec.ts.
 */
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const dist = resolve(process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), "../dist"));
const manifest = JSON.parse(await readFile(join(dist, ".vite/manifest.json"), "utf8"));

/** @param {readonly string[]} entries @returns {Set<string>} the files that must be there before `entries` can run */
function filesFor(entries) {
  const files = new Set();
  const seen = new Set();
  const take = (/** @type {string} */ name) => {
    if (seen.has(name)) return;
    seen.add(name);
    const chunk = manifest[name];
    if (!chunk) throw new Error(`The build has no ${name}: has it moved?`);
    files.add(chunk.file);
    for (const file of chunk.css ?? []) files.add(file);
    for (const imported of chunk.imports ?? []) take(imported);
  };
  for (const name of entries) take(name);
  return files;
}

/** @param {Iterable<string>} files */
async function kibibytes(files) {
  let bytes = 0;
  for (const file of files)
    bytes += gzipSync(await readFile(join(dist, file)), { level: 9 }).length;
  return bytes / 1024;
}

const isScript = (/** @type {string} */ file) => file.endsWith(".js");

const firstPage = ["index.html"];
const unlocking = [...firstPage, "src/places/arriving/Unlock.tsx"];
/** With an account, a joined pair and a PIN: the stretching of the PIN and all that speaks to the relay are part of it. */
const today = [
  ...unlocking,
  "../../node_modules/hash-wasm/dist/index.esm.js",
  "src/record/open.ts",
  "src/shell/Standing.tsx",
  "src/places/today/routes.tsx",
  "../replica/src/online.ts",
];
/** Fetched with its first use: signing up or in with a passphrase. */
const opaque = ["../../node_modules/@serenity-kit/opaque/esm/index.js"];

/** @type {{ what: string, size: number, budget: number }[]} */
const measured = [];
const measure = async (
  /** @type {string} */ what,
  /** @type {number} */ budget,
  /** @type {Iterable<string>} */ files,
) => {
  measured.push({ what, budget, size: await kibibytes(files) });
};

await measure("first page, scripts", 60, [...filesFor(firstPage)].filter(isScript));
await measure("lock screen, scripts", 60, [...filesFor(unlocking)].filter(isScript));
await measure(
  "Today after unlocking and the first catching up, scripts",
  120,
  [...filesFor(today)].filter(isScript),
);
await measure("OPAQUE, when a passphrase is used", 170, [...filesFor(opaque)].filter(isScript));

const withToday = filesFor(today);
const routes = Object.keys(manifest).filter((name) => /^src\/places\/.*routes\.tsx$/.test(name));
for (const route of routes) {
  const beside = [...filesFor([route])].filter((file) => isScript(file) && !withToday.has(file));
  await measure(
    `${route.slice("src/places/".length, -"/routes.tsx".length)}, scripts beside Today's`,
    30,
    beside,
  );
}

const assets = (await readdir(join(dist, "assets"))).map((file) => `assets/${file}`);
const assetNamed = (/** @type {RegExp} */ pattern) => assets.filter((file) => pattern.test(file));
const cardsOf = (/** @type {string} */ task) =>
  assetNamed(new RegExp(`/cards-${task}-[^/]*\\.js$`));
const tasks = [...new Set(assetNamed(/\/cards-/).map((file) => file.split("-")[1]))].sort();
if (tasks.length !== 5)
  throw new Error(`The build has cards for ${tasks.join(", ")}: have they moved?`);
for (const task of tasks) {
  const files = new Set([
    ...assetNamed(/\/worker-[^/]*\.js$/),
    ...cardsOf(task ?? ""),
    ...cardsOf("safety"),
  ]);
  await measure(`the coach, when something is written: ${task}`, 90, files);
}
await measure(
  "what the coach has learned, after it has first answered",
  400,
  assets.filter((file) => /\/en-[^/]*\.bin$/.test(file)),
);
await measure(
  "all styles",
  12,
  assets.filter((file) => file.endsWith(".css")),
);
let fonts = 0;
for (const file of assets.filter((each) => each.endsWith(".woff2")))
  fonts += (await readFile(join(dist, file))).length;
measured.push({ what: "all fonts, as they are", budget: 90, size: fonts / 1024 });

let failed = false;
for (const { what, size, budget } of measured) {
  const over = size > budget;
  failed ||= over;
  console.log(
    `${over ? "over " : "ok   "} ${size.toFixed(1).padStart(6)} of ${budget} KiB  ${what}`,
  );
}
if (failed) process.exitCode = 1;
