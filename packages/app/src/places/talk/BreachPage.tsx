import { useEffect, useState } from "preact/hooks";
import {
  confirmedVersion,
  countsAsInjured,
  isResponsible,
  isSettled,
  othersVersion,
} from "@groundwork/repair";
import type { Breach, BreachVersion, Command, SharedImpact } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { act, view, wordsOf } from "../../record/record.ts";
import { UnlessLookingBack, WhileItStands } from "../../ui/AtRest.tsx";
import { Actions, Button, Go } from "../../ui/Button.tsx";
import { Refused } from "../../ui/Refused.tsx";
import { Row, Rows } from "../../ui/Rows.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { Turn } from "../../ui/Turn.tsx";
import { isWaiting, markOpened } from "../door/opened.ts";
import { BreachFacts } from "./BreachFacts.tsx";
import { InPerson } from "./InPerson.tsx";
import { CameBack, onThisPhone, OnThisPhone } from "./OnThisPhone.tsx";
import { sayFeelings } from "./feelings.ts";
import { say, useOther, useWho } from "./say.ts";
import { TalkedThrough } from "./settling/TalkedThrough.tsx";
import { SharedWhys } from "./SharedWhys.tsx";
import { apologyPath, speakingVersion, standingSeen, versionsSeen } from "./topics.ts";

/** Both versions, what each says of them, and what there is about it. */
export function BreachPage({ breach }: { readonly breach: Breach }) {
  const { me, pair } = view.value;
  const name = useOther();
  const confirmed = confirmedVersion(breach);
  const versions = confirmed ? [confirmed] : latestOfEach(breach);
  const earlier = versionsSeen(breach).length > versions.length;
  const impact = `/talk/${breach.id}/impact`;
  const settled = pair !== null && isSettled(pair.settling, breach.id);
  const nextPart = settled ? null : nextPartOf(breach);
  const about = (command: Command) => "breach" in command && command.breach === breach.id;
  return (
    <Screen
      place="talk"
      back="/talk"
      where={say("where")}
      title={kindOf(speakingVersion(breach))}
      lede={say(`standing.${standingSeen(breach)}`)}
    >
      <OnThisPhone commands={about} />
      <CameBack commands={about} />
      {versions.map((version) => (
        <Version key={version.id} version={version} />
      ))}
      <Disagreements breach={breach} />
      {earlier ? <p class="soft small">{say("versionsStay")}</p> : null}
      <WhileItStands>
        <Answer breach={breach} />
      </WhileItStands>
      {settled ? <TalkedThrough topic={breach.id} /> : null}
      {nextPart === null ? null : (
        <WhileItStands>
          <Go to={nextPart}>
            {nextPart === impact
              ? say("sayImpact")
              : nextPart.endsWith("/needs")
                ? say("sayNeeds")
                : say("writeApologyTo", { name })}
          </Go>
        </WhileItStands>
      )}
      <SharedImpacts breach={breach} />
      <SharedWhys breach={breach} />
      {pair ? (
        <Rows label={say("more")}>
          {countsAsInjured(pair, breach.id, me) && nextPart !== impact ? (
            <UnlessLookingBack>
              <Row to={impact} verb={say("write")} note={say("onlyUntilShared")}>
                {say("sayImpact")}
              </Row>
            </UnlessLookingBack>
          ) : null}
          <Row to={`/talk/${breach.id}/account`} verb={say("look")}>
            {say(isResponsible(pair, breach.id, me) ? "tellIt" : "account")}
          </Row>
          <Row to={`/talk/${breach.id}/needs`} verb={say("look")}>
            {say("needsTitle")}
          </Row>
          <Row to={`/talk/${breach.id}/questions`} verb={say("look")}>
            {say("questions")}
          </Row>
          <WhileItStands>
            <Row to={`/talk/${breach.id}/propose`} verb={say("choose")}>
              {say("proposeTalk")}
            </Row>
            {breach.confirmed === null ? null : (
              <Row to={`/talk/${breach.id}/correct`} verb={say("write")}>
                {say("correctLater")}
              </Row>
            )}
          </WhileItStands>
        </Rows>
      ) : null}
      {breach.confirmed === null ? null : <InPerson breach={breach} />}
      {settled ? null : <TalkedThrough topic={breach.id} />}
    </Screen>
  );
}

/** The kind, in the version's own words where it is none of ours. */
const kindOf = (version: BreachVersion | undefined): string => {
  if (!version) return "";
  const own = version.kind === "other" ? wordsOf(version.id).value?.["kind"] : undefined;
  return own ?? say(`kind.${version.kind}`);
};

