/** What sections 5 to 7 refuse, each with its code: what a hostile relay, partner or stolen phone may send. */
import { encode } from "../../src/index.ts";
import type { SealedEvent, Signer } from "../../src/index.ts";
import { encodeHeader } from "../../src/envelopes.ts";
import { compareBytes, sign } from "../../src/primitives.ts";
import { RECORD, recordFields, signedRecord } from "../forged.ts";
import { hex } from "../hex.ts";
import { personNamed } from "../two-people.ts";
import type { historyOfTwo } from "./history.ts";

type History = Awaited<ReturnType<typeof historyOfTwo>>;

/** Section 5: `signed` offered as the record that follows the first `after` records of the vectors. */
export async function refusedEpochs({ amara, ben, first, second }: History) {
  const stranger = (await personNamed("Stranger")).phone;
  const { signer, deviceId } = amara.phone.keys;
  const changed = (position: number, value: unknown) =>
    recordFields(first.epoch).with(position, value);
  const wraps = first.epoch.wraps.map(({ recipient, enc, ciphertext }) => [
    recipient,
    enc,
    ciphertext,
  ]);
  const devices = [...first.epoch.devices, stranger.certificate].map(({ bytes }) => bytes);
  const forged = [
    ["a wrap is missing", 0, changed(RECORD.wraps, wraps.slice(1)), "incomplete-wraps"],
    [
      "a wrap is to nobody listed",
      0,
      changed(RECORD.wraps, [...wraps, wraps[0]]),
      "incomplete-wraps",
    ],
    [
      "a device of no member",
      0,
      changed(RECORD.devices, devices.toSorted(compareBytes)),
      "not-a-member",
    ],
    [
      "a pair of one",
      0,
      changed(RECORD.members, recordFields(first.epoch).slice(6, 7).flat().slice(0, 1)),
      "bad-record",
    ],
    ["a kind of another edition", 0, changed(RECORD.kind, "counsel"), "malformed"],
    ["another version", 0, changed(RECORD.version, 2), "malformed"],
    [
      "another space than before",
      1,
      recordFields(second.epoch).with(RECORD.space, new Uint8Array(16)),
      "bad-record",
    ],
    [
      "it changes the devices of another than its signer",
      1,
      recordFields(second.epoch),
      "bad-record",
    ],
  ] as const;
  const signed = await Promise.all(
    forged.map(async ([why, after, fields, code]) => ({
      why,
      after,
      signed: hex(await signedRecord(fields, deviceId, signer)),
      code,
    })),
  );
  const unlisted = await signedRecord(
    recordFields(first.epoch),
    stranger.keys.deviceId,
    stranger.keys.signer,
  );
  const inHerName = await signedRecord(recordFields(first.epoch), deviceId, ben.phone.keys.signer);
  return [
    ...signed,
    {
      why: "signed by a device that it does not list",
      after: 0,
      signed: hex(unlisted),
      code: "unknown-device",
    },
    { why: "signed in another's name", after: 0, signed: hex(inHerName), code: "bad-signature" },
    {
      why: "the first record again",
      after: 1,
      signed: hex(first.epoch.bytes),
      code: "wrong-epoch",
    },
    {
      why: "the second record first",
      after: 0,
      signed: hex(second.epoch.bytes),
      code: "wrong-epoch",
    },
  ];
}

/** Section 6: envelopes that are refused before anything is opened. */
export function refusedEnvelopes({ opening }: History) {
  const [withWords, other] = opening.events.map(({ event }) => event);
  if (!withWords?.words || !other) throw new TypeError("The first event has words.");
  const { header, facts, words } = withWords;
  const parts = (headerBytes: Uint8Array) => [
    headerBytes,
    facts.body,
    facts.wrapped,
    words.body,
    words.wrapped,
  ];
  const whole = parts(withWords.headerBytes);
  const itself = { device: header.device, number: 1, hash: header.previous };
  return [
    {
      why: "another event's facts",
      envelope: hex(encode(whole.with(1, other.facts.body))),
      code: "bad-body",
    },
    {
      why: "a body without its wrapped key",
      envelope: hex(encode([...whole.slice(0, 4), null])),
      code: "malformed",
    },
    {
      why: "a header that names its own device's head",
      envelope: hex(encode(parts(encodeHeader({ ...header, heads: [itself] })))),
      code: "malformed",
    },
    {
      why: "number 0",
      envelope: hex(encode(parts(encodeHeader({ ...header, number: 0 })))),
      code: "malformed",
    },
    {
      why: "a header with one field more",
      envelope: hex(encode(parts(encode([1, 2])))),
      code: "malformed",
    },
  ];
}

/** Section 7: `batch` offered on the log before (`log` 0) or after (1, 2) the batches of the vectors, both epochs being known. */
export async function refusedBatches({ amara, ben, audience, empty, opening, reply }: History) {
  const batchOf = async (events: readonly SealedEvent[], by: Signer) => {
    const last = events.at(-1)?.hash ?? new Uint8Array(32);
    const signature = await sign(by, "batch", last);
    return hex(encode([audience, empty.hash, events.map(({ bytes }) => bytes), signature]));
  };
  const [one, two] = opening.batch.events;
  if (!one || !two) throw new TypeError("The first batch has two events.");
  const { signer } = amara.phone.keys;
  return [
    {
      why: "events out of order",
      log: 0,
      batch: await batchOf([two, one], signer),
      code: "bad-chain",
    },
    {
      why: "the first event dropped",
      log: 0,
      batch: await batchOf([two], signer),
      code: "bad-chain",
    },
    {
      why: "signed by the other's phone",
      log: 0,
      batch: await batchOf([one], ben.phone.keys.signer),
      code: "bad-signature",
    },
    { why: "sent again", log: 1, batch: hex(opening.batch.bytes), code: "replayed" },
    {
      why: "under an epoch that is over",
      log: 2,
      batch: hex(opening.batch.bytes),
      code: "wrong-epoch",
    },
    {
      why: "it names a head that the log does not have",
      log: 0,
      batch: hex(reply.batch.bytes),
      code: "bad-heads",
    },
  ];
}
