import { useState } from "preact/hooks";
import { doorKinds } from "@groundwork/repair";
import type { Ask, DoorKind } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import messages from "../../messages/en/door.json";
import { catalogue } from "../../messages/catalogue.ts";
import { navigate } from "../../navigation.ts";
import { useName } from "../../record/names.ts";
import { act, view } from "../../record/record.ts";
import { Button, Go } from "../../ui/Button.tsx";
import { Chips, Choices } from "../../ui/Choices.tsx";
import { Field } from "../../ui/Field.tsx";
import { Empty, Notice } from "../../ui/Notice.tsx";
import { Refused } from "../../ui/Refused.tsx";
import { Row, Rows } from "../../ui/Rows.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { DoorPicture } from "./DoorPicture.tsx";
import { markOpened, waitingNow } from "./opened.ts";
import { pathOf } from "./paths.ts";
import "./door.css";

const say = catalogue("door", messages);

type Standing = "resting" | "open" | "some";

/** What may reach me (R1). The same whether anything waits or not, until I look. */
export function Door() {
  const { pair } = view.value;
  return (
    <Screen
      place="today"
      back="/today"
      where={say("where")}
      title={say("title")}
      lede={say("lede")}
    >
      {pair ? (
        <>
          <SetDoor key={view.value.me} kinds={pair.readiness.openFor[view.value.me] ?? []} />
          <Behind />
          <TheirDoor />
        </>
      ) : (
        <Empty action={<Go to="/invite">{say("invite")}</Go>}>{say("alone")}</Empty>
      )}
    </Screen>
  );
}

const standingOf = (kinds: readonly DoorKind[]): Standing => {
  if (kinds.length === 0) return "resting";
  return kinds.length === doorKinds.length ? "open" : "some";
};

function SetDoor({ kinds }: { readonly kinds: readonly DoorKind[] }) {
  const { self, pending } = view.value;
  const [standing, setStanding] = useState(standingOf(kinds));
  const [some, setSome] = useState<ReadonlySet<DoorKind>>(new Set(kinds));
  const [date, setDate] = useState(isoDate(self.readiness.lookAgainAt));
  const [kept, setKept] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const keep = async () => {
    const chosen = standing === "open" ? doorKinds : standing === "some" ? [...some] : [];
    const until = date === "" ? null : new Date(`${date}T00:00`).getTime();
    const refused = await act({ type: "readiness.set-door", kinds: chosen, until });
    setRefusal(refused);
    setKept(refused === null);
  };
  const change = (to: Standing) => {
    setKept(false);
    setStanding(to);
  };
  const onThisPhone = pending.some(({ command }) => command.type === "readiness.set-door");

  return (
    <form
      class="flow"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <DoorPicture standing={standing} />
      <Choices
        legend={say("legend")}
        options={(["resting", "open", "some"] as const).map((value) => ({
          value,
          label: say(`standing.${value}`),
          hint: say(`standingNote.${value}`),
        }))}
        value={standing}
        onChoose={change}
      />
      {standing === "some" ? (
        <Chips
          legend={say("kinds")}
          options={doorKinds.map((value) => ({ value, label: say(`kind.${value}`) }))}
          chosen={some}
          onToggle={(kind, on) => {
            setKept(false);
            setSome(new Set(on ? [...some, kind] : [...some].filter((each) => each !== kind)));
          }}
        />
      ) : null}
      <Field
        label={say("date")}
        hint={say("dateHint")}
        type="date"
        value={date}
        onInput={setDate}
      />
      <Button
        type="submit"
        cannot={standing === "some" && some.size === 0 ? say("chooseKind") : undefined}
      >
        {say("keep")}
      </Button>
      {kept ? <Notice>{say(onThisPhone ? "keptHere" : "kept")}</Notice> : null}
      <Refused refusal={refusal} />
    </form>
  );
}

/** What the other's door is open for: the kinds alone, never a date or when it changed (R1). */
function TheirDoor() {
  const { pair, partner } = view.value;
  const name = useName(partner) ?? say("other");
  const kinds = partner === null ? [] : (pair?.readiness.openFor[partner] ?? []);
  const standing = standingOf(kinds);
  return (
    <section class="flow">
      <h2>{say("theirs", { name })}</h2>
      <p class="soft">{say(`theirs.${standing}`, { name })}</p>
      {standing === "some" ? (
        <ul class="bullets">
          {kinds.map((kind) => (
            <li key={kind}>{say(`kind.${kind}`)}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

/** A calendar date in this phone's zone, for a date field; empty for none. */
const isoDate = (at: number | null): string => {
  if (at === null) return "";
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/** Folded until asked for: opening it tells nobody, and shows kind and sender, no count and no age. */
function Behind() {
  const [looking, setLooking] = useState(false);
  if (!looking) {
    return (
      <section class="flow">
        <h2>{say("behind")}</h2>
        <p class="soft">{say("behindText")}</p>
        <Button kind="line" onClick={() => setLooking(true)}>
          {say("look")}
        </Button>
      </section>
    );
  }
  const asks = oneOfEach(waitingNow());
  return (
    <section class="flow" aria-live="polite">
      <h2>{say("behind")}</h2>
      {asks.length === 0 ? (
        <Empty>{say("nothing")}</Empty>
      ) : (
        <Rows label={say("behind")}>
          {asks.map((ask) => (
            <Waiting key={ask.id} ask={ask} />
          ))}
        </Rows>
      )}
    </section>
  );
}

/** One row for each place that opens, however much of a kind is there: no count. */
const oneOfEach = (asks: readonly Ask[]): readonly Ask[] =>
  asks.filter((ask, at) => asks.findIndex((other) => pathOf(other) === pathOf(ask)) === at);

function Waiting({ ask }: { readonly ask: Ask }) {
  const name = useName(ask.from) ?? say("other");
  const label = `ask.${ask.type}`;
  return (
    <Row
      verb={say("open")}
      onClick={() => {
        for (const each of waitingNow()) if (pathOf(each) === pathOf(ask)) markOpened(each.id);
        navigate(pathOf(ask));
      }}
    >
      {say(say.has(label) ? label : "ask.other", { name })}
    </Row>
  );
}
