import { equalBytes, type DeviceCertificate, type Epoch, type SealKey } from "@groundwork/envelope";
import type { Reply } from "@groundwork/envelope/wire";
import type { Result, Warning } from "../contract.ts";
import { bytesToText, textToBytes } from "../bytes.ts";
import {
  rowNames,
  type AccountRow,
  type AudienceRow,
  type ComparingRow,
  type PartnerToBeRow,
} from "../record/rows.ts";
import { refused } from "./calls.ts";
import {
  audienceRow,
  epochsOf,
  newAudience,
  nextEpoch,
  standingDevices,
  toldAt,
  verifyRecords,
} from "./epochs.ts";
import type { SignedIn } from "./ports.ts";

const done = { ok: true, value: undefined } as const;

/** Another device or partner may rotate at the same moment: then look again, this often. */
const rotationTries = 5;

/** This device is no longer, or was never, one of its account's. */
const barred = new Set(["revoked-device", "unknown-device"]);

/**
 * Brings what this device knows of its audiences up to the relay's: new epochs verified and opened, a pair that was
 * expected taken in, the person's own audience made if there is none. Throws `Unreachable`.
 */
export async function refreshAudiences(signedIn: SignedIn, mayMake = true): Promise<Result<void>> {
  const { record, session } = signedIn;
  const listed = await listAudiences(session);
  if (!listed.ok) return listed;
  const read = await readAudiences(signedIn, listed.value, [signedIn.keys.sealKey]);
  // Shown while it is so: the pair of a joiner who has not yet signed for it looks the same for a moment.
  if (read.strangers.length > 0) record.warn({ code: "unknown-space" });
  else record.unwarn("unknown-space");
  if (read.changed.length > 0 || read.warnings.length > 0) {
    await record.turn(async () => {
      // Looked up in this turn: six words that were answered while the joining completed stay answered.
      const shown = record.comparing()?.words.join(" ");
      const comparing = read.comparing?.words.join(" ") === shown ? null : read.comparing;
      const isJoined = read.changed.some(({ id, kind }) => kind === "pair" && !record.audience(id));
      return record.commit({
        audiences: read.changed,
        ...(comparing ? { comparing } : {}),
        warnings: read.warnings,
        ...(isJoined ? { others: await expectingNobody(record) } : {}),
      });
    });
  }
  for (const audience of record.audiences()) {
    const left = await takePlace(signedIn, audience);
    // Any other refusal leaves this device where it was: it asks again when it next looks.
    if (!left.ok && barred.has(left.refusal.code)) return left;
  }
  return record.ownRoom() || !mayMake ? done : makeSelf(signedIn);
}

type Listed = Reply<"audienceList">["audiences"];

/** Every audience of this person's that the relay names, those they left too. Throws `Unreachable`. */
async function listAudiences(session: SignedIn["session"]): Promise<Result<Listed>> {
  const audiences: Listed = [];
  let after: Uint8Array | undefined;
  do {
    const page = await session.call("audienceList", after ? { after } : {});
    if (!page.ok) return page;
    audiences.push(...page.value.audiences);
    after = page.value.audiences.length > 0 ? page.value.next : undefined;
  } while (after);
  return { ok: true, value: audiences };
}

/** What a list of audiences says that is new, checked; what does not hold is left out, with a warning. */
export interface AudiencesRead {
  readonly changed: readonly AudienceRow[];
  readonly comparing: ComparingRow | null;
  readonly warnings: readonly Warning[];
  /** Rooms that the relay names and nobody here has joined or vouched for. */
  readonly strangers: readonly AudienceRow[];
}

async function readAudiences(
  signedIn: Pick<SignedIn, "record" | "account">,
  listed: Listed,
  sealKeys: readonly SealKey[],
): Promise<AudiencesRead> {
  const changed: AudienceRow[] = [];
  const warnings: Warning[] = [];
  const strangers: AudienceRow[] = [];
  let comparing: ComparingRow | null = null;
  for (const { records, head } of listed) {
    const read = await readRecords(signedIn, records, head.position, sealKeys);
    if ("warning" in read) warnings.push(read.warning);
    else if ("stranger" in read) strangers.push(read.stranger);
    else if (read.row) changed.push(read.row);
    if ("comparing" in read && read.comparing) comparing = read.comparing;
  }
  return { changed, comparing, warnings, strangers };
}

/**
 * Gives a new device its place in every audience of an account that is open for it, and every key up to then. The
 * account key is at hand only now, and opens epochs that others make meanwhile without this device: so this ends only
 * when each audience lists it. Throws `Unreachable`.
 */
