import { dueFrom, wasAccepted } from "@groundwork/repair";
import { view } from "../../record/record.ts";
import { Button } from "../../ui/Button.tsx";
import { Row, Rows } from "../../ui/Rows.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { CheckIn } from "../agreements/CheckIn.tsx";
import { CameBack } from "../talk/OnThisPhone.tsx";
import { Booking } from "./Booking.tsx";
import { Held, TheirWord } from "./Held.tsx";
import { say } from "./say.ts";

interface BeforeProps {
  readonly onStart: () => void;
  readonly onAlready: () => void;
}

/** Before the ten minutes: what is due, how it goes, and when it is booked for. */
export function Before({ onStart, onAlready }: BeforeProps) {
  return (
    <Screen place="talk" back="/talk" where={say("where")} title={say("title")} lede={say("lede")}>
      <CameBack commands="conversation.held-it-too" />
      <TheirWord />
      <Promises />
      <section class="flow">
        <h2>{say("how")}</h2>
        <ol class="numbered">
          <li>{say("how.first")}</li>
          <li>{say("how.second")}</li>
          <li>{say("how.close")}</li>
        </ol>
        <p class="soft">{say("stopNote")}</p>
      </section>
      <Button onClick={onStart}>{say("start")}</Button>
      {view.value.pair ? (
        <Button kind="quiet" onClick={onAlready}>
          {say("already")}
        </Button>
      ) : null}
      <Booking />
      <Held />
    </Screen>
  );
}

/** The own promises that are due, to be tapped here and now (T4); the week's screen where none is. */
function Promises() {
  const seen = view.value;
  const due = dueFrom(seen);
  if (due.length > 0) {
    return (
      <section class="flow">
        <h2>{say("promisesFirst")}</h2>
        <ul class="check-ins" aria-label={say("promisesFirst")}>
          {due.map((occasion) => (
            <li key={`${occasion.agreement}:${occasion.on}`}>
              <CheckIn agreement={occasion.of} occasion={occasion} />
            </li>
          ))}
        </ul>
      </section>
    );
  }
  const agreed = Object.values(seen.pair?.agreement ?? {}).some(wasAccepted);
  return agreed ? (
    <Rows label={say("promisesFirst")}>
      <Row to="/agreements/week" verb={say("open")} note={say("promisesNone")}>
        {say("promises")}
      </Row>
    </Rows>
  ) : null;
}
