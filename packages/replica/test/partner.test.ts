import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEpoch, decode, encode, equalBytes, limits } from "@groundwork/envelope";
import { deviceKeysFromRow } from "../src/account/device-keys.ts";
import { textToBytes } from "../src/bytes.ts";
import { systemRandom } from "../src/index.ts";
import { rowNames, type AccountRow, type AudienceRow, type DeviceRow } from "../src/record/rows.ts";
import { createCalls } from "../src/sync/calls.ts";
import { epochsOf } from "../src/sync/epochs.ts";
import { createSession } from "../src/sync/session.ts";
import { openVault } from "../src/vault/vault.ts";
import { openCouple } from "./support/couple.ts";
import { accepted, openPhone, until, untilAllSent, type Phone } from "./support/phone.ts";
import { startRelay, type RunningRelay } from "./support/relay.ts";

let relay: RunningRelay;
const open: Phone[] = [];
beforeEach(async () => {
  relay = await startRelay();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ replica }) => replica.close()));
  await relay.close();
});

/** What a changed client has: this phone's own keys and sign-in, and no rules. */
async function changedClient({ store }: Phone) {
  const vault = await openVault(store, systemRandom);
  const account = (await vault.read(rowNames.account)) as AccountRow;
  const keys = await deviceKeysFromRow((await vault.read(rowNames.device)) as DeviceRow);
  const rows = (await vault.list("audience/")).map(({ row }) => row as AudienceRow);
  const pair = rows.find(({ kind }) => kind === "pair");
  if (!pair) throw new Error("No pair");
  relay.clock.pass(1000);
  const session = createSession(
    createCalls(relay.transport()),
    { keys, relayKey: textToBytes(account.relayKey) },
    async () => relay.clock.now(),
  );
  return { keys, session, epochs: await epochsOf(pair) };
}

/** A record with its wraps' cipher texts for `recipient` spoilt, signed again. */
async function spoilt(
  bytes: Uint8Array,
  recipient: Uint8Array,
  { keys }: Awaited<ReturnType<typeof changedClient>>,
): Promise<Uint8Array> {
  const signed = decode(bytes, limits.epochRecord);
  if (!signed.ok) throw new Error(signed.refusal.code);
  const [recordBytes, signedBy] = signed.value as [Uint8Array, Uint8Array];
  const record = decode(recordBytes, limits.epochRecord);
  if (!record.ok) throw new Error(record.refusal.code);
  const parts = record.value as unknown[];
  const wraps = parts[8] as [Uint8Array, Uint8Array, Uint8Array][];
  parts[8] = wraps.map(([to, enc, ciphertext]) =>
    equalBytes(to, recipient) ? [to, enc, systemRandom(ciphertext.length)] : [to, enc, ciphertext],
  );
  const changed = encode(parts);
  const message = Buffer.concat([Buffer.from("groundwork/v1/epoch\0"), changed]);
  return encode([changed, signedBy, await keys.signer.sign(message)]);
}

describe("a partner with a changed client", () => {
  it("can't shut the other out by giving them a key that does not open", async () => {
    const { daniel, amara } = await openCouple(relay);
    open.push(daniel);
    await until(daniel.replica, ({ connection }) => connection === "live");
    await until(amara.replica, ({ connection }) => connection === "live");
    await amara.replica.close();
    const client = await changedClient(amara);
    const last = client.epochs.at(-1);
    const his = last?.devices.find(({ deviceId }) => !equalBytes(deviceId, client.keys.deviceId));
    if (!last || !his) throw new Error("No other device");
    const made = await createEpoch({
      ...last,
      earlier: client.epochs,
      signer: client.keys.signer,
      createdAt: relay.clock.now(),
      random: systemRandom,
    });
    if (!made.ok) throw new Error(made.refusal.code);
    const record = await spoilt(made.value.epoch.bytes, his.sealKey, client);
    accepted(await client.session.call("audienceRotate", { record }));

    accepted(await daniel.replica.act({ type: "note", text: "his own room goes on" }));
    accepted(await daniel.replica.act({ type: "leave" }));
    await untilAllSent(daniel.replica);
    const back = await openPhone({
      clock: relay.clock,
      store: amara.store,
      transport: relay.transport(),
    });
    open.push(back);
    await until(back.replica, ({ pair }) => pair?.left.length === 1);
    expect(daniel.replica.view().warnings).toEqual([]);
  });
});