export async function enterAudiences(
  entering: SignedIn,
  accountKey: SealKey,
): Promise<Result<AudiencesRead>> {
  const { account, keys, session } = entering;
  for (let tries = 1; ; tries += 1) {
    const listed = await listAudiences(session);
    if (!listed.ok) return listed;
    const read = await readAudiences(entering, listed.value, [accountKey, keys.sealKey]);
    const missing = [];
    for (const row of read.changed) {
      if (!isListed(account, await epochsOf(row))) missing.push(row);
    }
    if (missing.length === 0) return { ok: true, value: read };
    if (tries > rotationTries) return refused("wrong-epoch");
    const own = await ownDevices(entering);
    if (!own.ok) return own;
    for (const row of missing) {
      const next = await nextRecord(entering, row, own.value);
      if (!next.ok) return next;
      const rotated = await session.call("audienceRotate", { record: next.value.bytes });
      if (!rotated.ok && rotated.refusal.code !== "wrong-epoch") return rotated;
    }
  }
}

type RecordsRead =
  | { readonly warning: Warning }
  | { readonly stranger: AudienceRow }
  | { readonly row: AudienceRow | null; readonly comparing?: ComparingRow };

const rewritten = (reason: string): RecordsRead => ({
  warning: { code: "record-rewritten", facts: { reason } },
});

async function readRecords(
  signedIn: Pick<SignedIn, "record" | "account">,
  records: readonly Uint8Array[],
  position: number,
  sealKeys: readonly SealKey[],
): Promise<RecordsRead> {
  const { record } = signedIn;
  const first = await verifyRecords([], records.slice(0, 1));
  const opening = first.ok ? first.value[0] : undefined;
  if (!opening) return rewritten(first.ok ? "records" : first.refusal.code);
  const known = record.audience(bytesToText(opening.audience));
  const earlier = known ? await epochsOf(known) : [];
  const isContinued = earlier.every(({ bytes }, index) =>
    equalBytes(bytes, records[index] ?? new Uint8Array(0)),
  );
  if (!isContinued) return rewritten("epochs");
  if (known && records.length === earlier.length) return { row: await toldAt(known, position) };
  const epochs = await verifyRecords(earlier, records.slice(earlier.length));
  if (!epochs.ok) return rewritten(epochs.refusal.code);
  const met = await record.readRow<AudienceRow>(rowNames.stranger(bytesToText(opening.audience)));
  const read = await audienceRow(epochs.value, sealKeys, known ?? met);
  const row = (await toldAt(read, position)) ?? read;
  return known ? { row } : readNew(signedIn, row, epochs.value);
}

/**
 * An audience this device meets for the first time: its own, or a space with the partner that was expected, or one that an
 * earlier device of this person's vouched for by signing one of its records. While a space stands no other is taken in.
 */
async function readNew(
  { record, account }: Pick<SignedIn, "record" | "account">,
  row: AudienceRow,
  epochs: readonly Epoch[],
): Promise<RecordsRead> {
  if (row.kind === "self")
    return !record.ownRoom() && hasMembers(epochs, [account]) ? { row } : { stranger: row };
  if (!record.mayBegin()) return { stranger: row };
  const expected = await record.listRows<PartnerToBeRow>("partner-to-be/");
  const partner = expected.find((one) => hasMembers(epochs, [account, one]));
  const other = row.partners.find((person) => person !== account.me) ?? "";
  if (partner)
    return { row, comparing: { partner: other, words: partner.words, compared: "not-yet" } };
  return hasMembers(epochs, [account], 2) && isEndorsed(account, epochs)
    ? { row }
    : { stranger: row };
}

/** Whoever is joined, nobody is expected any more: no answer of before can make a space after this one is over. */
export async function expectingNobody(
  record: SignedIn["record"],
): Promise<readonly { readonly name: string }[]> {
  const expected = await record.vault.list("partner-to-be/");
  return expected.map(({ name }) => ({ name }));
}

const keep = async ({ record }: SignedIn, audience: AudienceRow): Promise<Result<void>> => {
  await record.turn(() => record.commit({ audiences: [audience] }));
  return done;
};

/**
 * Gives an audience its next epoch where this device is not yet listed in it, where the other wrapped it no key that opens
 * (a changed client could shut it out so), and where none of this person's devices has signed who its members are. So a
 * joiner's device signs once too: a device added later, which never saw the invitation, can then tell the pair from one
 * that a relay made up.
 */
async function takePlace(signedIn: SignedIn, audience: AudienceRow): Promise<Result<void>> {
  const { account, record } = signedIn;
  const hasKey = (epochs: readonly Epoch[]) =>
    record.audience(audience.id)?.keys[epochs.length - 1] !== undefined;
  const isDue = (epochs: readonly Epoch[]) =>
    !isListed(account, epochs) || !isEndorsed(account, epochs) || !hasKey(epochs);
  return rotate(signedIn, audience.id, isDue);
}

const hasMembers = (
  epochs: readonly Epoch[],
  people: readonly { readonly identityKey: string; readonly accountKey: string }[],
  size = people.length,
): boolean => {
  const members = epochs[0]?.members ?? [];
  return (
    members.length === size &&
    people.every((one) =>
      members.some(
        ({ identityKey, accountKey }) =>
          one.identityKey === bytesToText(identityKey) &&
          one.accountKey === bytesToText(accountKey),
      ),
    )
  );
};

