import { useState } from "preact/hooks";
import type { KeptForLater } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { useDraft } from "../../../record/draft.ts";
import { act, useWords, view } from "../../../record/record.ts";
import { Actions, Button, Go } from "../../../ui/Button.tsx";
import { DraftPaper } from "../../../ui/DraftPaper.tsx";
import { Empty } from "../../../ui/Notice.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { sayDate } from "../../agreements/dates.ts";
import { say } from "./say.ts";

/** Thoughts, questions and topics put aside. One's own room: nothing here is sent. */
export function Later() {
  const { self, pair } = view.value;
  const kept = Object.values(self.later.byId).sort((one, other) => other.at - one.at);
  return (
    <Screen
      place="talk"
      back="/talk"
      where={say("backToTalk")}
      title={say("laterTitle")}
      lede={say("laterText")}
    >
      <PutDown />
      {kept.length === 0 ? (
        <Empty>{say("laterEmpty")}</Empty>
      ) : (
        kept.map((each) => <Kept key={each.id} kept={each} />)
      )}
      {kept.length > 0 && pair ? (
        <Go kind="line" to="/talk/propose">
          {say("bring")}
        </Go>
      ) : null}
    </Screen>
  );
}

function PutDown() {
  const writing = useDraft("later", { line: "" });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const line = writing.fields.value["line"] ?? "";
  const keep = async () => {
    const refused = await writing.record(() =>
      act({
        type: "later.keep",
        kept: null,
        kind: "thought",
        purpose: "talk",
        topic: null,
        again: null,
        line,
      }),
    );
    setRefusal(refused);
  };
  return (
    <form
      class="flow"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <DraftPaper label={say("laterPrompt")} field="line" writing={writing} lines={3} />
      <Refused refusal={refusal} />
      <Button type="submit">{say("putDown")}</Button>
    </form>
  );
}

function Kept({ kept }: { readonly kept: KeptForLater }) {
  const { now, pair } = view.value;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const words = useWords(kept.version);
  const line = words?.["line"] ?? "";
  const isShared = kept.topic !== null && pair?.breach.byId[kept.topic] !== undefined;
  const putAway = async () => setRefusal(await act({ type: "later.put-away", kept: kept.id }));
  const change = async (purpose: KeptForLater["purpose"]) =>
    setRefusal(
      await act({
        type: "later.keep",
        kept: kept.id,
        kind: kept.kind,
        topic: kept.topic,
        purpose,
        again: null,
        line,
      }),
    );
  return (
    <article class="flow entry">
      <p class="words">{words === null ? say("removed") : line || "…"}</p>
      <p class="soft small">
        {say(`purpose.${kept.purpose}`)}
        {kept.again === null ? null : ` ${say("again", { date: sayDate(kept.again, now) })}`}
      </p>
      <Actions>
        {kept.kind === "question" && isShared ? (
          <Go kind="line" to={`/talk/${kept.topic}/questions/new`}>
            {say("writeIt")}
          </Go>
        ) : null}
        {kept.purpose === "counselor" ? (
          <Button kind="line" onClick={() => void change("talk")}>
            {say("forTalk")}
          </Button>
        ) : (
          <Button kind="line" onClick={() => void change("counselor")}>
            {say("forCounselor")}
          </Button>
        )}
        <Button kind="line" onClick={() => void putAway()}>
          {say("putAway")}
        </Button>
      </Actions>
      <Refused refusal={refusal} />
    </article>
  );
}
