import { spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { once } from "node:events";
import pg from "pg";

export type PostgresOrReason =
  | { readonly serverUrl: string; stop(): Promise<void> }
  /** Why there is none, for the name of what is skipped. */
  | { readonly reason: string };

/** A PostgreSQL cluster of one test run: real, in a temporary folder, on a socket there, with nothing on the network. */
export const startPostgres = async (): Promise<PostgresOrReason> => {
  const binaries = binariesOfPostgres();
  if (!binaries) return { reason: "PostgreSQL is not installed here" };
  const user = userForPostgres();
  if (!user) return { reason: "PostgreSQL refuses root, and no other user can be used here" };
  const folder = mkdtempSync(join(tmpdir(), "groundwork-pg-"));
  chownSync(folder, user.uid, user.gid);
  const data = join(folder, "data");

  const made = spawnSync(
    join(binaries, "initdb"),
    ["-D", data, "-U", "groundwork", "--auth=trust", "--encoding=UTF8", "--no-sync"],
    { ...user, cwd: folder, encoding: "utf8" },
  );
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    const why = made.stderr || String(made.error);
    return { reason: `initdb failed: ${why.trim().split("\n").at(-1)}` };
  }

  const running = spawn(
    join(binaries, "postgres"),
    ["-D", data, "-k", folder, "-c", "listen_addresses=", "-c", "max_connections=100"],
    { ...user, cwd: folder, stdio: ["ignore", "ignore", "pipe"] },
  );
  const said: string[] = [];
  running.stderr.setEncoding("utf8").on("data", (text: string) => void said.push(text));
  const serverUrl = `postgres://groundwork@localhost/postgres?host=${encodeURIComponent(folder)}`;

  const stop = async (): Promise<void> => {
    if (running.exitCode === null && running.signalCode === null) {
      const ended = once(running, "exit");
      running.kill("SIGINT"); // a fast shutdown: it lets nobody finish, and loses nothing
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  if (!(await acceptsConnections(serverUrl, () => running.exitCode === null))) {
    await stop();
    return { reason: `PostgreSQL did not start: ${said.join("").trim()}` };
  }

  return { serverUrl, stop };
};

/** A fresh, empty database; answers its URL. */
export const createDatabase = async (serverUrl: string): Promise<string> => {
  const name = `relay_${Buffer.from(crypto.getRandomValues(new Uint8Array(8))).toString("hex")}`;
  await withClient(serverUrl, (client) => client.query(`CREATE DATABASE ${name}`));
  const url = new URL(serverUrl);
  url.pathname = name;
  return url.href;
};

export const withClient = async <Value>(
  url: string,
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> => {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
  }
};

/** A server that is starting says so by refusing; how often it is asked is bounded by its own life and a minute. */
const acceptsConnections = async (url: string, isRunning: () => boolean): Promise<boolean> => {
  const until = performance.now() + 60_000;
  while (isRunning() && performance.now() < until) {
    try {
      await withClient(url, (client) => client.query("SELECT 1"));
      return true;
    } catch {
      await new Promise((resume) => setTimeout(resume, 100));
    }
  }
  return false;
};

const binariesOfPostgres = (): string | null => {
  const versioned = "/usr/lib/postgresql";
  const folders = [
    ...(existsSync(versioned)
      ? readdirSync(versioned)
          .toSorted((a, b) => Number(b) - Number(a))
          .map((version) => join(versioned, version, "bin"))
      : []),
    ...(process.env["PATH"] ?? "").split(delimiter),
  ];
  return (
    folders.find((folder) =>
      ["initdb", "postgres"].every((one) => existsSync(join(folder, one))),
    ) ?? null
  );
};

/** Oneself, or for root somebody else; null when there is nobody else. */
const userForPostgres = (): { readonly uid: number; readonly gid: number } | null => {
  const [ownUid, ownGid] = [process.getuid?.(), process.getgid?.()];
  if (ownUid === undefined || ownGid === undefined) return null;
  if (ownUid !== 0) return { uid: ownUid, gid: ownGid };
  for (const name of ["postgres", "nobody"]) {
    const [uid = NaN, gid = NaN] = ["-u", "-g"].map((flag) => {
      const { status, stdout } = spawnSync("id", [flag, name], { encoding: "utf8" });
      return status === 0 ? Number(stdout) : NaN;
    });
    if (uid > 0 && gid > 0) return { uid, gid };
  }
  return null;
};
