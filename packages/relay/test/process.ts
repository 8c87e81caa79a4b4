import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const packageFolder = fileURLToPath(new URL("..", import.meta.url));

/** The relay's program, built as `npm start` builds it, into a folder of this test's own. */
export const buildRelay = async () => {
  const folder = `${packageFolder}.cache/main-${process.pid}`;
  await build({
    root: packageFolder,
    configFile: `${packageFolder}vite.config.ts`,
    logLevel: "error",
    build: { outDir: folder },
  });
  return {
    program: `${folder}/main.js`,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};

export interface RelayProcess {
  readonly address: string;
  /** Everything it printed. */
  printed(): string;
  /** Sends a signal and waits for the end; answers the exit code, null when the signal ended it. */
  readonly end: (signal: "SIGKILL" | "SIGTERM" | "SIGINT") => Promise<number | null>;
}

/** A real relay in a process of its own, on a free loopback port. */
export const runRelay = async (program: string, args: readonly string[]): Promise<RelayProcess> => {
  const child = spawn(process.execPath, [program, "--port", "0", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const ended = once(child, "exit").then(([code]) => code as number | null);
  const address = await new Promise<string>((resolve, reject) => {
    const look = (text: string) => {
      printed += text;
      const found = /http:\/\/\S+/.exec(printed)?.[0];
      if (found) resolve(found);
    };
    child.stdout.setEncoding("utf8").on("data", look);
    child.stderr.setEncoding("utf8").on("data", look);
    void ended.then((code) => reject(new Error(`The relay ended with ${code}: ${printed}`)));
  });
  return {
    address,
    printed: () => printed,
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
};
