/**
 * Section 11 of docs/protocol.md: what passes between a device and the relay.
 *
 * Bodies are deterministic CBOR maps. `Uint8Array` fields are byte strings; what is signed or sealed travels as the exact
 * bytes that this package made (a certificate, an epoch record, a batch, an envelope), never taken apart on the way.
 */
import * as v from "valibot";
import { limits } from "./limits.ts";
import {
  bytesOf,
  bytesUpTo,
  count,
  hash,
  id,
  instant,
  key,
  listUpTo,
  signature,
} from "./shapes.ts";

const mac = hash;
const token = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,128}$/));
/** Four words of the word list, lower case, joined by hyphens (section 4). */
const accountName = v.pipe(v.string(), v.regex(/^[a-z]{3,8}(?:-[a-z]{3,8}){3}$/));
const opaqueMessage = bytesUpTo(limits.opaqueMessage);
/** `nonce(12) ‖ ciphertext` of the 32-byte account secret (section 4). */
const secretBox = bytesOf(12 + 32 + 16);
/** A signed certificate or revocation (section 3). */
const statement = bytesUpTo(limits.statement);
/** A signed epoch record (section 5). */
const epochRecord = bytesUpTo(limits.epochRecord);
const envelope = bytesUpTo(limits.batch);
/** The receipt's bytes (section 8). */
const receipt = bytesUpTo(limits.statement);
const head = v.strictObject({ position: count, hash });
const nothing = v.strictObject({});

export type TokenKind = "account" | "device";

interface Call {
  readonly method: "GET" | "POST";
  readonly path: `/v1/${string}`;
  /** The token the call must carry; null for none. */
  readonly token: TokenKind | null;
  readonly request: v.GenericSchema;
  readonly reply: v.GenericSchema;
}

const post = <Path extends string, Kind extends TokenKind | null, Request, Reply>(
  path: Path,
  token: Kind,
  request: Request,
  reply: Reply,
) => ({ method: "POST", path: `/v1/${path}`, token, request, reply }) as const;

/** Every call: its method, path, token, and the schemas of its request and reply. */
export const calls = {
  relay: {
    method: "GET",
    path: "/v1/relay",
    token: null,
    request: nothing,
    reply: v.strictObject({ signKey: key, time: instant }),
  },
  registerStart: post(
    "account/register-start",
    null,
    v.strictObject({ name: accountName, request: opaqueMessage }),
    v.strictObject({ response: opaqueMessage }),
  ),
  registerFinish: post(
    "account/register-finish",
    null,
    v.strictObject({
      name: accountName,
      record: opaqueMessage,
      identityKey: key,
      accountKey: key,
      passphraseBox: secretBox,
      kitKey: key,
      kitBox: secretBox,
      device: statement,
    }),
    v.strictObject({ token }),
  ),
  signInStart: post(
    "account/sign-in-start",
    null,
    v.strictObject({ name: accountName, request: opaqueMessage }),
    v.strictObject({ attempt: id, response: opaqueMessage }),
  ),
  signInFinish: post(
    "account/sign-in-finish",
    null,
    v.strictObject({ attempt: id, finish: opaqueMessage }),
    v.strictObject({ token, passphraseBox: secretBox, identityKey: key, accountKey: key }),
  ),
  kitStart: post(
    "account/kit-start",
    null,
    v.strictObject({ name: accountName, kitKey: key }),
    v.strictObject({ challenge: key }),
  ),
  kitFinish: post(
    "account/kit-finish",
    null,
    v.strictObject({ challenge: key, signature }),
    v.strictObject({ token, kitBox: secretBox, identityKey: key, accountKey: key }),
  ),
  renewStart: post(
    "account/renew-start",
    "account",
    v.strictObject({ request: opaqueMessage }),
    v.strictObject({ response: opaqueMessage }),
  ),
  renewFinish: post(
    "account/renew-finish",
    "account",
    v.strictObject({
      record: opaqueMessage,
      passphraseBox: secretBox,
      kitKey: key,
      kitBox: secretBox,
    }),
    nothing,
  ),
  deviceAdd: post(
    "device/add",
    "account",
    v.strictObject({ device: statement }),
    v.strictObject({ token }),
  ),
  deviceRevoke: post(
    "device/revoke",
    "account",
    v.strictObject({ revocation: statement, rotations: listUpTo(epochRecord, limits.rotations) }),
    nothing,
  ),
  deviceSignIn: post(
    "device/sign-in",
    null,
    v.strictObject({ device: id, time: instant, signature }),
    v.strictObject({ token }),
  ),
  people: post(
    "people",
    "device",
    v.strictObject({ people: listUpTo(id, 8) }),
    v.strictObject({
      people: v.array(
        v.strictObject({
          identityKey: key,
          accountKey: key,
          devices: v.array(statement),
          revocations: v.array(statement),
        }),
      ),
    }),
  ),
  audienceCreate: post(
    "audience/create",
    "device",
    v.strictObject({ record: epochRecord, invitation: v.optional(id) }),
    nothing,
  ),
  audienceRotate: post(
    "audience/rotate",
    "device",
    v.strictObject({ record: epochRecord }),
    nothing,
  ),
  audienceList: post(
    "audience/list",
    "device",
    v.strictObject({ after: v.optional(id) }),
    v.strictObject({
      audiences: v.array(v.strictObject({ records: v.array(epochRecord), head })),
      /** There are more: to be asked for after this one. */
      next: v.optional(id),
    }),
  ),
  audienceLeave: post("audience/leave", "device", v.strictObject({ audience: id }), nothing),
  eventsPush: post(
    "events/push",
    "device",
    v.strictObject({ batch: bytesUpTo(limits.batch) }),
    v.strictObject({ receipt, signature, firstPosition: count }),
  ),
  eventsPull: post(
    "events/pull",
    "device",
    v.strictObject({
      audience: id,
      /** The last position held; 0 for none. */
      after: count,
      /** Replies hold whole batches, so a limit below one batch's could never be met. */
      limit: v.pipe(count, v.minValue(limits.batchEvents), v.maxValue(limits.pullEvents)),
    }),
    v.strictObject({
      events: v.array(v.strictObject({ position: count, envelope })),
      batches: v.array(
        v.strictObject({
          lastPosition: count,
          device: id,
          signature,
          receipt,
          receiptSignature: signature,
        }),
      ),
      head,
    }),
  ),
  invitationOffer: post(
    "invitation/offer",
    "device",
    v.strictObject({ id, offer: bytesUpTo(limits.offer), redeemHash: hash, expiresAt: instant }),
    nothing,
  ),
  invitationLook: post(
    "invitation/look",
    null,
    v.strictObject({ redeem: key }),
    v.strictObject({ id, offer: bytesUpTo(limits.offer), expiresAt: instant }),
  ),
  invitationRedeem: post(
    "invitation/redeem",
    "device",
    v.strictObject({ redeem: key, answer: bytesUpTo(limits.answer), mac }),
    nothing,
  ),
  invitationRevoke: post("invitation/revoke", "device", v.strictObject({ id }), nothing),
  invitationMine: post(
    "invitation/mine",
    "device",
    nothing,
    v.strictObject({
      invitations: v.array(
        v.strictObject({
          id,
          state: v.picklist(["open", "answered", "joined", "revoked", "expired"]),
          expiresAt: instant,
          answer: v.optional(bytesUpTo(limits.answer)),
          mac: v.optional(mac),
        }),
      ),
    }),
  ),
} as const satisfies Record<string, Call>;

