import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { root } from "./paths.mjs";
import { runInstalled } from "./process.mjs";

/**
 * What is built from what. `inputs` are folders and files from the root; everything in them counts except what is
 * itself made.
 */
const builds = {
  app: {
    folder: "packages/app",
    args: ["build"],
    inputs: [
      "packages/app",
      ...["repair", "coach", "envelope", "replica"].map((name) => `packages/${name}/src`),
      ...["build", "cards"].map((name) => `packages/coach/${name}`),
    ],
  },
  /** The app whose record is a test's own (e2e/staged). */
  staged: {
    folder: "e2e/staged",
    args: ["build"],
    inputs: [
      "e2e/staged/vite.config.ts",
      "e2e/staged/replica.ts",
      "packages/app",
      ...["repair", "coach", "envelope", "replica"].map((name) => `packages/${name}/src`),
      ...["build", "cards"].map((name) => `packages/coach/${name}`),
    ],
  },
  relay: {
    folder: "packages/relay",
    args: ["build", "--ssr", "src/main.ts"],
    inputs: ["packages/relay", "packages/envelope/src"],
  },
  coach: {
    folder: "packages/coach",
    args: ["build", "--ssr", "src/cli.ts"],
    inputs: ["packages/coach"],
  },
  /** The random histories of packages/repair/test, for `npm run simulate`. */
  histories: {
    folder: "packages/repair",
    args: ["build", "--ssr", "test/simulate.ts"],
    inputs: ["packages/repair/src", "packages/repair/test"],
  },
};

const sharedInputs = ["package-lock.json", "tsconfig.base.json"];
const made = new Set(["node_modules", "dist", "test", "coverage", ".cache"]);

/**
 * Builds a package into its `dist` unless that already stands for the present sources. Throws with the builder's
 * output if it fails.
 *
 * @param {keyof typeof builds} name
 * @param {{ say?: (text: string) => void }} [options]
 * @returns {Promise<string>} the absolute path of the `dist` folder
 */
export const ensureBuilt = async (name, { say = console.error } = {}) => {
  const { folder, args, inputs } = builds[name];
  const output = `${root}/${folder}/dist`;
  const stamp = `${root}/.cache/built-${name}`;
  const sources = await digest([...inputs, ...sharedInputs]);
  if (
    (await readFile(stamp, "utf8").catch(() => "")) ===
    `${sources} ${await digest([`${folder}/dist`])}`
  ) {
    return output;
  }

  say(`Building ${folder} …`);
  const built = await runInstalled("vite", args, {
    cwd: `${root}/${folder}`,
    env: { ...process.env, NO_COLOR: "1" },
  });
  if (built.code !== 0) throw new Error(`Building ${folder} failed.\n${built.output}`);
  await mkdir(`${root}/.cache`, { recursive: true });
  await writeFile(stamp, `${sources} ${await digest([`${folder}/dist`])}`);
  return output;
};

/** @param {readonly string[]} paths from the root; what is missing counts as empty */
const digest = async (paths) => {
  const hash = createHash("sha256");
  for (const path of paths) {
    for (const file of await filesUnder(path)) {
      const bytes = await readFile(`${root}/${file}`);
      hash.update(`${file}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest("hex");
};

/** @param {string} path @returns {Promise<string[]>} */
const filesUnder = async (path) => {
  let entries;
  try {
    entries = await readdir(`${root}/${path}`, { withFileTypes: true });
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code;
    if (code === "ENOTDIR") return [path];
    if (code === "ENOENT") return [];
    throw error;
  }
  const files = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = `${path}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!made.has(entry.name)) files.push(...(await filesUnder(inner)));
    } else if (entry.isFile()) files.push(inner);
  }
  return files;
};
