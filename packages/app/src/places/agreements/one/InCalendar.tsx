import { nextOccasion, recurrenceRule, standingRevision, type Agreement } from "@groundwork/repair";
import { CalendarSeries } from "../../../calendar/CalendarSeries.tsx";
import { view } from "../../../record/record.ts";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { say } from "../say.ts";

/** When it falls due, as a file for one's own calendar (K5). */
export function InCalendar({ agreement }: { readonly agreement: Agreement }) {
  const { id, terms } = standingRevision(agreement);
  const on = nextOccasion(agreement, view.value.now);
  if (on === null) return null;
  return (
    <Disclosure summary={say("inCalendar")}>
      <CalendarSeries
        id={id}
        series={{
          on,
          time: terms.time,
          zone: terms.zone,
          rule: recurrenceRule(terms.schedule),
          until: terms.until,
        }}
      />
    </Disclosure>
  );
}
