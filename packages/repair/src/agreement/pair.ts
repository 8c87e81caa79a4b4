import type { LogPart } from "../core/log.ts";
import type { EventId, Stamp } from "../core/record.ts";
import type { OccasionPart } from "../occasion/pair.ts";
import { agreementSchemas } from "./facts.ts";
import type { AgreementFacts } from "./facts.ts";
import { agreementRefusal, lapseOf, requestOf } from "./refusals.ts";
import type { Agreement, AgreementPart, Revision } from "./state.ts";
import { offeredRevision, openRevision } from "./state.ts";
import type { Terms } from "./terms.ts";

export interface WithAgreements {
  readonly agreement: AgreementPart;
  readonly occasion: OccasionPart;
}

export const agreementInPair: LogPart<AgreementFacts, AgreementPart, WithAgreements> = {
  schemas: agreementSchemas,
  empty: () => ({}),
  refusal: agreementRefusal,
  evolve: (part, facts, stamp) => {
    if (facts.type === "agreement.proposed") {
      const { terms, breach, apology } = facts;
      return { ...part, [stamp.id]: proposed(revisionBy(stamp, terms), breach, apology) };
    }
    const agreement = part[facts.agreement];
    return agreement ? { ...part, [agreement.id]: changed(agreement, facts, stamp) } : part;
  },
  passesPause: ["agreement.declined", "agreement.withdrawn", "agreement.ended"],
  declines: (log, facts) => {
    const agreement =
      facts.type === "agreement.declined" ? log.agreement[facts.agreement] : undefined;
    return agreement ? requestOf(log, agreement) : null;
  },
  asks: (log, person) =>
    Object.values(log.agreement).flatMap((agreement) => {
      const open = openRevision(agreement);
      if (open === null || open.by === person || agreement.ended) return [];
      return {
        id: open.id,
        type: agreement.revisions.length > 1 ? "agreement.countered" : "agreement.proposed",
        kind: "proposals",
        from: open.by,
        topic: agreement.breach,
        request: requestOf(log, agreement),
        lapsesAt: lapseOf(agreement, open),
      };
    }),
};

const revisionBy = ({ id, by, at }: Stamp, terms: Terms): Revision => ({
  id,
  by,
  at,
  terms,
  takenBackAt: null,
});

const proposed = (first: Revision, breach: EventId | null, apology: EventId | null): Agreement => ({
  id: first.id,
  breach,
  apology,
  revisions: [first],
  open: first.id,
  inForce: [],
  declined: null,
  reviews: [],
  ended: null,
});

const changed = (
  agreement: Agreement,
  facts: Exclude<AgreementFacts, { type: "agreement.proposed" }>,
  stamp: Stamp,
): Agreement => {
  const { id, by, at } = stamp;
  switch (facts.type) {
    case "agreement.countered": {
      const revisions = [...agreement.revisions, revisionBy(stamp, facts.terms)];
      return { ...agreement, revisions, open: id, declined: null };
    }
    case "agreement.accepted": {
      const { revision, from } = facts;
      const inForce = [...agreement.inForce, { revision, at, from }];
      return { ...agreement, inForce, open: null, declined: null };
    }
    case "agreement.declined":
      return { ...agreement, open: null, declined: { revision: facts.revision, by, at } };
    case "agreement.withdrawn": {
      const taken = offeredRevision(agreement);
      const revisions = agreement.revisions.map((each) =>
        each.id === taken?.id ? { ...each, takenBackAt: at } : each,
      );
      return { ...agreement, revisions, open: null, declined: null };
    }
    case "agreement.reviewed": {
      const { revision, next } = facts;
      return { ...agreement, reviews: [...agreement.reviews, { id, by, at, revision, next }] };
    }
    case "agreement.ended":
      return { ...agreement, open: null, ended: { id, by, at, how: facts.how } };
  }
};
