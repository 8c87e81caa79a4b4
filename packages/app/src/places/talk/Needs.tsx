import { useState } from "preact/hooks";
import { useParams } from "wouter-preact";
import { countsAsInjured, mostNeeds, standingNeeds } from "@groundwork/repair";
import type { Command, Need, NeedAnswer } from "@groundwork/repair";
import type { Refusal, Words } from "@groundwork/replica";
import { useDraft } from "../../record/draft.ts";
import { act, view, wordsOf } from "../../record/record.ts";
import { isAtRest } from "../../record/spaces.ts";
import { UnlessLookingBack, WhileItStands } from "../../ui/AtRest.tsx";
import { Actions, Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Empty } from "../../ui/Notice.tsx";
import { Refused } from "../../ui/Refused.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { SafeStart } from "../arriving/safety.tsx";
import { isWaiting } from "../door/opened.ts";
import { topicExists } from "./Impact.tsx";
import { Loading, Nothing } from "./Nothing.tsx";
import { CameBack, OnThisPhone } from "./OnThisPhone.tsx";
import { say, useOther } from "./say.ts";

/** What I need now: up to five lines, with their answers; and the other's, for me to answer (U6). */
export function Needs() {
  const { topic = "" } = useParams();
  const { me, self, pair, partner } = view.value;
  const name = useOther();
  if (!topicExists(topic)) return <Nothing />;
  const shared = pair?.breach.byId[topic] !== undefined;
  const mine = pair && shared ? standingNeeds(pair.needs, topic, me) : [];
  const theirs =
    pair && shared && partner !== null
      ? standingNeeds(pair.needs, topic, partner).filter(({ id }) => !isWaiting(id))
      : [];
  const keptId = self.needs.kept[topic];
  const kept = keptId === undefined ? null : wordsOf(keptId).value;
  if (kept === undefined) return <Loading title={say("needsTitle")} />;
  const writes = !pair || !shared || countsAsInjured(pair, topic, me);
  const room = mostNeeds - mine.length;
  const about = (command: Command) =>
    command.type.startsWith("needs.") && aboutTopic(command, topic);
  return (
    <Screen
      place="talk"
      back={`/talk/${topic}`}
      where={say("back")}
      title={writes ? say("needsTitle") : say("needsOf", { name })}
      lede={say(writes ? "needsText" : "needsTheirs", { name })}
    >
      <OnThisPhone commands={about} />
      <CameBack commands={about} />
      {mine.length > 0 ? (
        <section class="flow">
          <h2>{say("needsMine")}</h2>
          {mine.map((need) => (
            <OwnNeed key={need.id} need={need} name={name} />
          ))}
        </section>
      ) : null}
      {theirs.length > 0 ? (
        <section class="flow">
          {writes ? <h2>{say("needsOf", { name })}</h2> : null}
          {theirs.map((need) => (
            <TheirNeed key={need.id} need={need} />
          ))}
        </section>
      ) : null}
      {!writes && theirs.length === 0 ? <Empty>{say("needsNone")}</Empty> : null}
      {writes && room > 0 ? (
        <UnlessLookingBack>
          <Lines
            key={keptId ?? "new"}
            topic={topic}
            start={linesOf(kept)}
            room={room}
            canShare={shared && !isAtRest(view.value)}
          />
        </UnlessLookingBack>
      ) : null}
    </Screen>
  );
}

const aboutTopic = (command: Command, topic: string): boolean =>
  command.type !== "needs.share" || command.breach === topic;

const lineNames = Array.from({ length: mostNeeds }, (_, at) => `line${at + 1}`);
const linesOf = (words: Words | null): Words =>
  Object.fromEntries(lineNames.map((line) => [line, words?.[line] ?? ""]));

interface LinesProps {
  readonly topic: string;
  readonly start: Words;
  readonly room: number;
  readonly canShare: boolean;
}

