import { useState } from "preact/hooks";
import { addDays, dateAt, reviewDate, standingRevision, zoneOf } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { useName } from "../../../record/names.ts";
import { act, view } from "../../../record/record.ts";
import { Actions, Button, Go } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { sayDate, sayMoment } from "../dates.ts";
import { usePartner, type Entry } from "../entries.ts";
import { say } from "../say.ts";

/** [D] What the next review is set to until somebody chooses: two months on. */
const usualReviewDays = 60;

/** Looking at it again: keep it as it is, or change it. To end it stands below, on every agreement (F1). */
export function LookAgain({ entry }: { readonly entry: Entry }) {
  const { agreement, standing } = entry;
  const { now } = view.value;
  const [keeping, setKeeping] = useState(false);
  if (standing !== "active") return null;
  const review = reviewDate(agreement);
  const today = dateAt(now, zoneOf(agreement));
  const isDue = review !== null && review <= today;
  return (
    <section class="flow flow-small">
      <h2>{say("review")}</h2>
      <p>
        {review === null
          ? say("reviewNone")
          : say(isDue ? "reviewDue" : "reviewAhead", { date: sayDate(review, now) })}
      </p>
      <Reviews entry={entry} />
      {keeping ? (
        <Keeping entry={entry} today={today} onDone={() => setKeeping(false)} />
      ) : (
        <Actions>
          <Button kind="line" onClick={() => setKeeping(true)}>
            {say("keepAsIs")}
          </Button>
          {agreement.open === null ? (
            <Go kind="line" to={`/agreements/${agreement.id}/words`}>
              {say("change")}
            </Go>
          ) : null}
        </Actions>
      )}
    </section>
  );
}

interface KeepingProps {
  readonly entry: Entry;
  readonly today: string;
  readonly onDone: () => void;
}

function Keeping({ entry: { agreement }, today, onDone }: KeepingProps) {
  const [next, setNext] = useState(addDays(today, usualReviewDays));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const keep = async () => {
    const refused = await act({
      type: "agreement.review",
      agreement: agreement.id,
      revision: standingRevision(agreement).id,
      next: next === "" ? null : next,
    });
    setRefusal(refused);
    if (refused === null) onDone();
  };
  return (
    <div class="flow">
      <Field
        label={say("reviewNext")}
        hint={say("reviewNextHint")}
        type="date"
        min={addDays(today, 1)}
        value={next}
        onInput={setNext}
      />
      <Refused refusal={refusal} />
      <Actions>
        <Button kind="line" onClick={onDone}>
          {say("notNow")}
        </Button>
        <Button onClick={() => void keep()}>{say("keepDo")}</Button>
      </Actions>
    </div>
  );
}

function Reviews({ entry: { agreement } }: { readonly entry: Entry }) {
  if (agreement.reviews.length === 0) return null;
  return (
    <ul class="said small">
      {agreement.reviews.map(({ id, by, at }) => (
        <Reviewed key={id} by={by} at={at} />
      ))}
    </ul>
  );
}

function Reviewed({ by, at }: { readonly by: string; readonly at: number }) {
  const partner = usePartner();
  const name = useName(by) ?? partner;
  return <li>{say("reviewed", { name, when: sayMoment(at) })}</li>;
}
