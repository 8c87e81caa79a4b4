import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { encode } from "@groundwork/envelope";
import { calls } from "@groundwork/envelope/wire";
import type { CallName } from "@groundwork/envelope/wire";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  accountToken,
  createPair,
  createSelf,
  pullAll,
  register,
  sealBatch,
  write,
} from "./person.ts";
import type { Person, Room } from "./person.ts";
import { startRelay, temporaryFolder } from "./start.ts";
import type { RunningRelay } from "./start.ts";
import { codeOf } from "./wire.ts";

describe("bad input", () => {
  let relay: RunningRelay;
  let daniel: Person;
  let tokens: Record<"account" | "device", string>;
  const plenty = { burst: 1_000_000, refillMilliseconds: 1 };
  beforeAll(async () => {
    const limits = {
      addressCalls: plenty,
      addressRegistrations: plenty,
      nameAttempts: plenty,
      accountCalls: plenty,
    };
    relay = await startRelay({ limits });
    daniel = await register(relay.address, relay.clock.now());
    await createSelf(daniel, relay.clock.now());
    tokens = { account: await accountToken(daniel), device: daniel.device.token };
  });
  afterAll(() => relay.close());

  const posted = (Object.keys(calls) as CallName[]).filter((name) => calls[name].method === "POST");
  const statusOf = async (name: CallName, body: Uint8Array): Promise<number> => {
    const { path, token } = calls[name];
    const response = await fetch(relay.address + path, {
      method: "POST",
      headers: {
        "content-type": "application/cbor",
        ...(token ? { authorization: `Bearer ${tokens[token]}` } : {}),
      },
      body: Buffer.from(body),
    });
    await response.arrayBuffer();
    return response.status;
  };

  test("bytes that mean nothing never reach further than a refusal, on any call", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...posted),
        // One byte can mean something: the empty map is all that some calls take.
        fc.uint8Array({ maxLength: 300 }).filter((body) => body.length !== 1),
        async (name, body) => {
          const status = await statusOf(name, body);
          return status >= 400 && status < 500;
        },
      ),
      { numRuns: 400 },
    );
  });

  test("well-formed bytes of the wrong shape never fail the relay, on any call", async () => {
    const bytes = (length: number) =>
      fc
        .uint8Array({ minLength: length, maxLength: length })
        .map((value) => Uint8Array.from(value));
    const value = fc.oneof(
      ...[0, 16, 32, 60, 64, 96, 192].map(bytes),
      fc.uint8Array({ maxLength: 400 }).map((given) => Uint8Array.from(given)),
      fc.maxSafeNat(),
      fc.string({ maxLength: 40 }),
      fc.constant(null),
      fc.constant([]),
      fc.constant("four-calm-words-here"),
      fc.constant([encode([1, new Uint8Array(32)])]),
    );
    const body = (name: CallName) => {
      const { request } = calls[name];
      const entries = "entries" in request ? Object.keys(request.entries) : [];
      return fc.record(Object.fromEntries(entries.map((field) => [field, value])));
    };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...posted).chain((name) => fc.tuple(fc.constant(name), body(name))),
        async ([name, request]) => (await statusOf(name, encode(request))) < 500,
      ),
      { numRuns: 800 },
    );
  });

  test("a real batch with any one byte changed is refused, and nothing is kept of it", async () => {
    const amara = await register(relay.address, relay.clock.now());
    const room: Room = await createSelf(amara, relay.clock.now());
    const batch = await sealBatch(room, amara.device, [{ words: { line: "one" } }, {}]);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: batch.bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          fc.pre(!isInWrappedKey(batch.bytes, at));
          const changed = Uint8Array.from(batch.bytes);
          changed[at] = (changed[at] ?? 0) ^ flip;
          const code = await codeOf(
            relay.address,
            "eventsPush",
            { batch: changed },
            amara.device.token,
          );
          return code !== "accepted";
        },
      ),
      { numRuns: 300 },
    );
    const { head } = await pullAll(relay.address, room.log.audience, amara.device.token);
    expect(head.position).toBe(0);
  });

  test("what is not CBOR, too large or not a call is said plainly", async () => {
    const post = (path: string, body: string | Buffer, type: string) =>
      fetch(relay.address + path, { method: "POST", headers: { "content-type": type }, body });
    const look = calls.invitationLook.path;
    expect((await post(look, "{}", "application/json")).status).toBe(400);
    expect((await post(look, "", "application/cbor")).status).toBe(400);
    expect((await post(look, Buffer.alloc(6 * 1024 * 1024), "application/cbor")).status).toBe(413);
    expect((await fetch(`${relay.address}/v1/nothing`)).status).toBe(404);
    expect((await fetch(`${relay.address}/%zz`)).status).toBe(400);
  });
});

