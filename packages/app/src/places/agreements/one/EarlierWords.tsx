import { addDays, dayOfDate, type Agreement, type Revision } from "@groundwork/repair";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { sayShortDay } from "../dates.ts";
import { saySchedule } from "../entries.ts";
import { say } from "../say.ts";
import { useWordingOf } from "../sentence.ts";

interface Earlier {
  readonly revision: Revision;
  readonly from: string;
  readonly to: string;
}

/** What both had agreed before it was changed, each with its days: nothing shared changes silently. */
export function EarlierWords({ agreement }: { readonly agreement: Agreement }) {
  const earlier = earlierIn(agreement);
  if (earlier.length === 0) return null;
  return (
    <Disclosure summary={say("earlierWords")}>
      <ul class="flow">
        {earlier.map((each) => (
          <EarlierWording key={each.revision.id} {...each} />
        ))}
      </ul>
    </Disclosure>
  );
}

/** Words that were replaced before their first day never held. */
const earlierIn = ({ inForce, revisions }: Agreement): readonly Earlier[] =>
  inForce.flatMap(({ revision: id, from }, at) => {
    const next = inForce[at + 1];
    const revision = revisions.find((each) => each.id === id);
    return next && revision && next.from > from
      ? { revision, from, to: addDays(next.from, -1) }
      : [];
  });

function EarlierWording({ revision, from, to }: Earlier) {
  const date = (day: string) => sayShortDay(dayOfDate(day));
  const { schedule, time } = revision.terms;
  return (
    <li>
      <p class="words">{useWordingOf(revision)}</p>
      <p class="small soft">
        {say("heldFromTo", { from: date(from), to: date(to) })} {saySchedule(schedule, time)}
      </p>
    </li>
  );
}
