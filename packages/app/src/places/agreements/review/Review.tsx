import { useParams } from "wouter-preact";
import {
  dateAt,
  isPact,
  reviewDays,
  reviewOf,
  reviewOn,
  sharedReview,
  zoneOf,
  type Agreement,
} from "@groundwork/repair";
import { view } from "../../../record/record.ts";
import { Go } from "../../../ui/Button.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { sayDate } from "../dates.ts";
import { NotHere } from "../NotHere.tsx";
import { sayPact } from "../pact.ts";
import { answersHere } from "./answers.ts";
import { BothReviews } from "./BothReviews.tsx";
import { KeptReview } from "./KeptReview.tsx";
import { WriteReview } from "./WriteReview.tsx";
import "../agreements.css";

/** A review of a pact: answered apart, opened to both together (F2). The one of today, or of a day. */
export function Review() {
  const { id, on } = useParams<{ id: string; on?: string }>();
  const { me, pair, now } = view.value;
  const agreement = pair?.agreement[id];
  if (!pair || !agreement || !isPact(agreement)) return <NotHere />;
  const open = reviewOn(agreement, dateAt(now, zoneOf(agreement)))?.on ?? null;
  const review = on ?? open;
  if (review === null) return <NoneOpen agreement={agreement} />;
  const of = { agreement: id, review };
  const shared = sharedReview(pair.pact, id, review, me);
  if (shared) return <BothReviews of={of} answers={shared} />;
  const isKept = reviewOf(pair.pact, id, review).round[me] !== undefined;
  if (isKept || answersHere(of).length > 0) return <KeptReview of={of} />;
  return review === open ? <WriteReview of={of} /> : <NoneOpen agreement={agreement} />;
}

function NoneOpen({ agreement }: { readonly agreement: Agreement }) {
  const { now } = view.value;
  const today = dateAt(now, zoneOf(agreement));
  const next = agreement.ended
    ? undefined
    : reviewDays(agreement).find(({ opens }) => opens > today);
  return (
    <Screen
      where={sayPact("where")}
      back={`/agreements/${agreement.id}`}
      place="agreements"
      title={sayPact("noneOpen")}
      lede={next ? sayPact("nextOn", { date: sayDate(next.opens, now) }) : sayPact("noneAhead")}
    >
      <Go to={`/agreements/${agreement.id}`}>{sayPact("toPact")}</Go>
    </Screen>
  );
}