function Lines({ topic, start, room, canShare }: LinesProps) {
  const name = useOther();
  const writing = useDraft(`needs:${topic}`, start);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [sharing, setSharing] = useState(false);
  const fields = writing.fields.value;
  const lines = lineNames.map((line) => fields[line] ?? "");
  const written = lines.filter((line) => line.trim() !== "");
  // One empty line more than is written, as far as there is room.
  const shown = Math.min(room, Math.max(1, lines.findLastIndex((line) => line.trim() !== "") + 2));

  const share = async () => {
    const refused = await writing.record(
      async () =>
        (await act({ type: "needs.share", breach: topic, lines })) ??
        (await act({ type: "needs.keep", topic, lines: [] })),
    );
    setRefusal(refused);
    setSharing(false);
  };
  const keep = async () => {
    setRefusal(await writing.record(() => act({ type: "needs.keep", topic, lines })));
  };

  if (sharing) {
    return (
      <SafeStart>
        <section class="flow">
          <h2>{say("needsShareTitle", { name })}</h2>
          <ul class="flow">
            {written.map((line) => (
              <li key={line} class="words">
                {line}
              </li>
            ))}
          </ul>
          <Actions>
            <Button kind="line" onClick={() => setSharing(false)}>
              {say("notNow")}
            </Button>
            <Button onClick={() => void share()}>{say("shareWith", { name })}</Button>
          </Actions>
        </section>
      </SafeStart>
    );
  }
  return (
    <form
      class="flow"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      {lineNames.slice(0, shown).map((line, at) => (
        <Field
          key={line}
          label={say("needLine", { number: at + 1 })}
          hint={at === 0 ? say("needHint") : undefined}
          grows
          maxLength={300}
          value={fields[line] ?? ""}
          onInput={(text) => writing.set(line, text)}
        />
      ))}
      <Refused refusal={refusal} />
      <Actions>
        <Button kind="line" type="submit">
          {say("keepPrivate")}
        </Button>
        {canShare ? (
          <Button
            onClick={() => setSharing(true)}
            cannot={written.length === 0 ? say("needFirst") : undefined}
          >
            {say("share")}
          </Button>
        ) : null}
      </Actions>
      <p class="soft small">{say("needsPhone")}</p>
    </form>
  );
}

interface OwnNeedProps {
  readonly need: Need;
  readonly name: string;
}

function OwnNeed({ need, name }: OwnNeedProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const takeBack = async () => setRefusal(await act({ type: "needs.take-back", need: need.id }));
  return (
    <div class="flow entry">
      <p class="words">{wordsOf(need.id).value?.["need"] ?? "…"}</p>
      <Answered need={need} who={name} />
      <UnlessLookingBack>
        <Button kind="quiet" onClick={() => void takeBack()}>
          {say("takeBack")}
        </Button>
      </UnlessLookingBack>
      <Refused refusal={refusal} />
    </div>
  );
}

function Answered({ need, who }: { readonly need: Need; readonly who: string }) {
  const last = need.answers.at(-1);
  if (!last) return null;
  const instead = wordsOf(last.id).value?.["instead"];
  return (
    <p class="soft">
      {say("answeredBy", { who })} {say(`need.${last.answer}`)}
      {instead ? <span class="words"> {instead}</span> : null}
    </p>
  );
}

const answers: readonly NeedAnswer[] = ["yes", "not-that-but", "in-session"];

function TheirNeed({ need }: { readonly need: Need }) {
  const [instead, setInstead] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const answer = async (given: NeedAnswer) => {
    if (given === "not-that-but" && instead === null) {
      setInstead("");
      return;
    }
    const refused = await act({
      type: "needs.answer",
      need: need.id,
      answer: given,
      instead: instead ?? "",
    });
    setRefusal(refused);
    if (!refused) setInstead(null);
  };
  return (
    <div class="flow entry">
      <p class="words">{wordsOf(need.id).value?.["need"] ?? "…"}</p>
      <Answered need={need} who={say("you")} />
      <WhileItStands>
        {instead === null ? null : (
          <Field
            label={say("instead")}
            grows
            maxLength={300}
            value={instead}
            onInput={setInstead}
          />
        )}
        <Actions>
          {instead === null ? (
            answers.map((given) => (
              <Button key={given} kind="line" onClick={() => void answer(given)}>
                {say(`need.${given}`)}
              </Button>
            ))
          ) : (
            <>
              <Button kind="line" onClick={() => setInstead(null)}>
                {say("notNow")}
              </Button>
              <Button onClick={() => void answer("not-that-but")}>{say("sayThis")}</Button>
            </>
          )}
        </Actions>
      </WhileItStands>
      <Refused refusal={refusal} />
    </div>
  );
}
