import {
  dateAt,
  reviewDays,
  reviewOn,
  sharedReview,
  standingRevision,
  zoneOf,
  type ReviewDay,
} from "@groundwork/repair";
import { view } from "../../../record/record.ts";
import { WhileItStands } from "../../../ui/AtRest.tsx";
import { Go } from "../../../ui/Button.tsx";
import { Row, Rows } from "../../../ui/Rows.tsx";
import { wasOpened } from "../../door/opened.ts";
import { sayDate } from "../dates.ts";
import { usePartner, type Entry } from "../entries.ts";
import { sayPact } from "../pact.ts";

/** What makes this a pact: whom it watches, the end it comes to by itself, and its reviews. */
export function PactPart({ entry: { agreement, standing } }: { readonly entry: Entry }) {
  const { me, now } = view.value;
  const name = usePartner();
  const { doer, until } = standingRevision(agreement).terms;
  const today = dateAt(now, zoneOf(agreement));
  const open = standing === "active" ? reviewOn(agreement, today) : null;
  return (
    <section class="pact flow">
      <h2>{sayPact("title")}</h2>
      <p>{doer === me ? sayPact("watchesYou") : sayPact("watchesThem", { name })}</p>
      {standing === "active" && until !== null ? (
        <p>{sayPact("endsItself", { date: sayDate(until, now) })}</p>
      ) : null}
      <h3>{sayPact("reviewsTitle")}</h3>
      <Rows label={sayPact("reviewsTitle")}>
        {reviewDays(agreement).map((day) => (
          <ReviewRow
            key={day.on}
            pact={agreement.id}
            day={day}
            now={open?.on === day.on ? "open" : day.opens > today ? "ahead" : "passed"}
          />
        ))}
      </Rows>
      {open && !sharedHere(agreement.id, open.on) ? (
        <WhileItStands>
          <Go kind="line" to={`/agreements/${agreement.id}/review`}>
            {sayPact("answerNow")}
          </Go>
        </WhileItStands>
      ) : null}
    </section>
  );
}

const sharedHere = (pact: string, review: string) => {
  const { me, pair } = view.value;
  return pair && sharedReview(pair.pact, pact, review, me);
};

interface ReviewRowProps {
  readonly pact: string;
  readonly day: ReviewDay;
  readonly now: "open" | "ahead" | "passed";
}

/** One review day. That one alone has answered it is never said. */
function ReviewRow({ pact, day, now }: ReviewRowProps) {
  const { me } = view.value;
  const shared = sharedHere(pact, day.on);
  const date = sayDate(day.on, view.value.now);
  if (shared) {
    const looked = shared.every(({ id, by }) => by === me || wasOpened(id));
    return (
      <Row
        to={`/agreements/${pact}/review/${day.on}`}
        verb={sayPact(looked ? "read" : "open")}
        note={sayPact("bothWritten")}
      >
        {date}
      </Row>
    );
  }
  return <Row note={sayPact(`row.${now}`)}>{date}</Row>;
}
