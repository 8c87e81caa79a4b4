import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { DraftState } from "../../record/draft.ts";
import { OfflineLine } from "../../shell/OfflineLine.tsx";
import { Actions, Button } from "../../ui/Button.tsx";
import { Check, Chips, Choices } from "../../ui/Choices.tsx";
import { Components } from "../../ui/Components.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Difference } from "../../ui/Difference.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { Drawer } from "../../ui/Drawer.tsx";
import { Field } from "../../ui/Field.tsx";
import { Icon, iconNames } from "../../ui/Icon.tsx";
import { Empty, Notice, Waiting } from "../../ui/Notice.tsx";
import { Paper } from "../../ui/Paper.tsx";
import { PinPad } from "../../ui/PinPad.tsx";
import { QrCode } from "../../ui/QrCode.tsx";
import { Refused } from "../../ui/Refused.tsx";
import { Row, Rows } from "../../ui/Rows.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { Reason, Sheet } from "../../ui/Sheet.tsx";
import { SixWords } from "../../ui/SixWords.tsx";
import { Stepper } from "../../ui/Stepper.tsx";
import { Turn } from "../../ui/Turn.tsx";
import messages from "../../messages/en/parts.json";
import { catalogue } from "../../messages/catalogue.ts";
import "./parts-page.css";

const say = catalogue("parts", messages);
const nothing = () => undefined;
const paperStates: readonly DraftState[] = ["empty", "saved", "failed", "elsewhere"];

function Part({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="part flow">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** Every part in every state, once for each theme. */
function AllParts({ theme }: { readonly theme: string }) {
  const [text, setText] = useState("");
  const [choice, setChoice] = useState<"yes" | "look" | "no" | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<"yes" | "look" | "no">>(new Set(["yes"]));
  const [open, setOpen] = useState(true);
  const [dialog, setDialog] = useState(false);
  const options = (["yes", "look", "no"] as const).map((value) => ({ value, label: say(value) }));
  return (
    <>
      <Part title={say("type")}>
        <h1>{say("short")}</h1>
        <h2>{say("short")}</h2>
        <p>{say("soft")}</p>
        <p class="soft">{say("soft")}</p>
        <p class="small soft">{say("soft")}</p>
        <p class="words">{say("said")}</p>
      </Part>
      <Part title={say("buttons")}>
        <Actions>
          <Button kind="line">{say("line")}</Button>
          <Button>{say("primary")}</Button>
          <Button kind="quiet">{say("quiet")}</Button>
        </Actions>
        <Button busy={say("busy")}>{say("primary")}</Button>
        <Button cannot={say("cannot")}>{say("primary")}</Button>
        <Button kind="line" cannot={say("cannot")}>
          {say("line")}
        </Button>
        <Button kind="line" pressed>
          {say("line")}
        </Button>
      </Part>
      <Part title={say("fields")}>
        <Field label={say("label")} hint={say("hint")} value={text} onInput={setText} grows />
        <Field label={say("label")} error={say("error")} value={text} onInput={setText} />
        <Field label={say("label")} value={say("short")} onInput={nothing} readOnly />
      </Part>
      <Part title={say("paper")}>
        {paperStates.map((state) => (
          <Paper
            key={state}
            label={say("label")}
            value={state === "empty" ? "" : say("said")}
            onInput={nothing}
            state={state}
            lines={3}
          />
        ))}
      </Part>
      <Part title={say("choosing")}>
        <Choices
          legend={say("label")}
          hint={say("hint")}
          options={options}
          value={choice}
          onChoose={setChoice}
        />
        <Choices
          legend={say("label")}
          error={say("error")}
          options={options}
          value="look"
          onChoose={setChoice}
        />
        <Chips
          legend={say("label")}
          options={options}
          chosen={chosen}
          onToggle={(value, on) =>
            setChosen(
              new Set([...chosen].filter((each) => each !== value).concat(on ? [value] : [])),
            )
          }
        />
        <Check label={say("yes")} checked onChange={nothing} />
        <Components
          label={say("label")}
          parts={options.map(({ label }, at) => ({ name: label, present: at === 0 }))}
        />
      </Part>
      <Part title={say("lists")}>
        <Sheet>
          <h2>{say("short")}</h2>
          <p class="soft small">{say("soft")}</p>
          <Button>{say("primary")}</Button>
          <Reason>{say("reason")}</Reason>
        </Sheet>
        <Rows>
          <Row to="/parts" verb={say("verb")}>
            {say("row")}
          </Row>
          <Row onClick={nothing} verb={say("verb")} note={say("hint")}>
            {say("row")}
          </Row>
          <Row>{say("row")}</Row>
        </Rows>
        <Disclosure summary={say("short")} open>
          <p>{say("soft")}</p>
        </Disclosure>
        <Stepper label={say("label")} now={say("date")} onPrevious={nothing} />
      </Part>
      <Part title={say("saying")}>
        <Notice>{say("soft")}</Notice>
        <Notice kind="look">{say("notice")}</Notice>
        <Refused refusal={{ code: "wait", facts: { seconds: 30 } }} />
        <Empty action={<Button kind="line">{say("primary")}</Button>}>{say("empty")}</Empty>
        <Waiting doing={say("waiting")} done={1200} of={20_000} />
        <Waiting doing={say("busy")} />
        <OfflineLine always />
      </Part>
      <Part title={say("talk")}>
        <Turn who={say("youSaid")}>{say("said")}</Turn>
        <Turn who={say("saidBack")} saidBack>
          {say("long")}
        </Turn>
        <Difference label={say("label")} was={say("was")} now={say("now")} />
      </Part>
      <Part title={say("keys")}>
        <SixWords label={say("keys")} words={say("words").split(" ")} />
        <QrCode
          text="https://example.org/join#0123456789abcdefghijklmnopqrstuvwxyzABCDEFG"
          label={say("keys")}
        />
        <PinPad
          label={say("label")}
          value="1234"
          onInput={nothing}
          onEnter={nothing}
          error={say("error")}
        />
      </Part>
      <Part title={say("over")}>
        <Button kind="line" onClick={() => setDialog(true)}>
          {say("openDialog")}
        </Button>
        <Dialog open={dialog} onClose={() => setDialog(false)} title={say("dialog")}>
          <p>{say("soft")}</p>
          <Actions>
            <Button kind="line">{say("no")}</Button>
            <Button>{say("yes")}</Button>
          </Actions>
        </Dialog>
        <Drawer
          bar={`${say("bar")} (${theme})`}
          open={open}
          onToggle={setOpen}
          onPrevious={nothing}
          onNext={nothing}
        >
          <p>{say("finding")}</p>
        </Drawer>
      </Part>
      <Part title={say("icons")}>
        <ul class="chip-row">
          {iconNames.map((name) => (
            <li key={name} class="component">
              <Icon name={name} /> {name}
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}

/** The living page of the parts (`/parts`), for whoever builds with them. */
export function Parts() {
  return (
    <Screen where={say("where")} title={say("title")} place="today" wide>
      <div class="both-themes">
        <div class="theme" data-theme="day">
          <h2>{say("day")}</h2>
          <AllParts theme={say("day")} />
        </div>
        <div class="theme" data-theme="night">
          <h2>{say("night")}</h2>
          <AllParts theme={say("night")} />
        </div>
      </div>
    </Screen>
  );
}
