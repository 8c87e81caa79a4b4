import { bytesToText, equalBytes, equalSecrets, redeemHash } from "@groundwork/envelope/checks";
import type { Handlers } from "../call.ts";
import { accept, refuse } from "../outcome.ts";
import type { Outcome, Refused } from "../outcome.ts";
import type { RelayParts } from "../parts.ts";
import { idBytes } from "../store/ids.ts";
import type { Sql } from "../store/store.ts";

type KeptState = "open" | "answered" | "joined" | "revoked";

interface Invitation {
  readonly id: string;
  readonly inviter: string;
  readonly offer: Uint8Array;
  readonly redeem_hash: Uint8Array;
  readonly expires_at: number;
  readonly state: KeptState;
  readonly joiner: string | null;
  readonly answer: Uint8Array | null;
  readonly mac: Uint8Array | null;
}

export const invitationCalls = (
  parts: RelayParts,
): Handlers<
  "invitationOffer" | "invitationLook" | "invitationRedeem" | "invitationRevoke" | "invitationMine"
> => ({
  async invitationOffer(request, { person }) {
    const { offer, redeemHash: heldHash, expiresAt } = request;
    const now = parts.clock.now();
    if (expiresAt <= now) return refuse("invitation-expired");
    if (
      expiresAt >
      now + parts.limits.invitationMilliseconds + parts.limits.clockDifferenceMilliseconds
    ) {
      return refuse("malformed", { field: "expiresAt" });
    }
    const id = bytesToText(request.id);
    const offered = await parts.store.write(async (sql) => {
      if (await isPaired(sql, person)) return refuse("audience-exists");
      const kept = await sql.row<Invitation>("SELECT * FROM invitation WHERE id = $1", id);
      if (kept) {
        const same = kept.inviter === person && equalBytes(kept.offer, offer);
        return same ? accept({}) : refuse("invitation-exists");
      }
      const present = await sql.rows<{ state: KeptState }>(
        "SELECT state FROM invitation WHERE inviter = $1 AND expires_at > $2",
        person,
        now,
      );
      const open = present.filter(({ state }) => state === "open");
      const isFull =
        open.length >= parts.limits.openInvitations ||
        present.length >= parts.limits.keptInvitations;
      if (isFull) return refuse("quota-full");
      const added = await sql.run(
        `INSERT INTO invitation (id, inviter, offer, redeem_hash, expires_at, state)
         VALUES ($1, $2, $3, $4, $5, 'open') ON CONFLICT DO NOTHING`,
        id,
        person,
        offer,
        heldHash,
        Math.min(expiresAt, now + parts.limits.invitationMilliseconds),
      );
      return added === 0 ? refuse("invitation-exists") : accept({});
    });
    if (offered.ok) parts.store.publish({ kind: "invitations", people: [person] });
    return offered;
  },

  async invitationLook({ redeem }) {
    const invitation = await parts.store.read((sql) => invitationFor(sql, redeem));
    const refused = refusalToRedeem(invitation, parts.clock.now());
    if (refused || !invitation) return refused ?? refuse("invitation-unknown");
    return accept({
      id: idBytes(invitation.id),
      offer: invitation.offer,
      expiresAt: invitation.expires_at,
    });
  },

  async invitationRedeem({ redeem, answer, mac }, { person }) {
    const redeemed = await parts.store.write(async (sql): Promise<Outcome<Invitation>> => {
      const invitation = await invitationFor(sql, redeem);
      if (!invitation) return refuse("invitation-unknown");
      if (
        invitation.joiner === person &&
        invitation.answer &&
        equalBytes(invitation.answer, answer)
      ) {
        return accept(invitation);
      }
      const refused = refusalToRedeem(invitation, parts.clock.now());
      if (refused) return refused;
      if (invitation.inviter === person) return refuse("invitation-own");
      if (await isPaired(sql, person)) return refuse("audience-exists");
      const taken = await sql.run(
        "UPDATE invitation SET state = 'answered', joiner = $2, answer = $3, mac = $4 WHERE id = $1 AND state = 'open'",
        invitation.id,
        person,
        answer,
        mac,
      );
      return taken === 0 ? refuse("invitation-used") : accept(invitation);
    });
    if (!redeemed.ok) return redeemed;
    parts.store.publish({ kind: "invitations", people: [redeemed.value.inviter] });
    return accept({});
  },

  async invitationRevoke({ id }, { person }) {
    const revoked = await parts.store.write(async (sql) => {
      const invitation = await sql.row<Invitation>(
        "SELECT * FROM invitation WHERE id = $1 AND inviter = $2",
        bytesToText(id),
        person,
      );
      if (!invitation) return refuse("invitation-unknown");
      const changed = await sql.run(
        "UPDATE invitation SET state = 'revoked' WHERE id = $1 AND state IN ('open', 'answered', 'revoked')",
        invitation.id,
      );
      return changed === 0 ? refuse("invitation-used") : accept({});
    });
    if (revoked.ok) parts.store.publish({ kind: "invitations", people: [person] });
    return revoked;
  },

  async invitationMine(_request, { person }) {
    const now = parts.clock.now();
    const kept = await parts.store.read((sql) =>
      sql.rows<Invitation>(
        "SELECT * FROM invitation WHERE inviter = $1 ORDER BY expires_at DESC, id LIMIT 32",
        person,
      ),
    );
    return accept({
      invitations: kept.map(({ id, state, expires_at, answer, mac }) => ({
        id: idBytes(id),
        state: state === "open" && expires_at <= now ? ("expired" as const) : state,
        expiresAt: expires_at,
        ...(answer && mac ? { answer, mac } : {}),
      })),
    });
  },
});