/** Whether this device is among those of the present epoch. */
const isListed = (account: AccountRow, epochs: readonly Epoch[]): boolean =>
  (epochs.at(-1)?.devices ?? []).some(({ deviceId }) => bytesToText(deviceId) === account.deviceId);

/** Whether a device of this person's signed one of the records, and so stands for who the members are. */
const isEndorsed = (account: AccountRow, epochs: readonly Epoch[]): boolean =>
  epochs.some(({ devices, signedBy }) =>
    devices.some(
      ({ deviceId, identityKey }) =>
        equalBytes(deviceId, signedBy) && bytesToText(identityKey) === account.identityKey,
    ),
  );

/**
 * This person's devices that stand, as certified by their own identity. One that an audience has left out stays out,
 * whatever the relay hides of its revocation.
 */
export async function ownDevices({
  record,
  account,
  session,
}: Pick<SignedIn, "record" | "account" | "session">): Promise<
  Result<readonly DeviceCertificate[]>
> {
  const looked = await session.call("people", { people: [textToBytes(account.me)] });
  if (!looked.ok) return looked;
  const [mine] = looked.value.people;
  const standing = mine ? await standingDevices(textToBytes(account.identityKey), mine) : [];
  const held = await Promise.all(record.audiences().map(epochsOf));
  return {
    ok: true,
    value: standing.filter(({ deviceId }) => !held.some((epochs) => hasLeftOut(epochs, deviceId))),
  };
}

const hasLeftOut = (epochs: readonly Epoch[], deviceId: Uint8Array): boolean => {
  const lists = ({ devices }: Epoch) => devices.some((one) => equalBytes(one.deviceId, deviceId));
  const last = epochs.at(-1);
  return last !== undefined && !lists(last) && epochs.some(lists);
};

/** The record of an audience's next epoch, with exactly `own` as this person's devices, and the audience as it then is. */
export async function nextRecord(
  { record, account, keys, random }: SignedIn,
  row: AudienceRow,
  own: readonly DeviceCertificate[],
): Promise<Result<{ readonly bytes: Uint8Array; readonly audience: AudienceRow }>> {
  const epochs = await epochsOf(row);
  const by = { identityKey: textToBytes(account.identityKey), signer: keys.signer };
  const next = await nextEpoch(epochs, by, own, record.now(), random);
  if (!next.ok) return next;
  const audience = await audienceRow([...epochs, next.value], [keys.sealKey], row);
  return { ok: true, value: { bytes: next.value.bytes, audience } };
}

/** Gives an audience a new epoch with all of this person's devices that stand, while its epochs call for one. */
async function rotate(
  signedIn: SignedIn,
  audienceId: string,
  isDue: (epochs: readonly Epoch[]) => boolean,
): Promise<Result<void>> {
  const { record, session } = signedIn;
  for (let tries = 1; ; tries += 1) {
    const row = record.audience(audienceId);
    if (!row || !isDue(await epochsOf(row))) return done;
    const own = await ownDevices(signedIn);
    if (!own.ok) return own;
    const next = await nextRecord(signedIn, row, own.value);
    if (!next.ok) return next;
    const rotated = await session.call("audienceRotate", { record: next.value.bytes });
    if (rotated.ok) return keep(signedIn, next.value.audience);
    if (rotated.refusal.code !== "wrong-epoch" || tries === rotationTries) return rotated;
    const later = await laterEpochs(signedIn, row);
    if (!later.ok) return later;
  }
}

/** What others have added to one audience's records meanwhile. */
async function laterEpochs(signedIn: SignedIn, row: AudienceRow): Promise<Result<void>> {
  const listed = await listAudiences(signedIn.session);
  if (!listed.ok) return listed;
  const epochs = await epochsOf(row);
  for (const { records, head } of listed.value) {
    const later = await verifyRecords(epochs, records.slice(epochs.length));
    const isThis = equalBytes(
      records[0] ?? new Uint8Array(0),
      epochs[0]?.bytes ?? new Uint8Array(0),
    );
    if (isThis && later.ok) {
      const read = await audienceRow(later.value, [signedIn.keys.sealKey], row);
      return keep(signedIn, (await toldAt(read, head.position)) ?? read);
    }
  }
  return done;
}

async function makeSelf(signedIn: SignedIn): Promise<Result<void>> {
  const { record, account, session } = signedIn;
  const own = await ownDevices(signedIn);
  if (!own.ok) return own;
  const member = {
    identityKey: textToBytes(account.identityKey),
    accountKey: textToBytes(account.accountKey),
  };
  const made = await newAudience(signedIn, "self", [member], own.value, record.now());
  if (!made.ok) return made;
  const [bytes] = made.value.records;
  const created = await session.call("audienceCreate", { record: textToBytes(bytes ?? "") });
  if (created.ok) return keep(signedIn, made.value);
  // Another device of this person's was quicker, or an earlier reply was lost: the list has it.
  return created.refusal.code === "audience-exists" ? refreshAudiences(signedIn, false) : created;
}
