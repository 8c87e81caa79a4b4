import {
  createInvitationSecret,
  openAnswer,
  openOffer,
  personIdOf,
  redeemHash,
  redeemKey,
  sealAnswer,
  sealOffer,
  sixWords,
  type AnswerContents,
} from "@groundwork/envelope";
import type { Invitations, Result } from "../contract.ts";
import { bytesToText, textToBytes, type Bytes } from "../bytes.ts";
import {
  rowNames,
  type AccountRow,
  type InvitationRow,
  type PartnerToBeRow,
} from "../record/rows.ts";
import { expectingNobody, ownDevices } from "../sync/audiences.ts";
import { refused, type Call } from "../sync/calls.ts";
import { newAudience, standingDevices } from "../sync/epochs.ts";
import type { OnlinePorts, SignedIn } from "../sync/ports.ts";

interface InvitationPorts extends OnlinePorts {
  readonly call: Call;
  readonly signedIn: () => Promise<SignedIn | null>;
}

/** Product.md, A3. */
const validDays = 14;
const dayMs = 24 * 60 * 60 * 1000;
const secretLength = 32;

const done = { ok: true, value: undefined } as const;

/** The secret in a link's fragment; null where it was cut or mistyped. */
const secretOf = (fragment: string): Bytes | null => {
  const text = fragment.trim().replace(/^#/, "");
  if (!/^[A-Za-z0-9_-]{43}$/.test(text)) return null;
  const secret = textToBytes(text);
  return secret.length === secretLength ? secret : null;
};

const keysOf = (account: AccountRow) => ({
  identityKey: textToBytes(account.identityKey),
  accountKey: textToBytes(account.accountKey),
});

/** Inviting and accepting: the parts of product.md, A3, that the relay only carries. */
export function createInvitations(
  ports: InvitationPorts,
): Pick<Invitations, "offer" | "mine" | "revoke" | "look" | "accept"> {
  const { record, call, random } = ports;

  const withAccount = async <Value>(
    work: (signedIn: SignedIn) => Promise<Result<Value>>,
  ): Promise<Result<Value>> => {
    const signedIn = await ports.signedIn();
    if (!signedIn) return refused("no-account");
    try {
      return await work(signedIn);
    } catch (cause) {
      return record.failed(cause);
    }
  };

  const lookAt = async (secret: Bytes) => {
    const found = await call("invitationLook", { redeem: redeemKey(secret) });
    if (!found.ok) return found;
    const offer = await openOffer(secret, found.value.offer);
    return offer.ok ? offer : refused("invitation-unreadable");
  };

  return {
    offer: (given) =>
      withAccount(async (signedIn) => {
        if (!record.mayBegin()) return refused("audience-exists");
        const secret = createInvitationSecret(random);
        const id = random(16);
        const expiresAt = record.now() + validDays * dayMs;
        const offer = await sealOffer(
          secret,
          { ...given, ...keysOf(signedIn.account), expiresAt },
          random,
        );
        if (!offer.ok) return offer;
        const row: InvitationRow = { id: bytesToText(id), secret: bytesToText(secret), expiresAt };
        await record.turn(() =>
          record.commit({ others: [{ name: rowNames.invitation(row.id), row }] }),
        );
        const left = await leaveWhatIsOver(signedIn);
        if (!left.ok) return left;
        const offered = await signedIn.session.call("invitationOffer", {
          id,
          offer: offer.value,
          redeemHash: redeemHash(redeemKey(secret)),
          expiresAt,
        });
        return offered.ok
          ? { ok: true, value: { id: row.id, fragment: row.secret, expiresAt } }
          : offered;
      }),

    mine: () =>
      withAccount(async ({ session }) => {
        const mine = await session.call("invitationMine", {});
        if (!mine.ok) return mine;
        return {
          ok: true,
          value: mine.value.invitations.map(({ id, state, expiresAt }) => ({
            id: bytesToText(id),
            state,
            expiresAt,
          })),
        };
      }),

    revoke: (id) =>
      withAccount(async ({ session }) => {
        const revoked = await session.call("invitationRevoke", { id: textToBytes(id) });
        if (!revoked.ok) return revoked;
        await record.turn(() => record.commit({ others: [{ name: rowNames.invitation(id) }] }));
        return done;
      }),

    async look(fragment) {
      const secret = secretOf(fragment);
      if (!secret) return refused("invitation-unreadable");
      const offer = await lookAt(secret);
      if (!offer.ok) return offer;
      const { name: inviterName, words, proposal, expiresAt } = offer.value;
      return { ok: true, value: { inviterName, words, proposal, expiresAt } };
    },

    accept: (fragment, name) =>
      withAccount(async (signedIn) => {
        const { account, session } = signedIn;
        const secret = secretOf(fragment);
        if (!secret) return refused("invitation-unreadable");
        if (!record.mayBegin()) return refused("audience-exists");
        const answered = (await answeredBefore(secret)) ?? (await answerTo(secret, account, name));
        if (!answered.ok) return answered;
        const left = await leaveWhatIsOver(signedIn);
        if (!left.ok) return left;
        const redeemed = await session.call("invitationRedeem", {
          redeem: redeemKey(secret),
          ...answered.value,
        });
        return redeemed.ok ? done : redeemed;
      }),
  };

  /** Makes the answer, and keeps whom it is for, before anything is sent. */
  async function answerTo(
    secret: Bytes,
    account: AccountRow,
    name: string,
  ): Promise<Result<Answer>> {
    const offer = await lookAt(secret);
    if (!offer.ok) return offer;
    const { identityKey, accountKey } = offer.value;
    const mine = keysOf(account);
    const answer = await sealAnswer(secret, { ...mine, name }, random);
    if (!answer.ok) return answer;
    const row: PartnerToBeRow = {
      identityKey: bytesToText(identityKey),
      accountKey: bytesToText(accountKey),
      words: await sixWords(secret, identityKey, mine.identityKey),
      answered: {
        fragment: bytesToText(secret),
        answer: bytesToText(answer.value.answer),
        mac: bytesToText(answer.value.mac),
      },
    };
    await record.turn(() =>
      record.commit({
        comparing: {
          partner: bytesToText(personIdOf(identityKey)),
          words: row.words,
          compared: "not-yet",
        },
        others: [{ name: rowNames.partnerToBe(row.identityKey), row }],
      }),
    );
    return answer;
  }

  async function answeredBefore(secret: Bytes): Promise<Result<Answer> | null> {
    const rows = await record.listRows<PartnerToBeRow>("partner-to-be/");
    const before = rows.find(
      ({ answered }) => answered?.fragment === bytesToText(secret),
    )?.answered;
    return before
      ? { ok: true, value: { answer: textToBytes(before.answer), mac: textToBytes(before.mac) } }
      : null;
  }
}

/**
 * Gives up the place in a space that is over. Only when a place is needed: until then the relay hears of a closing no more
 * than that an event came (docs/decisions/0014). Throws `Unreachable`.
 */
async function leaveWhatIsOver({ record, session }: SignedIn): Promise<Result<void>> {
  const space = record.space();
  if (!space) return done;
  const left = await session.call("audienceLeave", { audience: textToBytes(space.id) });
  return left.ok ? done : left;
}

interface Answer {
  readonly answer: Uint8Array;
  readonly mac: Uint8Array;
}

/**
 * Completes every invitation of this device's that was answered: checks the answer against the secret, makes the pair's
 * first epoch with exactly the two, and has the relay consume the invitation with it. Throws `Unreachable`.
 */
export async function completeJoinings(signedIn: SignedIn): Promise<void> {
  const { record, session } = signedIn;
  const mine = await session.call("invitationMine", {});
  if (!mine.ok) return;
  const kept = await record.listRows<InvitationRow>("invitation/");
  for (const { id, state, answer, mac } of mine.value.invitations) {
    const invitation = kept.find((row) => row.id === bytesToText(id));
    if (!invitation || state === "open") continue;
    const answered = state === "answered" && answer && mac ? { answer, mac } : null;
    const isOver = answered ? await join(signedIn, invitation, answered) : true;
    if (isOver) {
      await record.turn(() =>
        record.commit({ others: [{ name: rowNames.invitation(invitation.id) }] }),
      );
    }
  }
}

/** True when nothing more can come of this invitation. */
async function join(
  signedIn: SignedIn,
  invitation: InvitationRow,
  answered: Answer,
): Promise<boolean> {
  const { record, account, session } = signedIn;
  // A space has two partners: an invitation of before comes to nothing while one stands.
  if (!record.mayBegin()) return true;
  const secret = textToBytes(invitation.secret);
  const opened = await openAnswer(secret, answered.answer, answered.mac);
  // Someone reached the relay with another answer than the link's holder made: only the link itself can join.
  if (!opened.ok) return false;
  const joiner: AnswerContents = opened.value;
  const own = await ownDevices(signedIn);
  const looked = await session.call("people", { people: [personIdOf(joiner.identityKey)] });
  if (!own.ok || !looked.ok) return false;
  const [theirs] = looked.value.people;
  const devices = theirs ? await standingDevices(joiner.identityKey, theirs) : [];
  if (devices.length === 0) return false;

  const mine = keysOf(account);
  const words = await sixWords(secret, mine.identityKey, joiner.identityKey);
  const partner: PartnerToBeRow = {
    identityKey: bytesToText(joiner.identityKey),
    accountKey: bytesToText(joiner.accountKey),
    words,
  };
  await record.turn(() =>
    record.commit({ others: [{ name: rowNames.partnerToBe(partner.identityKey), row: partner }] }),
  );
  const made = await newAudience(
    signedIn,
    "pair",
    [mine, joiner],
    [...own.value, ...devices],
    record.now(),
  );
  if (!made.ok) return false;
  const [bytes] = made.value.records;
  const created = await session.call("audienceCreate", {
    record: textToBytes(bytes ?? ""),
    invitation: textToBytes(invitation.id),
  });
  if (created.ok) {
    await record.turn(async () =>
      record.commit({
        audiences: [made.value],
        comparing: {
          partner: bytesToText(personIdOf(joiner.identityKey)),
          words,
          compared: "not-yet",
        },
        others: await expectingNobody(record),
      }),
    );
    return true;
  }
  return ["invitation-used", "invitation-revoked", "invitation-expired"].includes(
    created.refusal.code,
  );
}