/**
 * Ends an answered invitation as the audience it was for is made, in the same transaction. The other open invitations
 * of both end with it: a space has two partners, never more (product.md, A3).
 */
export const consumeInvitation = async (
  sql: Sql,
  id: string,
  inviter: string,
  people: readonly string[],
): Promise<Outcome<null>> => {
  const joiner = people.find((person) => person !== inviter) ?? null;
  const consumed = await sql.run(
    "UPDATE invitation SET state = 'joined' WHERE id = $1 AND inviter = $2 AND joiner = $3 AND state = 'answered'",
    id,
    inviter,
    joiner,
  );
  if (consumed === 0) {
    const kept = await sql.row<Invitation>(
      "SELECT * FROM invitation WHERE id = $1 AND inviter = $2",
      id,
      inviter,
    );
    if (!kept || kept.state === "open") return refuse("invitation-unknown");
    return refuse(kept.state === "revoked" ? "invitation-revoked" : "invitation-used");
  }
  for (const person of people) {
    await sql.run(
      "UPDATE invitation SET state = 'revoked' WHERE inviter = $1 AND state IN ('open', 'answered')",
      person,
    );
  }
  return accept(null);
};

const invitationFor = async (sql: Sql, redeem: Uint8Array): Promise<Invitation | null> => {
  const shown = redeemHash(redeem);
  const found = await sql.row<Invitation>("SELECT * FROM invitation WHERE redeem_hash = $1", shown);
  return found && equalSecrets(found.redeem_hash, shown) ? found : null;
};

const refusalToRedeem = (invitation: Invitation | null, now: number): Refused | null => {
  if (!invitation) return refuse("invitation-unknown");
  if (invitation.state === "revoked") return refuse("invitation-revoked");
  if (invitation.state !== "open") return refuse("invitation-used");
  return invitation.expires_at <= now ? refuse("invitation-expired") : null;
};

const isPaired = async (sql: Sql, person: string): Promise<boolean> =>
  (await sql.row("SELECT 1 AS paired FROM member WHERE person = $1 AND place = 'pair'", person)) !==
  undefined;
