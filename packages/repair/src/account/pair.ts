import * as v from "valibot";
import type { WithBreaches } from "../breach/pair.ts";
import { rolesIn } from "../breach/roles.ts";
import { eventId, fact, oneOf, rememberedDate, someOf } from "../core/facts.ts";
import type { LogHead, LogPart } from "../core/log.ts";
import type { EventId, Instant, PersonId, Refusal, Stamp } from "../core/record.ts";
import { refusing } from "../core/refusal.ts";
import { accountParts, overAnswers, waysToLight } from "./parts.ts";
import type { AccountPart, OverAnswer, WayToLight } from "./parts.ts";

const schemas = [
  /** Told whole. Words: one field for each of `parts`. `saidAll`: the answer to "is that everything?". */
  fact("account.shared", {
    breach: eventId,
    parts: someOf(accountParts),
    over: v.nullable(oneOf(overAnswers)),
    saidAll: v.boolean(),
  }),
  /** Something told later by whoever told the account. Words: `addition`. */
  fact("account.added", { account: eventId, saidAll: v.boolean() }),
  /** Something that came to light otherwise, when and how as it is remembered. Words: `what`. */
  fact("account.came-to-light", {
    breach: eventId,
    on: v.nullable(rememberedDate),
    how: oneOf(waysToLight),
  }),
  /** The other says so too. */
  fact("account.came-to-light-too", { entry: eventId }),
] as const;

export type AccountFacts = v.InferOutput<(typeof schemas)[number]>;

interface Addition {
  readonly id: EventId;
  readonly at: Instant;
}

/** A telling of a breach by the one who broke trust. Nothing in it is ever replaced: what follows is dated and stands beside it. */
export interface Account {
  readonly id: EventId;
  readonly breach: EventId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly parts: readonly AccountPart[];
  readonly over: OverAnswer | null;
  /** Since when its author says that this is everything, with what was added; null where they last said it is not. */
  readonly everythingSince: Instant | null;
  readonly additions: readonly Addition[];
}

/** Something that came to light later: recorded when its teller or both say so, else one person's view (U3). */
export interface CameToLight {
  readonly id: EventId;
  readonly breach: EventId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly on: string | null;
  readonly how: WayToLight;
  /** It came after someone had said of the same breach, "that is everything". */
  readonly afterEverything: boolean;
  /** The other's own event saying so too; null until then. */
  readonly agreed: EventId | null;
}

export interface AccountSharedPart {
  readonly accounts: Readonly<Record<EventId, Account>>;
  readonly cameToLight: Readonly<Record<EventId, CameToLight>>;
}

export interface WithAccounts {
  readonly account: AccountSharedPart;
}

export const accountCodes = [
  "no-such-topic",
  "not-the-one-responsible",
  "nothing-chosen",
  "told-already",
  "no-such-account",
  "not-your-account",
  "no-such-entry",
  "own-entry",
  "agreed-already",
] as const;
const refuse = refusing(accountCodes);

/** This person's telling of a breach, if they have told it. */
export const accountOf = (
  { accounts }: AccountSharedPart,
  breach: EventId,
  by: PersonId,
): Account | undefined =>
  Object.values(accounts).find((account) => account.breach === breach && account.by === by);

/** Whether this stands as recorded: its teller says so, or both do. Otherwise it is one person's view (U3). */
export const isRecorded = (log: LogHead & WithBreaches, entry: CameToLight): boolean =>
  entry.agreed !== null || (rolesIn(log, entry.breach)?.responsible.includes(entry.by) ?? false);

/** Whose doing it was tells; where no breach is confirmed either may, of their own (domain.md, "Breach"). */
const mayTell = (log: LogHead & WithBreaches, breach: EventId, person: PersonId): boolean =>
  rolesIn(log, breach)?.responsible.includes(person) ?? true;

