import { dayOfDate, type Revision, type Terms } from "@groundwork/repair";
import { useWords, view } from "../../../record/record.ts";
import { Difference } from "../../../ui/Difference.tsx";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { sayShortDay } from "../dates.ts";
import { saySchedule, usePartner } from "../entries.ts";
import { say } from "../say.ts";
import { termFieldsOf, type TermField } from "../Terms.tsx";

interface ChangesProps {
  readonly before: Revision;
  readonly now: Revision;
}

/** Field by field, *Was* above *Now*, as whole sentences; what stays the same is folded away (screens.md, "Details", 8). */
export function Changes({ before, now }: ChangesProps) {
  const partner = usePartner();
  const wordsBefore = useWords(before.id);
  const wordsNow = useWords(now.id);
  const fields = [
    {
      label: say("term.sentence"),
      was: wordsBefore?.["sentence"] ?? "",
      now: wordsNow?.["sentence"] ?? "",
    },
    ...termFieldsOf(now.terms).map((field) => ({
      label: say(`term.${field}`),
      was: sayInFull(field, before.terms, partner),
      now: sayInFull(field, now.terms, partner),
    })),
    {
      label: say("term.why"),
      was: wordsBefore?.["why"] ?? say("term.whyNone"),
      now: wordsNow?.["why"] ?? say("term.whyNone"),
    },
  ];
  const same = fields.filter((field) => field.was === field.now);
  return (
    <div class="flow flow-large">
      {fields
        .filter((field) => field.was !== field.now)
        .map((field) => (
          <section key={field.label} class="flow flow-small">
            <h2 class="change-label">{field.label}</h2>
            <Difference {...field} />
          </section>
        ))}
      {same.length > 0 ? (
        <Disclosure summary={say("unchanged")}>
          <dl class="terms">
            {same.map((field) => (
              <div key={field.label}>
                <dt>{field.label}</dt>
                <dd>{field.now}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      ) : null}
    </div>
  );
}

/** One of the terms as a whole sentence, so that what changed is heard where it belongs. */
function sayInFull(field: TermField, terms: Terms, name: string): string {
  const date = (day: string) => sayShortDay(dayOfDate(day));
  switch (field) {
    case "doer":
      return terms.doer === view.value.me ? say("full.doerMe") : say("full.doerOther", { name });
    case "schedule":
      return say("full.schedule", { when: saySchedule(terms.schedule, terms.time) });
    case "until":
      return terms.until === null
        ? say("full.untilNone")
        : say("full.until", { date: date(terms.until) });
    case "tellWithin":
      return say("full.tellWithin", {
        within: say("term.tellWithinValue", { hours: terms.tellWithin }),
      });
    case "review":
      return terms.review === null
        ? say("full.reviewNone")
        : say("full.review", { date: date(terms.review) });
  }
}
