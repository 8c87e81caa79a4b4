import {
  bytesToText,
  audienceNamedBy,
  equalBytes,
  personIdOf,
  verifyNextEpoch,
} from "@groundwork/envelope/checks";
import type { Epoch } from "@groundwork/envelope/checks";
import { accept, refuse, refuseAs } from "../outcome.ts";
import type { Outcome } from "../outcome.ts";
import type { RelayParts } from "../parts.ts";
import type { Sql } from "../store/store.ts";

export interface HeldAudience {
  readonly id: string;
  readonly head: number;
  readonly head_hash: Uint8Array;
}

/** Every audience that a person is in, those they left too: a leaver goes on reading what was shared. */
export const audiencesOf = (sql: Sql, person: string, after = ""): Promise<HeldAudience[]> =>
  sql.rows(
    `SELECT audience.id, audience.head, audience.head_hash FROM member
     JOIN audience ON audience.id = member.audience
     WHERE member.person = $1 AND audience.id > $2 ORDER BY audience.id`,
    person,
    after,
  );

export const isMember = async (sql: Sql, audience: string, person: string): Promise<boolean> =>
  (await sql.row(
    "SELECT 1 AS member FROM member WHERE audience = $1 AND person = $2",
    audience,
    person,
  )) !== undefined;

export const peopleOf = ({ members }: Epoch): string[] =>
  members.map(({ identityKey }) => bytesToText(personIdOf(identityKey))).toSorted();

/** An epoch record whose form, signature and wraps hold; whether it may take its place is for the transaction to see. */
export interface CheckedEpoch {
  readonly id: string;
  readonly epoch: Epoch;
  readonly people: readonly string[];
  /** The person whose device signed it. */
  readonly signer: string;
}

/** Checks the next record of an audience that `person` is in, who may have signed at most so many bytes of records there. */
export const checkedRotation = async (
  { epochs }: RelayParts,
  record: Uint8Array,
  person: string,
  mostBytes: number,
): Promise<Outcome<CheckedEpoch>> => {
  const audience = audienceNamedBy(record);
  if (!audience.ok) return refuseAs(audience.refusal, "malformed");
  const id = bytesToText(audience.value);
  const earlier = await epochs.of(id);
  const latest = earlier.at(-1);
  if (!latest) return refuse("unknown-audience");
  if (!peopleOf(latest).includes(person)) return refuse("not-a-member");
  const next = await verifyNextEpoch(earlier, record);
  if (!next.ok) return refuseAs(next.refusal, "bad-record");
  const epoch = next.value;
  const people = peopleOf(epoch);
  if (people.join() !== peopleOf(latest).join()) return refuse("bad-record");
  if (signingPerson(epoch) !== person) return refuse("unknown-device");
  const signed = earlier.filter((one) => signingPerson(one) === person);
  const bytes = signed.reduce((sum, one) => sum + one.bytes.length, record.length);
  if (bytes > mostBytes) return refuse("quota-full");
  return accept({ id, epoch, people, signer: person });
};

/** Writes a checked record, unless another came first or it does not hold exactly the devices that its members have now. */
export const applyRotation = async (
  sql: Sql,
  { id, epoch, signer }: CheckedEpoch,
): Promise<Outcome<null>> => {
  const moved = await sql.run(
    "UPDATE audience SET epoch = $2, stored_bytes = stored_bytes + $3 WHERE id = $1 AND epoch = $2 - 1",
    id,
    epoch.epoch,
    epoch.bytes.length,
  );
  if (moved === 0) {
    const present = await sql.row<{ epoch: number }>(
      "SELECT epoch FROM audience WHERE id = $1",
      id,
    );
    return refuse("wrong-epoch", { epoch: present?.epoch ?? 0 });
  }
  if (!(await holdsEveryDevice(sql, epoch, [signer]))) return refuse("incomplete-wraps");
  await keepRecord(sql, id, epoch);
  return accept(null);
};

export const keepRecord = async (sql: Sql, id: string, epoch: Epoch): Promise<void> => {
  await sql.run(
    "INSERT INTO epoch (audience, epoch, record) VALUES ($1, $2, $3)",
    id,
    epoch.epoch,
    epoch.bytes,
  );
};

/**
 * Whether the record lists all present devices of these people, and no revoked one (security.md, "Audiences"). A rotation
 * is asked about its signer alone: it can't change the other's devices, and revoking one of theirs rotates at once.
 */
export const holdsEveryDevice = async (
  sql: Sql,
  epoch: Epoch,
  people: readonly string[],
): Promise<boolean> => {
  const present: string[] = [];
  for (const person of people) {
    const devices = await sql.rows<{ id: string }>(
      "SELECT id FROM device WHERE person = $1 AND revocation IS NULL",
      person,
    );
    present.push(...devices.map(({ id }) => id));
  }
  const listed = epoch.devices
    .filter(({ personId }) => people.includes(bytesToText(personId)))
    .map(({ deviceId }) => bytesToText(deviceId));
  return listed.toSorted().join() === present.toSorted().join();
};

const signingPerson = ({ devices, signedBy }: Epoch): string | null => {
  const device = devices.find(({ deviceId }) => equalBytes(deviceId, signedBy));
  return device ? bytesToText(device.personId) : null;
};
