import { useState } from "preact/hooks";
import { useParams } from "wouter-preact";
import { barriers, causes } from "@groundwork/repair";
import type { WhyPart } from "@groundwork/repair";
import type { Refusal, Words } from "@groundwork/replica";
import { leadingOn } from "../../../navigation.ts";
import { useDraft } from "../../../record/draft.ts";
import type { Writing } from "../../../record/draft.ts";
import { act, view } from "../../../record/record.ts";
import { WhileItStands } from "../../../ui/AtRest.tsx";
import { Actions, Button } from "../../../ui/Button.tsx";
import { Chips, Choices } from "../../../ui/Choices.tsx";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { DraftPaper } from "../../../ui/DraftPaper.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { Row, Rows } from "../../../ui/Rows.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { useBeginning } from "../BeginAgreement.tsx";
import { barrierIn, causesIn, useKept, wordsIn } from "./kept.ts";
import { say } from "./say.ts";

/** Asked one at a time, how it was for the other first (U2). Any of them may be left empty; one can stop anywhere. */
const pages: readonly WhyPart[] = ["impact", "cause", "protecting", "choice", "value", "next-time"];

/** Before words: how it was for them, where it came from, and what happens next time. One's own room. */
export function Before() {
  const { topic = null } = useParams<{ topic?: string }>();
  const kept = useKept(topic);
  return kept === undefined ? null : <Pages topic={topic} kept={kept} />;
}

interface PagesProps {
  readonly topic: string | null;
  readonly kept: Words;
}

function Pages({ topic, kept }: PagesProps) {
  const writing = useDraft(`why:${topic ?? "alone"}`, kept);
  const [at, setAt] = useState(0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const page = pages[at];
  const stop = async () => {
    const goOn = leadingOn();
    const refused = await writing.record((fields) =>
      act({
        type: "why.keep",
        topic,
        causes: causesIn(fields),
        barrier: barrierIn(fields),
        words: wordsIn(fields),
      }),
    );
    setRefusal(refused);
    if (refused !== null) return;
    goOn("/amends", { replace: true });
  };
  const next = () => {
    setAt(at + 1);
    window.scrollTo(0, 0);
  };
  if (page === undefined)
    return (
      <Afterwards topic={topic} writing={writing} refusal={refusal} onDone={() => void stop()} />
    );
  return (
    <Screen
      key={page}
      paper
      back="/amends"
      where={say("where")}
      title={say(`title.${page}`)}
      lede={say(`text.${page}`)}
    >
      <form
        class="flow"
        onSubmit={(event) => {
          event.preventDefault();
          next();
        }}
      >
        {page === "cause" ? <Causes writing={writing} /> : null}
        <DraftPaper
          label={say(`prompt.${page}`)}
          labelHidden={page !== "cause"}
          field={page}
          writing={writing}
          lines={5}
        />
        {page === "value" ? <p class="soft small">{say("valueNote")}</p> : null}
        <Refused refusal={refusal} />
        <Button type="submit">{say("next")}</Button>
        <Actions>
          {at > 0 ? (
            <Button kind="quiet" onClick={() => setAt(at - 1)}>
              {say("before")}
            </Button>
          ) : null}
          <Button kind="quiet" onClick={() => void stop()}>
            {say("enough")}
          </Button>
        </Actions>
        <p class="soft small">{say("place", { at: at + 1, of: pages.length })}</p>
      </form>
    </Screen>
  );
}

function Causes({ writing }: { readonly writing: Writing }) {
  const chosen = new Set(causesIn(writing.fields.value));
  return (
    <Chips
      legend={say("causes")}
      options={causes.map((value) => ({ value, label: say(`cause.${value}`) }))}
      chosen={chosen}
      onToggle={(cause, on) => {
        const next = causes.filter((each) => (each === cause ? on : chosen.has(each)));
        writing.set("causes", next.join(" "));
      }}
    />
  );
}

interface AfterwardsProps {
  readonly topic: string | null;
  readonly writing: Writing;
  readonly refusal: Refusal | null;
  readonly onDone: () => void;
}

/** What can follow: the letter, a promise out of "next time", sharing a part; and what stands in the way, if anything. */
function Afterwards({ topic, writing, refusal, onDone }: AfterwardsProps) {
  const fields = writing.fields.value;
  const nextTime = fields["next-time"] ?? "";
  const isShared = topic !== null && view.value.pair?.breach.byId[topic] !== undefined;
  const { begin, question } = useBeginning();
  return (
    <Screen
      key="afterwards"
      paper
      back="/amends"
      where={say("where")}
      title={say("afterTitle")}
      lede={say("afterText")}
    >
      <Button onClick={onDone}>{say("done")}</Button>
      <Refused refusal={refusal} />
      <Rows label={say("ways")}>
        <Row
          to={topic === null ? "/amends/apology/new" : `/amends/apology/new/${topic}`}
          verb={say("write")}
        >
          {say("toLetter")}
        </Row>
        {nextTime.trim() === "" || !view.value.pair ? null : (
          <Row
            onClick={() => void begin({ sentence: nextTime, breach: isShared ? topic : "" })}
            verb={say("open")}
            note={say("toPromiseNote")}
          >
            {say("toPromise")}
          </Row>
        )}
        {isShared ? (
          <WhileItStands>
            <Row
              to={`/amends/before/${topic}/share`}
              verb={say("choose")}
              note={say("toShareNote")}
            >
              {say("toShare")}
            </Row>
          </WhileItStands>
        ) : null}
      </Rows>
      <Disclosure summary={say("barrierSummary")}>
        <Choices
          legend={say("barrierLegend")}
          options={barriers.map((value) => ({
            value,
            label: say(`barrier.${value}`),
            hint: say(`barrierNote.${value}`),
          }))}
          value={barrierIn(fields)}
          onChoose={(barrier) => writing.set("barrier", barrier)}
        />
      </Disclosure>
      {question}
    </Screen>
  );
}
