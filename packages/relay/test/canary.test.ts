import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openEvent } from "@groundwork/envelope";
import { expect, test } from "vitest";
import { sqliteStore } from "../src/index.ts";
import { accountToken, createPair, createSelf, must, pullAll, register, write } from "./person.ts";
import { startRelay, temporaryFolder } from "./start.ts";

test("what people wrote appears nowhere in the relay's folder, nor does a passphrase or a token", async () => {
  const folder = temporaryFolder();
  const relay = await startRelay({ store: await sqliteStore(join(folder.path, "relay.sqlite")) });
  const { address, clock } = relay;
  const canary = "canary-7f3a-the-second-card";
  const passphrase = "canary-passphrase-9b1d";
  const daniel = await register(address, clock.now(), { passphrase });
  const amara = await register(address, clock.now());
  const self = await createSelf(daniel, clock.now());
  const pair = await createPair(daniel, amara, clock.now());
  for (const room of [self, pair]) {
    await write(address, room, daniel.device, [
      { facts: { type: "noted", line: canary }, words: { line: canary.repeat(50) } },
    ]);
  }
  const token = await accountToken(daniel);

  const scan = (searched: string | Uint8Array): readonly string[] =>
    readdirSync(folder.path).filter((name) =>
      readFileSync(join(folder.path, name)).includes(Buffer.from(searched)),
    );
  const files = readdirSync(folder.path);
  expect(files).toContain("relay.sqlite-wal");
  const secrets = [
    canary,
    passphrase,
    token,
    daniel.device.token,
    Buffer.from(token, "base64url"),
    self.key,
    pair.key,
    daniel.kit,
  ];
  for (const secret of secrets) {
    for (const form of formsOf(secret)) expect(scan(form)).toEqual([]);
  }
  // The scan does find what is there: the account's name, and the sealed bytes themselves.
  expect(scan(daniel.name)).not.toEqual([]);
  const { events } = await pullAll(address, pair.log.audience, amara.device.token);
  const [first] = events;
  if (!first) throw new Error("Nothing was kept.");
  expect(scan(first.event.facts.body.subarray(0, 64))).not.toEqual([]);
  const opened = must(await openEvent(first.event, pair.key));
  expect(opened.words).toEqual({ line: canary.repeat(50) });

  await relay.close();
  for (const secret of secrets) {
    for (const form of formsOf(secret)) expect(scan(form)).toEqual([]);
  }
  expect(relay.logged.join("")).not.toContain("canary");
  folder.remove();
});

const formsOf = (secret: string | Uint8Array): readonly (string | Uint8Array)[] => {
  const bytes = Buffer.from(secret);
  return [bytes, bytes.toString("base64"), bytes.toString("base64url"), bytes.toString("hex")];
};
