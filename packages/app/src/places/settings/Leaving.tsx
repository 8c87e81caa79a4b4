import { useEffect, useState } from "preact/hooks";
import { LeaveLink, practiseShift } from "../../leave/Leave.tsx";
import {
  chooseDestination,
  chosenDestination,
  destinations,
  ownDestination,
} from "../../leave/destination.ts";
import { Button } from "../../ui/Button.tsx";
import { Choices } from "../../ui/Choices.tsx";
import { Field } from "../../ui/Field.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { say } from "./say.ts";

type Kind = (typeof destinations)[number]["id"] | "own";

/** Where Leave goes, what it cannot do, and a place to practise it before it is needed (R3). */
export function Leaving() {
  return (
    <Screen where={say("where")} back="/settings" title={say("leaveTitle")} lede={say("leaveLede")}>
      <Destinations />
      <Practice />
      <section class="flow flow-small">
        <h2>{say("cannotTitle")}</h2>
        <ul class="bullets">
          <li>{say("cannot1")}</li>
          <li>{say("cannot2")}</li>
          <li>{say("cannot3")}</li>
          <li>{say("cannot4")}</li>
        </ul>
      </section>
    </Screen>
  );
}

function Destinations() {
  const chosen = chosenDestination();
  const known = destinations.find(({ id }) => id === chosen)?.id;
  const [kind, setKind] = useState<Kind>(known ?? "own");
  const [own, setOwn] = useState(known ? "" : chosen);
  const wrong = kind === "own" && own !== "" && ownDestination(own) === null;

  return (
    <div class="flow">
      <Choices<Kind>
        legend={say("leaveTo")}
        options={[
          ...destinations.map(({ id }) => ({ value: id, label: say(`leaveTo.${id}`) })),
          { value: "own", label: say("leaveTo.own") },
        ]}
        value={kind}
        onChoose={(choice) => {
          setKind(choice);
          const address = choice === "own" ? ownDestination(own) : choice;
          if (address !== null) chooseDestination(address);
        }}
      />
      {kind === "own" ? (
        <Field
          label={say("ownAddress")}
          hint={say("ownAddressHint")}
          error={wrong ? say("ownAddressWrong") : undefined}
          type="url"
          inputMode="url"
          value={own}
          onInput={(text) => {
            setOwn(text);
            const address = ownDestination(text);
            if (address !== null) chooseDestination(address);
          }}
        />
      ) : null}
      <p class="small soft">{say("offlineNote")}</p>
    </div>
  );
}

function Practice() {
  const [state, setState] = useState<"not-yet" | "now" | "done">("not-yet");
  useEffect(() => {
    if (state !== "now") return undefined;
    return practiseShift(() => setState("done"));
  }, [state]);

  return (
    <section class="flow flow-small">
      <h2>{say("practiseTitle")}</h2>
      <p role="status">
        {say(state === "now" ? "practiseNow" : state === "done" ? "practiseDone" : "practise")}
      </p>
      {state === "now" ? (
        <div class="actions">
          <LeaveLink practise={() => setState("done")} />
          <Button kind="quiet" onClick={() => setState("not-yet")}>
            {say("practiseStop")}
          </Button>
        </div>
      ) : (
        <Button kind="line" onClick={() => setState("now")}>
          {say("practiseStart")}
        </Button>
      )}
    </section>
  );
}