describe("limits on how often", () => {
  test("one address, one name and one account each have their own, and refill with time", async () => {
    const relay = await startRelay({
      limits: {
        addressRegistrations: { burst: 1, refillMilliseconds: 1000 },
        accountCalls: { burst: 3, refillMilliseconds: 1000 },
      },
    });
    const { address, clock } = relay;
    const daniel = await register(address, clock.now());
    await expect(register(address, clock.now())).rejects.toThrow('"seconds":1');
    clock.move(1000);
    const amara = await register(address, clock.now());
    const list = ({ device }: Person) => codeOf(address, "audienceList", {}, device.token);
    const codes = [];
    for (let times = 0; times < 4; times += 1) codes.push(await list(daniel));
    expect(codes).toEqual(["accepted", "accepted", "accepted", "too-many-requests"]);
    expect(await list(amara)).toBe("accepted");
    clock.move(1000);
    expect(await list(daniel)).toBe("accepted");
    await relay.close();
  });
});

describe("who is not signed in", () => {
  /** Begins a push of 4 MiB, and sends none of it until it has been answered. */
  const answerBeforeBody = (address: string, token: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const asking = request(address + calls.eventsPush.path, {
        method: "POST",
        headers: {
          "content-type": "application/cbor",
          "content-length": 4 * 1024 * 1024,
          authorization: `Bearer ${token}`,
        },
      });
      asking.on("response", ({ statusCode }) => {
        resolve(statusCode);
        asking.destroy();
      });
      asking.on("error", reject);
      asking.flushHeaders();
    });

  test("is told so before any body is read, and counts for the address", async () => {
    const relay = await startRelay({
      limits: { addressCalls: { burst: 12, refillMilliseconds: 60_000 } },
    });
    const { address, clock } = relay;
    const daniel = await register(address, clock.now());
    const statuses = [];
    for (let times = 0; times < 12; times += 1) {
      statuses.push(await answerBeforeBody(address, "a-token-that-opens-nothing"));
    }
    expect(new Set(statuses)).toEqual(new Set([401, 429]));
    // Whoever is signed in does not feel it.
    expect(await codeOf(address, "audienceList", {}, daniel.device.token)).toBe("accepted");
    await relay.close();
  });
});

describe("what an operator sees", () => {
  test("logs and metrics hold no name, id, key, token, address or content", async () => {
    const relay = await startRelay();
    const { address, clock } = relay;
    const daniel = await register(address, clock.now());
    const amara = await register(address, clock.now());
    const pair = await createPair(daniel, amara, clock.now());
    await write(address, pair, daniel.device, [{ words: { line: "one" } }]);
    await codeOf(address, "audienceList", {}, "x".repeat(43));
    const metrics = await (await fetch(`${address}/metrics`)).text();
    const written = relay.logged.join("") + metrics;
    expect(metrics).toContain("groundwork_events_total 1");
    expect(metrics).toContain('groundwork_refusals_total{code="not-signed-in"} 1');
    expect(relay.logged.some((line) => line.includes('"call":"eventsPush"'))).toBe(true);
    const secrets = [daniel, amara].flatMap(({ name, keys, device }) => [
      name,
      device.token,
      keys.personId,
      keys.identity.publicKey,
      device.certificate.deviceId,
    ]);
    for (const secret of [...secrets, pair.log.audience, pair.log.hash, "127.0.0.1"]) {
      const forms =
        typeof secret === "string"
          ? [secret]
          : [Buffer.from(secret).toString("base64url"), Buffer.from(secret).toString("hex")];
      for (const form of forms) expect(written).not.toContain(form);
    }
    await relay.close();
  });

  test("metrics are for this machine alone: through a proxy they are not there", async () => {
    const relay = await startRelay();
    for (const header of ["x-forwarded-for", "forwarded", "via"]) {
      const response = await fetch(`${relay.address}/metrics`, { headers: { [header]: "x" } });
      expect(response.status).toBe(404);
    }
    expect((await fetch(`${relay.address}/healthz`)).status).toBe(200);
    await relay.close();
  });
});

