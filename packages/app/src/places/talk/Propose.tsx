import { useState } from "preact/hooks";
import { Link, useParams } from "wouter-preact";
import type { Pace } from "@groundwork/repair";
import { rolesIn } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { momentOf } from "../../calendar/moment.ts";
import { leadingOn } from "../../navigation.ts";
import { useDraft } from "../../record/draft.ts";
import { act, view } from "../../record/record.ts";
import { Button, Go } from "../../ui/Button.tsx";
import { Choices } from "../../ui/Choices.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { Field } from "../../ui/Field.tsx";
import { Empty } from "../../ui/Notice.tsx";
import { Refused } from "../../ui/Refused.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { zoneHere } from "../agreements/dates.ts";
import { SafeStart } from "../arriving/safety.tsx";
import { CameBack } from "./OnThisPhone.tsx";
import { say, useOther } from "./say.ts";
import { breaches, pathOfTopic, sentenceOf } from "./topics.ts";

const start = { topicWords: "", note: "", date: "", time: "" };
const ownTopic = "own";

/** Topic, form and time of a talk; the rest has defaults (T1). */
export function Propose() {
  const { topic } = useParams<{ topic?: string }>();
  const above = topic === undefined ? "/talk" : pathOfTopic(topic);
  if (!view.value.pair) {
    return (
      <Screen paper back={above} where={say("where")} title={say("proposeTitle")}>
        <Empty action={<Go to="/invite">{say("invite")}</Go>}>{say("proposeAlone")}</Empty>
      </Screen>
    );
  }
  return (
    <SafeStart>
      <Form above={above} topic={topic ?? null} />
    </SafeStart>
  );
}

interface FormProps {
  readonly above: string;
  readonly topic: string | null;
}

function Form({ above, topic }: FormProps) {
  const { me, pair, partner } = view.value;
  const name = useOther();
  const writing = useDraft("conversation:propose", start);
  const [about, setAbout] = useState<string | null>(topic);
  const [pace, setPace] = useState<Pace>("own-time");
  const [first, setFirst] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const fields = writing.fields.value;
  const breachIds = breaches().map(({ id }) => id);
  // What an earlier talk was named for is offered where somebody came from it.
  const topics = topic === null || breachIds.includes(topic) ? breachIds : [topic, ...breachIds];

  const injured = about && about !== ownTopic && pair ? (rolesIn(pair, about)?.injured ?? []) : [];
  const usually = injured.length === 1 ? injured[0] : me;
  const speaker = first ?? usually ?? me;

  const propose = async () => {
    const goOn = leadingOn();
    const refused = await writing.record(() =>
      act({
        type: "conversation.propose",
        topic: about === ownTopic ? null : about,
        topicWords: fields["topicWords"] ?? "",
        note: fields["note"] ?? "",
        pace,
        first: speaker,
        bookedFor: momentOf(fields["date"] ?? "", fields["time"] ?? "", zoneHere()),
      }),
    );
    setRefusal(refused);
    if (refused) return;
    goOn("/talk", { replace: true });
  };

  return (
    <Screen
      paper
      back={above}
      where={say("where")}
      title={say("proposeTitle")}
      lede={say("proposeText", { name })}
    >
      <CameBack
        commands="conversation.propose"
        restore={(command) => {
          if (command.type !== "conversation.propose") return;
          writing.set("topicWords", command.topicWords);
          writing.set("note", command.note);
        }}
      />
      <form
        class="flow"
        onSubmit={(event) => {
          event.preventDefault();
          void propose();
        }}
      >
        <Choices
          legend={say("about")}
          options={[
            ...topics.map((id) => ({ value: id, label: sentenceOf(id) })),
            { value: ownTopic, label: say("aboutOwn") },
          ]}
          value={about}
          onChoose={setAbout}
        />
        {about === ownTopic ? (
          <Field
            label={say("aboutWords")}
            maxLength={300}
            value={fields["topicWords"] ?? ""}
            onInput={(text) => writing.set("topicWords", text)}
          />
        ) : null}
        <Choices
          legend={say("pace")}
          options={(["own-time", "live"] as const).map((value) => ({
            value,
            label: say(`pace.${value}`),
            hint: say(`paceNote.${value}`),
          }))}
          value={pace}
          onChoose={setPace}
        />
        <Disclosure summary={say("moreChoices")}>
          <Choices
            legend={say("first")}
            options={[
              { value: me, label: say("firstMe") },
              { value: partner ?? "", label: say("firstThem", { name }) },
            ]}
            value={speaker}
            onChoose={setFirst}
          />
          <Field
            label={say("bookedDate")}
            type="date"
            value={fields["date"] ?? ""}
            onInput={(text) => writing.set("date", text)}
          />
          <Field
            label={say("bookedTime")}
            type="time"
            value={fields["time"] ?? ""}
            onInput={(text) => writing.set("time", text)}
          />
          <Field
            label={say("proposeNote")}
            grows
            maxLength={1000}
            value={fields["note"] ?? ""}
            onInput={(text) => writing.set("note", text)}
          />
        </Disclosure>
        <Refused refusal={refusal} />
        <Button type="submit" cannot={about === null ? say("aboutFirst") : undefined}>
          {say("propose")}
        </Button>
        <p class="soft small">
          {say.rich("proposeAloud", {}, { ten: (words) => <Link to="/talk/ten">{words}</Link> })}
        </p>
      </form>
    </Screen>
  );
}
