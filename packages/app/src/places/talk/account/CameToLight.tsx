import { useState } from "preact/hooks";
import { isRecorded, isResponsible, waysToLight } from "@groundwork/repair";
import type { CameToLight as Entry, WayToLight } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { useDraft } from "../../../record/draft.ts";
import { act, useWords, view } from "../../../record/record.ts";
import { Button, Go } from "../../../ui/Button.tsx";
import { Choices } from "../../../ui/Choices.tsx";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { Paper } from "../../../ui/Paper.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { Turn } from "../../../ui/Turn.tsx";
import { SafeStart } from "../../arriving/safety.tsx";
import { isWaiting } from "../../door/opened.ts";
import { useWho } from "../say.ts";
import { say } from "./say.ts";

/** What came to light otherwise: its own list, never averaged into anything, with by whose word it stands (U3, F4). */
export function CameToLight({ topic }: { readonly topic: string }) {
  const { me, pair } = view.value;
  if (!pair) return null;
  const entries = Object.values(pair.account.cameToLight)
    .filter(({ breach, by, id }) => breach === topic && (by === me || !isWaiting(id)))
    .sort((one, other) => one.at - other.at);
  const late =
    !isResponsible(pair, topic, me) && entries.some(({ afterEverything }) => afterEverything);
  return (
    <section class="flow">
      <h2>{say("laterTitle")}</h2>
      {entries.length === 0 ? <p class="soft">{say("laterEmpty")}</p> : null}
      {entries.map((entry) => (
        <OneEntry key={entry.id} entry={entry} />
      ))}
      {late ? (
        <Notice kind="look">
          <p>{say("afterEverything")}</p>
          <Go kind="quiet" to="/support">
            {say("help")}
          </Go>
        </Notice>
      ) : null}
      {/* Folded again once an entry has joined the list. */}
      <Disclosure key={entries.length} summary={say("laterAdd")}>
        <SafeStart>
          <WriteEntry topic={topic} />
        </SafeStart>
      </Disclosure>
    </section>
  );
}

function OneEntry({ entry }: { readonly entry: Entry }) {
  const { me, pair } = view.value;
  const who = useWho(entry.by);
  const words = useWords(entry.id);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const recorded = pair !== null && isRecorded(pair, entry);
  const agree = async () => setRefusal(await act({ type: "account.say-so-too", entry: entry.id }));
  return (
    <div class="flow entry">
      <Turn who={say("entryBy", { who, date: new Date(entry.at) })}>
        <p>{words === null ? say("removed") : (words?.["what"] ?? "…")}</p>
      </Turn>
      <p class="soft small">
        {say(`way.${entry.how}`)}
        {entry.on === null ? null : ` ${say("on", { on: entry.on })}`}{" "}
        {recorded ? say("recorded") : entry.by === me ? say("ownView") : say("oneView", { who })}
      </p>
      {entry.by !== me && entry.agreed === null ? (
        <Button kind="line" onClick={() => void agree()}>
          {say("sayToo")}
        </Button>
      ) : null}
      <Refused refusal={refusal} />
    </div>
  );
}

const remembered = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

function WriteEntry({ topic }: { readonly topic: string }) {
  const writing = useDraft(`came-to-light:${topic}`, { what: "", on: "", how: "" });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { what = "", on = "", how = "" } = writing.fields.value;
  const way: WayToLight | null = waysToLight.find((each) => each === how) ?? null;
  const unreadable = on.trim() !== "" && !remembered.test(on.trim());
  const add = async () => {
    if (way === null || unreadable) return;
    await writing.flush();
    const refused = await act({
      type: "account.bring-to-light",
      breach: topic,
      on: on.trim() === "" ? null : on.trim(),
      how: way,
      what,
    });
    setRefusal(refused);
    if (!refused) await writing.discard();
  };
  return (
    <form
      class="flow"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Paper
        label={say("entryPrompt")}
        lines={3}
        value={what}
        state={writing.state.value}
        caret={writing.caret.value?.at}
        onInput={(text, caretAt) => writing.set("what", text, caretAt)}
      />
      <Choices
        legend={say("wayLegend")}
        options={waysToLight.map((value) => ({ value, label: say(`way.${value}`) }))}
        value={way}
        onChoose={(value) => writing.set("how", value)}
      />
      <Field
        label={say("onLabel")}
        hint={say("onHint")}
        error={unreadable ? say("onUnreadable") : undefined}
        value={on}
        onInput={(text) => writing.set("on", text)}
      />
      <Refused refusal={refusal} />
      <Button type="submit" cannot={way === null ? say("wayFirst") : undefined}>
        {say("laterDo")}
      </Button>
    </form>
  );
}
