import type { Breach, Conversation } from "@groundwork/repair";
import {
  isGathering,
  isLive,
  isOver,
  isSettled,
  standingTimeOut,
  topicOf,
  whoseTurn,
} from "@groundwork/repair";
import { isLookingBack, view } from "../../record/record.ts";
import { LockAsk } from "../../shell/LockAsk.tsx";
import { UnlessLookingBack, WhileItStands } from "../../ui/AtRest.tsx";
import { Go } from "../../ui/Button.tsx";
import { Empty } from "../../ui/Notice.tsx";
import { Row, Rows } from "../../ui/Rows.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { CameBack, onThisPhone, sharesNote } from "./OnThisPhone.tsx";
import { say, useOther } from "./say.ts";
import { say as saySettling } from "./settling/say.ts";
import {
  breaches,
  notes,
  sentenceOf,
  standingSeen,
  standingTalks,
  subjectOf,
  talks,
} from "./topics.ts";
import { say as sayTrust } from "./trust/say.ts";

/** What happened, and the talks about it. */
export function Talk() {
  const { pair } = view.value;
  const named = breaches();
  const own = notes();
  const held = talks();
  const nothing = named.length + own.length + held.length === 0;
  const latest = standingTalks()[0];
  const ten = (
    <WhileItStands>
      <Row to="/talk/ten" verb={say("open")} note={say("tenNote")}>
        {say("ten")}
      </Row>
    </WhileItStands>
  );
  const later = (
    <Row to="/talk/later" verb={say("look")} note={say("onlyYouSee")}>
      {say("later")}
    </Row>
  );
  const trust = (
    <Row to="/talk/trust" verb={say("look")} note={sayTrust(pair ? "rowNote" : "rowNoteAlone")}>
      {sayTrust("row")}
    </Row>
  );
  const willing = pair ? (
    <Row to="/join/yes" verb={say("look")} note={say("willingNote")}>
      {say("willing")}
    </Row>
  ) : null;
  return (
    <Screen place="talk" where={say("where")} title={say("title")} lede={say("lede")}>
      {isLookingBack.value ? null : <LockAsk after="naming" />}
      <CameBack commands="breach." />
      <CameBack commands="conversation.propose" />
      {nothing ? (
        <Empty
          action={
            <UnlessLookingBack>
              <Go to="/talk/new">{say("nameIt")}</Go>
            </UnlessLookingBack>
          }
        >
          {say("empty")}
        </Empty>
      ) : null}
      {latest ? <Go to={`/talk/room/${latest.id}`}>{say("openLatest")}</Go> : null}
      {named.length > 0 ? (
        <section class="flow">
          <h2>{say("named")}</h2>
          <Rows label={say("named")}>
            {named.map((breach) => (
              <NamedRow key={breach.id} breach={breach} />
            ))}
          </Rows>
        </section>
      ) : null}
      {own.length > 0 ? (
        <section class="flow">
          <h2>{say("onlyYours")}</h2>
          <Rows label={say("onlyYours")}>
            {own.map(({ id }) => (
              <Row
                key={id}
                to={`/talk/${id}`}
                verb={say("open")}
                note={say(onThisPhone(sharesNote(id)).length > 0 ? "onThisPhone" : "onlyYouSee")}
              >
                {sentenceOf(id)}
              </Row>
            ))}
          </Rows>
        </section>
      ) : null}
      {held.length > 0 ? (
        <section class="flow">
          <h2>{say("talks")}</h2>
          <Rows label={say("talks")}>
            {held.map((talk) => (
              <TalkRow key={talk.id} talk={talk} />
            ))}
          </Rows>
        </section>
      ) : null}
      {nothing && !isLookingBack.value ? (
        <Rows label={say("more")}>
          {ten}
          {trust}
          {later}
          {willing}
        </Rows>
      ) : null}
      {isLookingBack.value ? <Rows label={say("more")}>{trust}</Rows> : null}
      {nothing || isLookingBack.value ? null : (
        <Rows label={say("more")}>
          {ten}
          <Row to="/talk/new" verb={say("write")}>
            {say("nameAnother")}
          </Row>
          {pair ? (
            <WhileItStands>
              <Row to="/talk/propose" verb={say("choose")}>
                {say("proposeTalk")}
              </Row>
            </WhileItStands>
          ) : (
            <Row to="/invite" verb={say("look")} note={say("inviteNote")}>
              {say("invite")}
            </Row>
          )}
          {trust}
          {later}
          {willing}
        </Rows>
      )}
    </Screen>
  );
}

const isTopicSettled = (topic: string): boolean => {
  const { pair } = view.value;
  return pair !== null && isSettled(pair.settling, topic);
};

function NamedRow({ breach }: { readonly breach: Breach }) {
  return (
    <Row
      to={`/talk/${breach.id}`}
      verb={say("open")}
      note={
        isTopicSettled(breach.id)
          ? saySettling("settledNote")
          : say(`standing.${standingSeen(breach)}`)
      }
    >
      {sentenceOf(breach.id)}
    </Row>
  );
}

function TalkRow({ talk }: { readonly talk: Conversation }) {
  const name = useOther();
  return (
    <Row to={`/talk/room/${talk.id}`} verb={say("open")} note={where(talk, name)}>
      {subjectOf(talk)}
    </Row>
  );
}

/** Where a talk stands, without age and without pressing anyone. */
const where = (talk: Conversation, name: string): string => {
  const { me, now, pair } = view.value;
  if (isOver(talk) && pair && isSettled(pair.settling, topicOf(talk)))
    return saySettling("settledNote");
  if (!isLive(talk)) return say(`talkStage.${talk.stage === "proposed" ? "proposed" : "over"}`);
  if (standingTimeOut(talk, now)) return say("talkStage.timeOut");
  if (isGathering(talk)) return say("talkStage.gathering");
  const turn = whoseTurn(talk);
  if (turn === null) return say("talkStage.closing");
  return turn === me ? say("talkStage.yours") : say("talkStage.theirs", { name });
};
