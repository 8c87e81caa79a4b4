import type { ApologyPart } from "../apology/pair.ts";
import type { WithBreaches } from "../breach/pair.ts";
import { rolesIn } from "../breach/roles.ts";
import type { Ask, LogHead, LogPart, RequestKey } from "../core/log.ts";
import type { EventId, PersonId, Refusal, Stamp } from "../core/record.ts";
import { refusing } from "../core/refusal.ts";
import { quietRefusal } from "../readiness/quiet.ts";
import { repairSchemas } from "./facts.ts";
import type { RepairFacts } from "./facts.ts";
import { lastDone } from "./state.ts";
import type { Repair, RepairDone, RepairPart } from "./state.ts";

export const repairCodes = [
  "no-such-topic",
  "not-the-one-responsible",
  "no-such-apology",
  "not-your-apology",
  "no-such-repair",
  "own-repair",
  "not-your-repair",
  "repair-taken-back",
  "repair-done",
  "repair-not-done",
  "repair-not-yet",
  "repair-said-anew",
  "repair-seen",
] as const;
const refuse = refusing(repairCodes);

type Log = LogHead & WithBreaches & { readonly repair: RepairPart; readonly apology: ApologyPart };

export const repairInPair: LogPart<RepairFacts, RepairPart, Log> = {
  schemas: repairSchemas,
  empty: () => ({}),
  refusal: (log, facts, stamp) => {
    if (facts.type === "repair.offered") return mayNotOffer(log, facts, stamp);
    const repair = log.repair[facts.repair];
    if (!repair) return refuse("no-such-repair");
    if (repair.withdrawnAt !== null) return refuse("repair-taken-back");
    return facts.type === "repair.done" || facts.type === "repair.withdrawn"
      ? authorMayNot(repair, facts.type, stamp)
      : otherMayNot(repair, facts, stamp);
  },
  evolve: (part, facts, stamp) => {
    if (facts.type === "repair.offered") return { ...part, [stamp.id]: offered(facts, stamp) };
    const repair = part[facts.repair];
    return repair ? { ...part, [repair.id]: changed(repair, facts, stamp) } : part;
  },
  passesPause: ["repair.not-yet", "repair.withdrawn"],
  declines: (log, facts) =>
    facts.type === "repair.not-yet"
      ? repairRequest(log.repair[facts.repair]?.breach ?? null)
      : null,
  asks: (log, person) =>
    Object.values(log.repair)
      .filter(({ by, withdrawnAt }) => by !== person && withdrawnAt === null)
      .flatMap(asksOf),
};

/** Of a breach, and not of one offer: the same amends in other words would be the same request again (R2). */
export const repairRequest = (breach: EventId | null): string => `repair:${breach ?? "none"}`;

/** What an offer would repeat: one about nothing named may be about any breach, and one about a breach about nothing named. */
const repeats = (log: Log, breach: EventId | null): readonly RequestKey[] =>
  breach === null
    ? Object.keys(log.notYets).filter((request) => request.startsWith("repair:"))
    : [repairRequest(breach), repairRequest(null)];

type Offered = Extract<RepairFacts, { readonly type: "repair.offered" }>;
type Later = Exclude<RepairFacts, Offered>;

/** Whose doing it was offers; where no breach is confirmed either may (domain.md, "Breach"). */
const mayOffer = (log: Log, breach: EventId | null, person: PersonId): boolean =>
  rolesIn(log, breach)?.responsible.includes(person) ?? true;

const mayNotOffer = (log: Log, { breach, apology }: Offered, stamp: Stamp): Refusal | null => {
  if (breach !== null && !log.breach.byId[breach]) return refuse("no-such-topic");
  if (!mayOffer(log, breach, stamp.by)) return refuse("not-the-one-responsible");
  if (apology !== null) {
    const letter = log.apology[apology];
    if (!letter) return refuse("no-such-apology");
    if (letter.by !== stamp.by) return refuse("not-your-apology");
  }
  return repeats(log, breach).reduce<Refusal | null>(
    (refusal, request) => refusal ?? quietRefusal(log, request, stamp.by, stamp.at),
    null,
  );
};

/**
 * Nobody has to answer an offer, so silence holds nothing up; a "not yet" does: some amends (telling someone, turning up)
 * are the other's to want. What the other saw done stays as it was seen.
 */
const authorMayNot = (
  repair: Repair,
  type: "repair.done" | "repair.withdrawn",
  { by }: Stamp,
): Refusal | null => {
  if (repair.by !== by) return refuse("not-your-repair");
  if (type === "repair.withdrawn") return repair.done.length === 0 ? null : refuse("repair-done");
  if (lastDone(repair)?.said.at(-1)?.say === "saw-it") return refuse("repair-seen");
  return repair.answer?.say === "not-yet" ? refuse("repair-not-yet") : null;
};

const otherMayNot = (
  repair: Repair,
  facts: Exclude<Later, { readonly type: "repair.done" | "repair.withdrawn" }>,
  { by }: Stamp,
): Refusal | null => {
  if (repair.by === by) return refuse("own-repair");
  const done = lastDone(repair);
  if (facts.type === "repair.accepted" || facts.type === "repair.not-yet")
    return done === null ? null : refuse("repair-done");
  if (done === null) return refuse("repair-not-done");
  return done.id === facts.done ? null : refuse("repair-said-anew");
};

const offered = ({ breach, apology, doneBy }: Offered, { id, by, at }: Stamp): Repair => ({
  id,
  by,
  at,
  breach,
  apology,
  doneBy,
  answer: null,
  done: [],
  withdrawnAt: null,
});

const changed = (repair: Repair, facts: Later, { id, at }: Stamp): Repair => {
  switch (facts.type) {
    case "repair.accepted":
      return { ...repair, answer: { say: "accepted", at } };
    case "repair.not-yet":
      return { ...repair, answer: { say: "not-yet", at } };
    case "repair.done":
      return { ...repair, done: [...repair.done, { id, at, on: facts.on, said: [] }] };
    case "repair.saw-it":
      return withSaid(repair, facts.done, { id, at, say: "saw-it" });
    case "repair.not-yet-right":
      return withSaid(repair, facts.done, { id, at, say: "not-yet-right" });
    case "repair.withdrawn":
      return { ...repair, withdrawnAt: at };
  }
};

const withSaid = (repair: Repair, done: EventId, said: RepairDone["said"][number]): Repair => ({
  ...repair,
  done: repair.done.map((each) =>
    each.id === done ? { ...each, said: [...each.said, said] } : each,
  ),
});

/** What asks the other: the offer until it is answered, and each telling that it is done until they said something of it. */
const asksOf = (repair: Repair): readonly Ask[] => {
  const done = lastDone(repair);
  const asks = done === null ? repair.answer === null : done.said.length === 0;
  if (!asks) return [];
  return [
    {
      id: done?.id ?? repair.id,
      type: done === null ? "repair.offered" : "repair.done",
      kind: "apology",
      from: repair.by,
      topic: repair.breach,
      // A wish for quiet after "not yet" is about offers; what was said yes to and done is news of its own.
      request: done === null ? repairRequest(repair.breach) : `repair-done:${repair.id}`,
    },
  ];
};