export const accountInPair: LogPart<AccountFacts, AccountSharedPart, WithBreaches & WithAccounts> =
  {
    schemas,
    empty: () => ({ accounts: {}, cameToLight: {} }),
    refusal: (log, facts, stamp) => {
      switch (facts.type) {
        case "account.shared":
          return mayNotShare(log, facts, stamp);
        case "account.added": {
          const account = log.account.accounts[facts.account];
          if (!account) return refuse("no-such-account");
          return account.by === stamp.by ? null : refuse("not-your-account");
        }
        case "account.came-to-light":
          return log.breach.byId[facts.breach] ? null : refuse("no-such-topic");
        case "account.came-to-light-too": {
          const entry = log.account.cameToLight[facts.entry];
          if (!entry) return refuse("no-such-entry");
          if (entry.by === stamp.by) return refuse("own-entry");
          return entry.agreed === null ? null : refuse("agreed-already");
        }
      }
    },
    evolve: (part, facts, stamp) => {
      switch (facts.type) {
        case "account.shared":
          return withAccount(part, told(facts, stamp));
        case "account.added": {
          const account = part.accounts[facts.account];
          return account ? withAccount(part, withAddition(account, facts.saidAll, stamp)) : part;
        }
        case "account.came-to-light":
          return withEntry(part, cameToLight(part, facts, stamp));
        case "account.came-to-light-too": {
          const entry = part.cameToLight[facts.entry];
          return entry ? withEntry(part, { ...entry, agreed: stamp.id }) : part;
        }
      }
    },
    asks: ({ account: { accounts, cameToLight: later } }, person) => [
      ...Object.values(accounts).flatMap(({ id, by, breach, additions }) =>
        by === person
          ? []
          : [
              news(id, "account.shared", by, breach),
              ...additions.map((addition) => news(addition.id, "account.added", by, breach)),
            ],
      ),
      ...Object.values(later).flatMap(({ id, by, breach }) =>
        by === person ? [] : [news(id, "account.came-to-light", by, breach)],
      ),
    ],
  };

const news = (id: EventId, type: string, from: PersonId, topic: EventId) =>
  ({ id, type, kind: "answers", from, topic, request: `account:${topic}` }) as const;

type Shared = Extract<AccountFacts, { readonly type: "account.shared" }>;

const mayNotShare = (
  log: LogHead & WithBreaches & WithAccounts,
  { breach, parts, over }: Shared,
  { by }: Stamp,
): Refusal | null => {
  if (!log.breach.byId[breach]) return refuse("no-such-topic");
  if (!mayTell(log, breach, by)) return refuse("not-the-one-responsible");
  if (accountOf(log.account, breach, by)) return refuse("told-already");
  return parts.length === 0 && over === null ? refuse("nothing-chosen") : null;
};

const told = ({ breach, parts, over, saidAll }: Shared, { id, by, at }: Stamp): Account => ({
  id,
  breach,
  by,
  at,
  parts,
  over,
  everythingSince: saidAll ? at : null,
  additions: [],
});

const withAddition = (account: Account, saidAll: boolean, { id, at }: Stamp): Account => ({
  ...account,
  everythingSince: saidAll ? at : null,
  additions: [...account.additions, { id, at }],
});

const cameToLight = (
  { accounts }: AccountSharedPart,
  { breach, on, how }: Extract<AccountFacts, { readonly type: "account.came-to-light" }>,
  { id, by, at }: Stamp,
): CameToLight => ({
  id,
  breach,
  by,
  at,
  on,
  how,
  afterEverything: Object.values(accounts).some(
    (account) => account.breach === breach && account.everythingSince !== null,
  ),
  agreed: null,
});

const withAccount = (part: AccountSharedPart, account: Account): AccountSharedPart => ({
  ...part,
  accounts: { ...part.accounts, [account.id]: account },
});

const withEntry = (part: AccountSharedPart, entry: CameToLight): AccountSharedPart => ({
  ...part,
  cameToLight: { ...part.cameToLight, [entry.id]: entry },
});
