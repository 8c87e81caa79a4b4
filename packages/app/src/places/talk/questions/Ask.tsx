import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Link, useParams } from "wouter-preact";
import { messages as coachWords } from "@groundwork/coach/messages";
import type { Finding } from "@groundwork/coach";
import { addDays, countsAsInjured, dateAt, questionsLeft } from "@groundwork/repair";
import type { Command, LaterPurpose } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { read, useReading } from "../../../coach/reading.ts";
import { leadingOn } from "../../../navigation.ts";
import { useDraft } from "../../../record/draft.ts";
import { act, view } from "../../../record/record.ts";
import { Actions, Button } from "../../../ui/Button.tsx";
import { Check } from "../../../ui/Choices.tsx";
import { DraftPaper } from "../../../ui/DraftPaper.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { zoneHere } from "../../agreements/dates.ts";
import { SafeStart } from "../../arriving/safety.tsx";
import { Nothing } from "../Nothing.tsx";
import { useOther } from "../say.ts";
import { say } from "./say.ts";

/** One question on a page of its own (U5). */
export function Ask() {
  const { topic = "" } = useParams();
  const { me, pair } = view.value;
  if (!pair?.breach.byId[topic] || !countsAsInjured(pair, topic, me)) return <Nothing />;
  return (
    <SafeStart>
      <WriteQuestion topic={topic} />
    </SafeStart>
  );
}

function WriteQuestion({ topic }: { readonly topic: string }) {
  const { me, pair, now } = view.value;
  const name = useOther();
  const writing = useDraft(`question:${topic}`, { question: "", health: "" });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [quietWord, setQuietWord] = useState<Finding | null>(null);
  const { question = "", health = "" } = writing.fields.value;
  const reading = useReading("question", question);
  const go = async (command: Command, then: string) => {
    const goOn = leadingOn();
    const refused = await writing.record(() => act(command));
    setRefusal(refused);
    if (refused) return;
    goOn(then, { replace: true });
  };
  const send = () =>
    go(
      { type: "question.ask", breach: topic, health: health !== "", question },
      `/talk/${topic}/questions`,
    );
  const ask = async () => {
    await writing.flush();
    const { analysis } = await read("question", question);
    const intimate = analysis.findings.find(({ label }) => label === "intimate-detail");
    if (intimate) setQuietWord(intimate);
    else await send();
  };
  const keep = (purpose: LaterPurpose, again: string | null) =>
    go(
      { type: "later.keep", kept: null, kind: "question", purpose, topic, again, line: question },
      "/talk/later",
    );
  const tomorrow = addDays(dateAt(now, zoneHere()), 1);
  const full = pair !== null && questionsLeft(pair.question, me) === 0 && health === "";
  const reproach = reading?.analysis.findings.find(({ label }) => label === "accusation");
  const worry = reading?.analysis.safety[0];
  return (
    <Screen
      paper
      back={`/talk/${topic}/questions`}
      where={say("backToQuestions")}
      title={say("askTitle")}
      lede={say("askLede", { name })}
    >
      <form
        class="flow"
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
      >
        <DraftPaper
          label={say("prompt", { name })}
          field="question"
          writing={writing}
          lines={4}
          onChange={() => setQuietWord(null)}
        />
        {worry ? (
          <Notice kind="look">
            <p>{coachWords[worry.reason]}</p>
            <p>
              <Link to="/support">{say("help")}</Link>
            </p>
          </Notice>
        ) : reproach ? (
          <Notice>
            <p>{coachWords[reproach.reason]}</p>
            <p>{coachWords[reproach.suggestion]}</p>
          </Notice>
        ) : null}
        <Check
          label={say("isHealth", { name })}
          checked={health !== ""}
          onChange={(on) => writing.set("health", on ? "yes" : "")}
        />
        <Refused refusal={refusal} />
        {quietWord ? (
          <QuietWord finding={quietWord}>
            <Button kind="line" onClick={() => setQuietWord(null)}>
              {say("reword")}
            </Button>
            <Button kind="line" onClick={() => void keep("counselor", null)}>
              {say("forCounselor")}
            </Button>
            <Button kind="line" onClick={() => void keep("me", tomorrow)}>
              {say("tomorrow")}
            </Button>
            <Button kind="line" onClick={() => void send()}>
              {say("sendNow")}
            </Button>
          </QuietWord>
        ) : (
          <>
            <Button type="submit" cannot={full ? say("full") : undefined}>
              {say("askThis")}
            </Button>
            <Button kind="quiet" onClick={() => void keep("me", null)}>
              {say("keepForLater")}
            </Button>
          </>
        )}
        <p class="soft small">{say("alwaysAnswerable")}</p>
      </form>
    </Screen>
  );
}

interface QuietWordProps {
  readonly finding: Finding;
  readonly children: ComponentChildren;
}

/** Before a question that asks for a scene goes: a word, and four ways of one size. It is never forbidden (U5). */
function QuietWord({ finding, children }: QuietWordProps) {
  return (
    <section class="flow notice" data-kind="look" role="status">
      <p>{coachWords[finding.reason]}</p>
      <p>{coachWords[finding.suggestion]}</p>
      <p class="small">
        <Link to="/why/questions">{say("whyQuestions")}</Link>
      </p>
      <Actions>{children}</Actions>
    </section>
  );
}
