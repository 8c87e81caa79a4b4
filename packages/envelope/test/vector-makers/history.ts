import {
  createBatch,
  createEpoch,
  emptyLog,
  headsBeside,
  sealEvent,
  signerFromSeed,
  signReceipt,
  textToBytes,
  verifyRun,
} from "../../src/index.ts";
import type { DeviceCertificate, Epoch, LogState, SealedEvent, Signer } from "../../src/index.ts";
import { hex, recorded } from "../hex.ts";
import { fixedRandom, memberOf, personNamed, phoneOf, STARTED, valueOf } from "../two-people.ts";
import type { Person, Phone } from "../two-people.ts";

/** Amara and Ben's audience: two epochs, two batches, two receipts. Every vector from section 5 to 8 is a part of it. */
export async function historyOfTwo() {
  const [amara, ben] = [await personNamed("Amara"), await personNamed("Ben")];
  const tablet = await phoneOf(ben.account, fixedRandom("Ben's tablet"), STARTED + 1000);
  const [space, audience] = [fixedRandom("space")(16), fixedRandom("audience")(16)];

  const epoch = async (
    earlier: readonly Epoch[],
    devices: readonly DeviceCertificate[],
    signer: Signer,
  ) => {
    const { random, drawn } = recorded(fixedRandom(`epoch ${earlier.length}`));
    const made = await createEpoch({
      earlier,
      space,
      audience,
      kind: "pair",
      members: [memberOf(amara), memberOf(ben)],
      devices,
      signer,
      createdAt: STARTED + earlier.length,
      random,
    });
    return { ...valueOf(made), drawn };
  };
  const phones = [amara.phone.certificate, ben.phone.certificate];
  const first = await epoch([], phones, amara.phone.keys.signer);
  const second = await epoch([first.epoch], [...phones, tablet.certificate], tablet.keys.signer);

  const spoken = async (
    log: LogState,
    by: Phone,
    under: { readonly epoch: Epoch; readonly key: Uint8Array },
    said: readonly { readonly facts: unknown; readonly words: Record<string, string> | null }[],
  ) => {
    const device = by.keys.deviceId;
    const events: {
      event: SealedEvent;
      drawn: readonly string[];
      facts: unknown;
      words: unknown;
    }[] = [];
    for (const { facts, words } of said) {
      const { random, drawn } = recorded(fixedRandom(`event ${log.position + events.length + 1}`));
      const event = valueOf(
        await sealEvent({
          space,
          audience,
          epoch: under.epoch.epoch,
          epochKey: under.key,
          device,
          number: events.length + 1,
          previous: events.at(-1)?.event.hash ?? new Uint8Array(32),
          heads: headsBeside(log, device),
          item: random(16),
          edition: 1,
          facts,
          words,
          random,
        }),
      );
      events.push({ event, drawn, facts, words });
    }
    const sealed = events.map(({ event }) => event);
    const batch = valueOf(await createBatch(audience, log.hash, sealed, by.keys.signer));
    const after = valueOf(await verifyRun(log, [under.epoch], sealed, batch.signature));
    return { events, batch, after, epochKey: under.key };
  };
  const empty = emptyLog(space, audience);
  const opening = await spoken(empty, amara.phone, first, [
    {
      facts: { type: "agreement.proposed", every: "week", fromDay: 7 },
      words: { sentence: "I call when I'll be later than seven." },
    },
    { facts: { type: "door.set", kinds: ["talks", "proposals"] }, words: null },
  ]);
  const reply = await spoken(opening.after, tablet, second, [
    {
      facts: { type: "agreement.accepted", revision: 1 },
      words: { note: "Yes. Thank you — “seven” it is. 🌱" },
    },
  ]);
  const relaySeed = fixedRandom("relay")(32);
  const relay = await signerFromSeed(relaySeed);
  const receipts = [
    await signReceipt(relay, { ...opening.after, receivedAt: STARTED + 5000 }),
    await signReceipt(relay, { ...reply.after, receivedAt: STARTED + 9000 }),
  ];
  return {
    amara,
    ben,
    tablet,
    space,
    audience,
    first,
    second,
    empty,
    opening,
    reply,
    relaySeed,
    relay,
    receipts,
  };
}

type History = Awaited<ReturnType<typeof historyOfTwo>>;

const memberKeys = ({ account }: Person) => ({
  identityKey: hex(account.identity.publicKey),
  accountKey: hex(account.account.publicKey),
});

/** Section 5. */
export const epochVectors = ({ amara, ben, tablet, space, audience, first, second }: History) => ({
  space: hex(space),
  audience: hex(audience),
  members: [memberKeys(amara), memberKeys(ben)],
  accountSecrets: [hex(amara.secret), hex(ben.secret)],
  devices: [amara.phone, ben.phone, tablet].map(({ certificate }) => hex(certificate.bytes)),
  epochs: [first, second].map(({ epoch, key, drawn }) => ({
    epoch: epoch.epoch,
    createdAt: epoch.createdAt,
    signedBy: hex(epoch.signedBy),
    /** The epoch key, then for each wrap, by recipient, the seed of its ephemeral key (RFC 9180 §7.1.3, DeriveKeyPair). */
    random: drawn,
    key: hex(key),
    keyCommitment: hex(epoch.keyCommitment),
    hash: hex(epoch.hash),
    signed: hex(epoch.bytes),
  })),
});

/** Section 6. */
export const eventVectors = ({ opening, reply }: History) =>
  [opening, reply].flatMap(({ events, epochKey }) =>
    events.map(({ event, drawn, facts, words }) => ({
      epochKey: hex(epochKey),
      /** Item id, facts' item key, nonce of its wrap; then the same two for the words. */
      random: drawn,
      facts,
      words,
      headerHash: hex(event.hash),
      envelope: hex(event.bytes),
    })),
  );

const logVector = ({ position, hash, epoch, heads }: LogState) => ({
  position,
  hash: hex(hash),
  epoch,
  heads: Object.entries(heads).map(([device, head]) => ({
    device: hex(textToBytes(device) ?? new Uint8Array()),
    number: head.number,
    hash: hex(head.hash),
  })),
});

/** Section 7. */
export const batchVectors = ({ empty, opening, reply }: History) =>
  [
    { before: empty, ...opening },
    { before: opening.after, ...reply },
  ].map(({ before, batch, after }) => ({
    before: logVector(before),
    batch: hex(batch.bytes),
    after: logVector(after),
  }));

/** Section 8. */
export const receiptVectors = ({ relaySeed, relay, receipts, opening, reply }: History) => ({
  relaySeed: hex(relaySeed),
  relayKey: hex(relay.publicKey),
  receipts: [opening, reply].map(({ after }, index) => ({
    position: after.position,
    logHash: hex(after.hash),
    receipt: hex(receipts[index]?.receipt ?? new Uint8Array()),
    signature: hex(receipts[index]?.signature ?? new Uint8Array()),
  })),
});
