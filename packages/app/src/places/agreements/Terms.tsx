import { dayOfDate, type Revision, type Terms as AgreementTerms } from "@groundwork/repair";
import { useWords, view } from "../../record/record.ts";
import { sayShortDay } from "./dates.ts";
import { saySchedule, usePartner } from "./entries.ts";
import { say } from "./say.ts";

export type TermField = "doer" | "schedule" | "until" | "tellWithin" | "review";

/** What is shown of these terms: a pact has review days of its own. */
export const termFieldsOf = ({ openness }: AgreementTerms): readonly TermField[] =>
  openness
    ? ["doer", "schedule", "until", "tellWithin"]
    : ["doer", "schedule", "until", "tellWithin", "review"];

/** One of an agreement's terms in words. */
function sayTerm(field: TermField, terms: AgreementTerms, partner: string): string {
  switch (field) {
    case "doer":
      return terms.doer === view.value.me
        ? say("term.doerMe")
        : say("term.doerOther", { name: partner });
    case "schedule":
      return saySchedule(terms.schedule, terms.time);
    case "until":
      return terms.until === null ? say("term.untilNone") : sayShortDay(dayOfDate(terms.until));
    case "tellWithin":
      return say("term.tellWithinValue", { hours: terms.tellWithin });
    case "review":
      return terms.review === null ? say("term.reviewNone") : sayShortDay(dayOfDate(terms.review));
  }
}

/** The terms of one wording, beside its sentence. */
export function Terms({ revision }: { readonly revision: Revision }) {
  const { id, terms } = revision;
  const partner = usePartner();
  const why = useWords(id)?.["why"];
  return (
    <section class="flow flow-small">
      <h2>{say("terms")}</h2>
      <dl class="terms">
        {termFieldsOf(terms).map((field) => (
          <div key={field}>
            <dt>{say(`term.${field}`)}</dt>
            <dd>{sayTerm(field, terms, partner)}</dd>
          </div>
        ))}
        {why ? (
          <div>
            <dt>{say("term.why")}</dt>
            <dd class="words">{why}</dd>
          </div>
        ) : null}
      </dl>
    </section>
  );
}
