import { useRef, useState } from "preact/hooks";
import { dateAt, type CalendarDate } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { navigate } from "../../navigation.ts";
import { useDraft } from "../../record/draft.ts";
import { act, view } from "../../record/record.ts";
import { Button, Go } from "../../ui/Button.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { Field } from "../../ui/Field.tsx";
import { Refused } from "../../ui/Refused.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { zoneHere } from "../agreements/dates.ts";
import { CameBack, onThisPhone, OnThisPhone } from "../talk/OnThisPhone.tsx";
import { Booking } from "./Booking.tsx";
import { TheirWord, tensHeld } from "./Held.tsx";
import { say, useOther } from "./say.ts";

/** After the ten minutes: that they were held, one step if both say so, and the next time. */
export function Afterwards({ onDone }: { readonly onDone: () => void }) {
  return (
    <Screen
      paper
      back="/talk"
      where={say("where")}
      title={say("afterTitle")}
      lede={say("afterLede")}
    >
      <CameBack commands="conversation.held-it-too" />
      <TheirWord />
      {view.value.pair ? <WeHeld /> : null}
      <Booking />
      <Button
        onClick={() => {
          onDone();
          navigate("/talk");
        }}
      >
        {say("done")}
      </Button>
      <Go kind="quiet" to="/support/help">
        {say("help")}
      </Go>
    </Screen>
  );
}

const holding = "conversation.hold-aloud";

/** Says that it was held, and nothing of what was said. */
function WeHeld() {
  const { now, me } = view.value;
  const name = useOther();
  const on = dateAt(now, zoneHere());
  const today = tensHeld().filter((held) => held.on === on);
  if (today.some(({ bothSay }) => bothSay)) return <p role="status">{say("heldBoth")}</p>;
  if (today.some(({ by }) => by === me)) return <p role="status">{say("heldMine", { name })}</p>;
  if (onThisPhone(holding).length > 0) return <OnThisPhone commands={holding} />;
  return <HoldForm on={on} />;
}

function HoldForm({ on }: { readonly on: CalendarDate }) {
  const name = useOther();
  const writing = useDraft("ten:step", { step: "" });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const step = writing.fields.value["step"] ?? "";
  // What was begun earlier stands unfolded, and stays so while it is written anew.
  const unfolded = useRef(false);
  unfolded.current ||= step !== "";
  const hold = async () => {
    const refused = await writing.record(() =>
      act({ type: "conversation.hold-aloud", topic: null, on, step }),
    );
    setRefusal(refused);
  };
  return (
    <form
      class="flow"
      onSubmit={(event) => {
        event.preventDefault();
        void hold();
      }}
    >
      <CameBack
        commands={holding}
        restore={(command) => {
          if (command.type === "conversation.hold-aloud") writing.set("step", command.step);
        }}
      />
      <Disclosure summary={say("stepFold")} open={unfolded.current}>
        <Field
          label={say("stepLabel")}
          hint={say("stepHint", { name })}
          grows
          maxLength={300}
          value={step}
          onInput={(text) => writing.set("step", text)}
        />
      </Disclosure>
      <Refused refusal={refusal} />
      <Button kind="line" type="submit">
        {say("weHeld")}
      </Button>
      <p class="soft small">{say("heldNote", { name })}</p>
    </form>
  );
}
