import {
  bytesToText,
  emptyLog,
  audienceNamedBy,
  equalBytes,
  verifyNextEpoch,
} from "@groundwork/envelope/checks";
import type { Epoch } from "@groundwork/envelope/checks";
import { lockAccount } from "../accounts/devices.ts";
import type { Handlers } from "../call.ts";
import { consumeInvitation } from "../invitations/invitations.ts";
import { accept, refuse, refuseAs } from "../outcome.ts";
import type { Outcome } from "../outcome.ts";
import type { RelayParts } from "../parts.ts";
import { idBytes } from "../store/ids.ts";
import type { Sql } from "../store/store.ts";
import {
  applyRotation,
  audiencesOf,
  checkedRotation,
  holdsEveryDevice,
  keepRecord,
  peopleOf,
} from "./epochs.ts";

export const audienceCalls = (
  parts: RelayParts,
): Handlers<"audienceCreate" | "audienceRotate" | "audienceList" | "audienceLeave"> => ({
  async audienceCreate({ record, invitation }, caller) {
    const checked = await verifyNextEpoch([], record);
    if (!checked.ok) return refuseAs(checked.refusal, "bad-record");
    const epoch = checked.value;
    const id = bytesToText(epoch.audience);
    const people = peopleOf(epoch);
    if (bytesToText(epoch.signedBy) !== caller.device) return refuse("unknown-device");
    if (!people.includes(caller.person)) return refuse("not-a-member");
    if (!hasFormOfItsKind(epoch, invitation)) return refuse("bad-record");

    const created = await parts.store.write(async (sql): Promise<Outcome<readonly string[]>> => {
      for (const person of people) await lockAccount(sql, person);
      const kept = await keptRecord(sql, id, 0);
      if (kept) return equalBytes(kept, record) ? accept([]) : refuse("audience-exists");
      if (!(await namesTheirAccountKeys(sql, epoch, people))) return refuse("bad-record");
      if (!(await holdsEveryDevice(sql, epoch, people))) return refuse("incomplete-wraps");
      if (invitation) {
        const joined = await consumeInvitation(sql, bytesToText(invitation), caller.person, people);
        if (!joined.ok) return joined;
      }
      const log = emptyLog(epoch.space, epoch.audience);
      await sql.run(
        "INSERT INTO audience (id, space, kind, epoch, head_hash, stored_bytes) VALUES ($1, $2, $3, 0, $4, $5)",
        id,
        bytesToText(epoch.space),
        epoch.kind,
        log.hash,
        record.length,
      );
      for (const person of people) {
        const present = await audiencesOf(sql, person);
        if (present.length >= parts.limits.audiences) return refuse("quota-full");
        const joined = await sql.run(
          "INSERT INTO member (audience, person, place) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
          id,
          person,
          epoch.kind,
        );
        // One room of one's own, and one space with one partner.
        if (joined === 0) return refuse("audience-exists");
      }
      await keepRecord(sql, id, epoch);
      return accept(people);
    });
    if (!created.ok) return created;
    if (created.value.length > 0) parts.store.publish({ kind: "audiences", people: created.value });
    if (created.value.length > 1) {
      parts.store.publish({ kind: "invitations", people: [caller.person] });
    }
    return accept({});
  },

  async audienceRotate({ record }, caller) {
    if (await isKeptAlready(parts, record, caller.person)) return accept({});
    const checked = await checkedRotation(parts, record, caller.person, parts.limits.recordBytes);
    if (!checked.ok) return checked;
    if (bytesToText(checked.value.epoch.signedBy) !== caller.device)
      return refuse("unknown-device");
    const rotated = await parts.store.write((sql) => applyRotation(sql, checked.value));
    if (!rotated.ok) return rotated;
    parts.store.publish({ kind: "audiences", people: checked.value.people });
    return accept({});
  },

  async audienceList({ after }, { person }) {
    return parts.store.read(async (sql) => {
      const held = await audiencesOf(sql, person, after && bytesToText(after));
      const audiences = [];
      let bytes = 0;
      for (const { id, head, head_hash } of held) {
        const records = await sql.rows<{ record: Uint8Array }>(
          "SELECT record FROM epoch WHERE audience = $1 ORDER BY epoch",
          id,
        );
        bytes += records.reduce((sum, { record }) => sum + record.length, 0);
        if (audiences.length > 0 && bytes > parts.limits.listBytes) break;
        audiences.push({
          records: records.map(({ record }) => record),
          head: { position: head, hash: head_hash },
        });
      }
      const last = audiences.length < held.length ? held[audiences.length - 1] : undefined;
      return accept({ audiences, ...(last ? { next: idBytes(last.id) } : {}) });
    });
  },

  /** Gives up a person's place in a space, so that they can take one in another. It moves nothing else, and tells nobody. */
  async audienceLeave({ audience }, { person }) {
    const id = bytesToText(audience);
    return parts.store.write(async (sql) => {
      await lockAccount(sql, person);
      const held = await sql.row<{ kind: string }>(
        `SELECT audience.kind FROM member JOIN audience ON audience.id = member.audience
         WHERE member.audience = $1 AND member.person = $2`,
        id,
        person,
      );
      if (held?.kind !== "pair") return refuse("not-a-member");
      await sql.run(
        "UPDATE member SET place = NULL WHERE audience = $1 AND person = $2",
        id,
        person,
      );
      return accept({});
    });
  },
});

const hasFormOfItsKind = (epoch: Epoch, invitation: Uint8Array | undefined): boolean =>
  epoch.kind === "self"
    ? epoch.members.length === 1 && !invitation
    : epoch.members.length === 2 && invitation !== undefined;

const keptRecord = async (sql: Sql, id: string, epoch: number): Promise<Uint8Array | undefined> =>
  (
    await sql.row<{ record: Uint8Array }>(
      "SELECT record FROM epoch WHERE audience = $1 AND epoch = $2",
      id,
      epoch,
    )
  )?.record;

/** True when this very record is the present one: the reply to the same call was lost. */
const isKeptAlready = async (
  { epochs }: RelayParts,
  record: Uint8Array,
  person: string,
): Promise<boolean> => {
  const audience = audienceNamedBy(record);
  if (!audience.ok) return false;
  const latest = (await epochs.of(bytesToText(audience.value))).at(-1);
  return (
    latest !== undefined && equalBytes(latest.bytes, record) && peopleOf(latest).includes(person)
  );
};

/** Every epoch key is wrapped to each member's account key: it has to be the one that the account has. */
const namesTheirAccountKeys = async (
  sql: Sql,
  { members }: Epoch,
  people: readonly string[],
): Promise<boolean> => {
  for (const person of people) {
    const account = await sql.row<{ identity_key: Uint8Array; account_key: Uint8Array }>(
      "SELECT identity_key, account_key FROM account WHERE person = $1",
      person,
    );
    const listed = members.some(
      ({ identityKey, accountKey }) =>
        account &&
        equalBytes(identityKey, account.identity_key) &&
        equalBytes(accountKey, account.account_key),
    );
    if (!listed) return false;
  }
  return true;
};