export type CallName = keyof typeof calls;
export type Request<Name extends CallName> = v.InferOutput<(typeof calls)[Name]["request"]>;
export type Reply<Name extends CallName> = v.InferOutput<(typeof calls)[Name]["reply"]>;

/** The live socket, `WS /v1/live`: frames are binary messages of deterministic CBOR. */
export const livePath = "/v1/live";
export const livePingSeconds = 30;
/** The first frame, from the device. */
export const liveHello = v.strictObject({ token });
/** Frames from the relay: hints to pull, carrying nothing else. */
export const liveHint = v.variant("kind", [
  v.strictObject({ kind: v.literal("head"), audience: id, position: count }),
  v.strictObject({ kind: v.literal("audiences") }),
  v.strictObject({ kind: v.literal("invitations") }),
]);
export type LiveHello = v.InferOutput<typeof liveHello>;
export type LiveHint = v.InferOutput<typeof liveHint>;

/**
 * Every code with which the relay refuses, and the HTTP status it goes with. Facts, where a code has them:
 * - `head-moved`: `position`, `hash` (base64url) of the present head
 * - `wrong-epoch`: `epoch`, the present one
 * - `clock-differs`: `time`, the relay's
 * - `too-many-requests`: `seconds` to wait
 * - `oversized`: `limit`; `malformed`: `field`, where known
 * - `bad-chain`, `replayed`: `number` found and `expected`
 */
export const relayRefusals = {
  malformed: 400,
  oversized: 413,
  "unknown-call": 404,
  "too-many-requests": 429,
  "disk-full": 507,
  "quota-full": 507,
  "relay-failed": 500,
  "not-signed-in": 401,
  "name-taken": 409,
  "already-registered": 409,
  "unknown-attempt": 400,
  "wrong-passphrase": 403,
  "wrong-kit": 403,
  "clock-differs": 400,
  "unknown-device": 403,
  "revoked-device": 403,
  "bad-signature": 400,
  "unknown-person": 404,
  "unknown-audience": 404,
  "audience-exists": 409,
  "not-a-member": 403,
  "bad-record": 400,
  "incomplete-wraps": 400,
  "incomplete-rotation": 409,
  "wrong-epoch": 409,
  "head-moved": 409,
  "bad-chain": 400,
  "bad-heads": 400,
  "bad-body": 400,
  "two-versions": 409,
  replayed: 409,
  "invitation-exists": 409,
  "invitation-unknown": 404,
  "invitation-own": 409,
  "invitation-used": 409,
  "invitation-revoked": 410,
  "invitation-expired": 410,
} as const;

export type RelayRefusalCode = keyof typeof relayRefusals;
export const isRelayRefusalCode = (code: string): code is RelayRefusalCode =>
  Object.hasOwn(relayRefusals, code);

/** The body of a refused call. */
export const refusalReply = v.strictObject({
  code: v.custom<RelayRefusalCode>((code) => typeof code === "string" && isRelayRefusalCode(code)),
  facts: v.optional(v.record(v.string(), v.union([v.string(), count]))),
});
export type RefusalReply = v.InferOutput<typeof refusalReply>;