describe("stopping", () => {
  const connected = async (address: string) => {
    const socket = connect(Number(new URL(address).port), "127.0.0.1");
    await once(socket, "connect");
    const closed = once(socket.resume(), "close");
    return { socket, closed };
  };

  test("waits for nobody who asks nothing", async () => {
    const relay = await startRelay();
    const ahead = await connected(relay.address);
    await codeOf(relay.address, "audienceList", {}, "x".repeat(43));
    await relay.close();
    await ahead.closed;
    expect(ahead.socket.destroyed).toBe(true);
    // Left to itself the server would end that connection after `requestTimeout`, a minute.
  }, 30_000);

  test("answers a call that has begun", async () => {
    const relay = await startRelay();
    const { socket, closed } = await connected(relay.address);
    let answer = "";
    socket.on("data", (bytes: Buffer) => (answer += bytes.toString("latin1")));
    const body = Buffer.from(encode({ redeem: new Uint8Array(32) }));
    const head = [
      `POST ${calls.invitationLook.path} HTTP/1.1`,
      "host: localhost",
      "content-type: application/cbor",
      `content-length: ${body.length}`,
    ];
    socket.write(`${head.join("\r\n")}\r\n\r\n`);
    socket.write(body.subarray(0, 5));
    // Its head has been taken once a later call of another connection has been answered.
    await codeOf(relay.address, "audienceList", {}, "x".repeat(43));
    const stopping = relay.close();
    socket.write(body.subarray(5));
    await stopping;
    await closed;
    expect(answer).toMatch(/^HTTP\/1.1 404 /);
    expect(answer).toContain("invitation-unknown");
  });
});

describe("the app", () => {
  let relay: RunningRelay;
  const folder = temporaryFolder();
  const page = "<!doctype html><title>Groundwork</title>";
  beforeAll(async () => {
    mkdirSync(join(folder.path, "assets"));
    writeFileSync(join(folder.path, "index.html"), page);
    writeFileSync(join(folder.path, "sw.js"), "self;");
    writeFileSync(join(folder.path, "assets/main-abc123.js"), "let a;");
    writeFileSync(join(folder.path, "assets/main-abc123.js.br"), brotliCompressSync("let a;"));
    relay = await startRelay({ staticDir: folder.path });
  });
  afterAll(async () => {
    await relay.close();
    folder.remove();
  });
  const get = (path: string) => fetch(relay.address + path);

  test("its addresses open the one page, and nothing else does", async () => {
    for (const path of ["/", "/join", "/counsel/join", "/couple", "/parts"]) {
      const response = await get(path);
      expect([path, response.status, await response.text()]).toEqual([path, 200, page]);
      expect(response.headers.get("cache-control")).toBe("no-cache");
      expect(response.headers.get("content-type")).toMatch(/^text\/html/);
    }
    for (const path of [
      "/talk",
      "/assets",
      "/assets/none.js",
      "/..%2f..%2fetc%2fpasswd",
      "/.env",
    ]) {
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    }
  });

  test("hashed files are kept by browsers for good, the service worker never", async () => {
    const asset = await fetch(`${relay.address}/assets/main-abc123.js`, {
      headers: { "accept-encoding": "br" },
    });
    expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(asset.headers.get("content-encoding")).toBe("br");
    expect(asset.headers.get("content-type")).toMatch(/javascript/);
    expect(await asset.text()).toBe("let a;");
    expect((await get("/sw.js")).headers.get("cache-control")).toBe("no-cache");
  });

  test("every reply carries the strict headers", async () => {
    const host = new URL(relay.address).host;
    for (const path of ["/", "/assets/main-abc123.js", "/v1/relay", "/nothing", "/healthz"]) {
      const { headers } = await get(path);
      expect(headers.get("content-security-policy")?.split("; ")).toEqual([
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "font-src 'self'",
        "img-src 'self' data: blob:",
        `connect-src 'self' ws://${host}`,
        "worker-src 'self'",
        "manifest-src 'self'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types groundwork",
      ]);
      expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
      expect(headers.get("cross-origin-embedder-policy")).toBe("require-corp");
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("permissions-policy")).toMatch(/camera=\(\).*geolocation=\(\)/);
      expect(headers.get("set-cookie")).toBeNull();
      expect(headers.get("access-control-allow-origin")).toBeNull();
    }
  });

  test("behind a proxy with TLS the socket's address is the secure one, and a strange host names none", async () => {
    const policyFor = async (headers: Record<string, string>) =>
      (await fetch(`${relay.address}/`, { headers })).headers.get("content-security-policy");
    const host = new URL(relay.address).host;
    expect(await policyFor({ "x-forwarded-proto": "https" })).toContain(` wss://${host};`);
    expect(await policyFor({ "x-forwarded-host": "a.example; script-src *" })).toContain(
      "connect-src 'self';",
    );
  });
});

/** Wrapped keys stand outside the chain (docs/protocol.md, section 6): only their reader can tell that one is spoilt. */
const isInWrappedKey = (batch: Uint8Array, at: number): boolean => {
  // In CBOR a wrapped item key is a byte string of 60: 0x58 0x3c, then its bytes.
  for (let start = Math.max(0, at - 61); start <= at - 2; start += 1) {
    if (batch[start] === 0x58 && batch[start + 1] === 0x3c) return true;
  }
  return false;
};