/** One's own first, as each last said it. */
const latestOfEach = (breach: Breach): readonly BreachVersion[] => {
  const { me } = view.value;
  const own = versionsSeen(breach).findLast(({ by }) => by === me);
  const theirs = versionsSeen(breach).findLast(({ by }) => by !== me);
  return [own, theirs].filter((version) => version !== undefined);
};

function Version({ version }: { readonly version: BreachVersion }) {
  const who = useWho(version.by);
  const words = wordsOf(version.id).value;
  return (
    <div>
      <Turn who={say("versionOf", { who, date: new Date(version.at) })}>
        <p>{words?.["what"] ?? say("removed")}</p>
      </Turn>
      <BreachFacts described={version} />
    </div>
  );
}

function Disagreements({ breach }: { readonly breach: Breach }) {
  return (
    <>
      {breach.disputes.map(({ id, by, at }) => (
        <Disagreement key={id} id={id} by={by} at={at} />
      ))}
    </>
  );
}

interface DisagreementProps {
  readonly id: string;
  readonly by: string;
  readonly at: number;
}

function Disagreement({ id, by, at }: DisagreementProps) {
  const who = useWho(by);
  const words = wordsOf(id).value?.["ownWords"];
  return (
    <Turn who={say("disagreed", { who, date: new Date(at) })}>{words ? <p>{words}</p> : null}</Turn>
  );
}

/** Confirm, correct or disagree: three answers of one weight, or none. Answered once, it is not put again. */
function Answer({ breach }: { readonly breach: Breach }) {
  const { me } = view.value;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const theirs = othersVersion(breach, me);
  const sending = onThisPhone((command) => "breach" in command && command.breach === breach.id);
  if (!theirs || isWaiting(theirs.id)) return null;
  if (breach.answered[me] === theirs.id || sending.length > 0) return null;
  const answer = async (command: Command) => setRefusal(await act(command));
  return (
    <section class="flow">
      <h2>{say("isItSo")}</h2>
      <p class="soft">{say("isItSoText")}</p>
      <Actions>
        <Button
          kind="line"
          onClick={() =>
            void answer({ type: "breach.confirm", breach: breach.id, version: theirs.id })
          }
        >
          {say("confirm")}
        </Button>
        <Go kind="line" to={`/talk/${breach.id}/correct`}>
          {say("correct")}
        </Go>
        <Button
          kind="line"
          onClick={() => void answer({ type: "breach.dispute", breach: breach.id, ownWords: "" })}
        >
          {say("disagree")}
        </Button>
      </Actions>
      <Refused refusal={refusal} />
    </section>
  );
}

/** The part that usually comes next for this person; nothing is locked, and unconfirmed it suggests nothing. */
function nextPartOf(breach: Breach): string | null {
  const { me, pair } = view.value;
  if (!pair || breach.confirmed === null) return null;
  if (isResponsible(pair, breach.id, me)) return apologyPath(breach.id);
  const told = pair.impact.shared.some((impact) => impact.breach === breach.id && impact.by === me);
  return `/talk/${breach.id}/${told ? "needs" : "impact"}`;
}

/** What was shared of what it did, dated; what waits behind this person's door is not shown. */
function SharedImpacts({ breach }: { readonly breach: Breach }) {
  const { me, pair } = view.value;
  const shared = (pair?.impact.shared ?? [])
    .filter((impact) => impact.breach === breach.id)
    .filter((impact) => impact.by === me || !isWaiting(impact.id));
  if (shared.length === 0) return null;
  return (
    <section class="flow">
      <h2>{say("whatItDid")}</h2>
      {shared.map((impact) => (
        <ImpactShared key={impact.id} impact={impact} />
      ))}
    </section>
  );
}

function ImpactShared({ impact }: { readonly impact: SharedImpact }) {
  const who = useWho(impact.by);
  const words = wordsOf(impact.id).value;
  useEffect(() => {
    if (impact.by !== view.value.me) markOpened(impact.id);
  }, [impact]);
  return (
    <Turn who={say("impactOf", { who, date: new Date(impact.at) })}>
      {impact.feelings.length > 0 ? <p>{sayFeelings(impact.feelings)}</p> : null}
      {impact.parts.map((part) => (
        <div key={part}>
          <p class="turn-who">{say(`part.${part}`)}</p>
          <p class="their-writing">
            {words?.[part] ?? (words === undefined ? "…" : say("removed"))}
          </p>
        </div>
      ))}
    </Turn>
  );
}
