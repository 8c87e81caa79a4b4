import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { run } from "./process.mjs";

const names = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
  "microsoft-edge",
];

const usualPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * The path of a Chromium for the end-to-end tests: CHROME_PATH, else an installed one, else Debian's
 * chromium-headless-shell, installed where that is possible. Throws with what to do if there is none.
 *
 * @returns {Promise<string>}
 */
export const findChromium = async () => {
  const given = process.env["CHROME_PATH"];
  if (given) {
    if (await isExecutable(given)) return given;
    throw new Error(`CHROME_PATH is ${given}, which is not a program that can be run.`);
  }
  return (
    (await findInstalled()) ??
    (await installFromDebian()) ??
    Promise.reject(
      new Error(
        "No Chromium found. Install chromium or Chrome, or set CHROME_PATH to its program file.",
      ),
    )
  );
};

const findInstalled = async () => {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  for (const path of [...onPath, ...usualPlaces]) if (await isExecutable(path)) return path;
  return null;
};

const installFromDebian = async () => {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return null;
  if ((await run("apt-get", ["--version"])).code !== 0) return null;
  console.error("Installing chromium-headless-shell for the end-to-end tests …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], { env });
  const { code, output } = await run(
    "apt-get",
    ["install", "--yes", "--no-install-recommends", "chromium-headless-shell"],
    { env },
  );
  if (code !== 0) console.error(output);
  return findInstalled();
};

/** @param {string} path */
const isExecutable = (path) =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
