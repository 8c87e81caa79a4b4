import { SafeStart } from "../arriving/safety.tsx";
import { Afterwards } from "./Afterwards.tsx";
import { Before } from "./Before.tsx";
import { Card } from "./Card.tsx";
import { begun, goneOn, over, partAt } from "./plan.ts";
import { useLookAgain, useRunning } from "./running.ts";
import "./ten.css";

/** The weekly talk (T1, T4): the promises, ten minutes aloud with a card and a quiet timer, and the next time booked. */
export function Ten() {
  return (
    <SafeStart>
      <TenMinutes />
    </SafeStart>
  );
}

function TenMinutes() {
  const { plan, keep, forget } = useRunning();
  const now = Date.now();
  const present = plan ? partAt(plan, now) : null;
  useLookAgain(present?.until ?? null);
  if (plan === undefined) return null;
  if (plan === null) {
    return (
      <Before onStart={() => keep(begun(Date.now()))} onAlready={() => keep(over(Date.now()))} />
    );
  }
  if (present === null) return <Afterwards onDone={forget} />;
  return (
    <Card
      // Each part is a screen of its own: it comes gently, and its heading takes the focus.
      key={present.part}
      part={present.part}
      until={present.until}
      onGoOn={() => keep(goneOn(plan, Date.now()))}
      onStop={() => keep(over(Date.now()))}
    />
  );
}
