import { dueFrom } from "@groundwork/repair";
import { view } from "../../record/record.ts";
import { Button } from "../../ui/Button.tsx";
import { Row, Rows } from "../../ui/Rows.tsx";
import { Screen } from "../../ui/Screen.tsx";
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
  const seen = view.value;
  const agreed = Object.values(seen.pair?.agreement ?? {}).some(({ active }) => active !== null);
  return (
    <Screen place="talk" back="/talk" where={say("where")} title={say("title")} lede={say("lede")}>
      <CameBack commands="conversation.held-it-too" />
      <TheirWord />
      {agreed ? (
        <Rows label={say("promisesList")}>
          <Row
            to="/agreements/week"
            verb={say("open")}
            note={say("promisesDue", { count: dueFrom(seen).length })}
          >
            {say("promises")}
          </Row>
        </Rows>
      ) : null}
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
      {seen.pair ? (
        <Button kind="quiet" onClick={onAlready}>
          {say("already")}
        </Button>
      ) : null}
      <Booking />
      <Held />
    </Screen>
  );
}
