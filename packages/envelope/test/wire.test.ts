import { readdirSync, readFileSync } from "node:fs";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { calls, isRelayRefusalCode, liveHint, refusalReply, relayRefusals } from "../src/wire.ts";

const bytes = (length: number) => new Uint8Array(length);

describe("calls", () => {
  test("each has a path of its own", () => {
    const paths = Object.values(calls).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  test.each([
    [
      "a name that is not four words",
      calls.kitStart.request,
      { name: "one-two-three", kitKey: bytes(32) },
    ],
    ["a short key", calls.invitationLook.request, { redeem: bytes(31) }],
    ["an unknown field", calls.audienceList.request, { all: true }],
    [
      "a negative position",
      calls.eventsPull.request,
      { audience: bytes(16), after: -1, limit: 100 },
    ],
    [
      "a limit below one batch",
      calls.eventsPull.request,
      { audience: bytes(16), after: 0, limit: 99 },
    ],
    ["a limit above 500", calls.eventsPull.request, { audience: bytes(16), after: 0, limit: 501 }],
    ["text for bytes", calls.invitationRevoke.request, { id: "AAAAAAAAAAAAAAAAAAAAAA" }],
    ["an oversized certificate", calls.deviceAdd.request, { device: bytes(513) }],
  ])("refuse %s", (_, schema, body) => {
    expect(v.safeParse(schema, body).success).toBe(false);
  });

  test("take what docs/protocol.md says", () => {
    const pull = { audience: bytes(16), after: 0, limit: 500 };
    expect(v.parse(calls.eventsPull.request, pull)).toEqual(pull);
    const hint = { kind: "head", audience: bytes(16), position: 3 };
    expect(v.parse(liveHint, hint)).toEqual(hint);
    expect(v.safeParse(liveHint, { kind: "audiences", position: 1 }).success).toBe(false);
  });
});

describe("refusals", () => {
  test("each goes with an HTTP status of a refusal", () => {
    for (const status of Object.values(relayRefusals)) expect(status).toBeGreaterThanOrEqual(400);
  });

  test("only listed codes are read", () => {
    expect(isRelayRefusalCode("head-moved")).toBe(true);
    expect(isRelayRefusalCode("toString")).toBe(false);
    const moved = { code: "head-moved", facts: { position: 3, hash: "AA" } };
    expect(v.parse(refusalReply, moved)).toEqual(moved);
    expect(v.safeParse(refusalReply, { code: "no-such-code" }).success).toBe(false);
  });
});

describe("the files", () => {
  const folder = new URL("../src/", import.meta.url);
  const importsOf = (file: string): string[] =>
    [
      ...readFileSync(new URL(file, folder), "utf8").matchAll(
        /(?:^(?:import|export)(?! type)[^;]*? from |\bimport\()"([^"]+)"/gm,
      ),
    ].map(([, from]) => from ?? "");

  test("what the relay checks with never loads HPKE", () => {
    const reached = new Set<string>();
    const reach = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const from of importsOf(file)) {
        if (from.startsWith("./")) reach(from.slice(2));
        else reached.add(from);
      }
    };
    reach("checks.ts");
    expect(reached.has("batches.ts")).toBe(true);
    expect([...reached].filter((name) => name.includes("hpke"))).toEqual([]);
  });

  test("each low-level library is named in one file", () => {
    const namers = (library: string) =>
      readdirSync(folder).filter((file) =>
        importsOf(file).some((from) => from.startsWith(library)),
      );
    // The group of section 12 stands apart: it is fetched with the first mark, and with nothing else.
    expect(namers("@noble/")).toEqual(["primitives.ts", "same-topic.ts"]);
    expect(namers("@noble/curves/")).toEqual(["primitives.ts", "same-topic.ts"]);
    expect(namers("@noble/hashes/")).toEqual(["primitives.ts"]);
    expect(namers("@hpke/")).toEqual(["hpke.ts"]);
    expect(namers("cborg")).toEqual(["encoding.ts"]);
  });
});
