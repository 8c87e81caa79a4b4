import { spawn } from "node:child_process";
import { root } from "./paths.mjs";

/**
 * @typedef {{ code: number, output: string, milliseconds: number }} Finished
 * @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, stdio?: "inherit" | "stderr" }} Options
 */

/**
 * Runs a program to its end and collects what it printed, unless `stdio` lets it through: `inherit` as it is,
 * `stderr` all of it to standard error (for commands whose standard output belongs to somebody else).
 * Never rejects: a program that cannot be started ends with code 127 and says why.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Options} [options]
 * @returns {Promise<Finished>}
 */
export const run = (command, args, { cwd = root, env = process.env, stdio } = {}) =>
  new Promise((resolve) => {
    const began = performance.now();
    /** @type {string[]} */
    const printed = [];
    /** @type {import("node:child_process").StdioOptions} */
    const pipes =
      stdio === "inherit"
        ? "inherit"
        : stdio === "stderr"
          ? ["ignore", 2, 2]
          : ["ignore", "pipe", "pipe"];
    const child = spawn(command, args, { cwd, env, stdio: pipes });
    child.stdout?.setEncoding("utf8").on("data", (text) => printed.push(text));
    child.stderr?.setEncoding("utf8").on("data", (text) => printed.push(text));
    /** @param {number} code */
    const finish = (code) =>
      resolve({ code, output: printed.join(""), milliseconds: performance.now() - began });
    child.on("error", (error) => {
      printed.push(`${command}: ${error.message}\n`);
      finish(127);
    });
    child.on("close", (code, signal) => finish(code ?? (signal ? 1 : 0)));
  });

/**
 * Runs a program that an installed package provides, found as Node would find it and run by this very Node.
 *
 * @param {string} name as in node_modules/.bin
 * @param {readonly string[]} args
 * @param {Options} [options]
 */
export const runInstalled = (name, args, options) =>
  run(
    `${root}/node_modules/.bin/${name}${process.platform === "win32" ? ".cmd" : ""}`,
    args,
    options,
  );
