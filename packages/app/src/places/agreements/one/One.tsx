import { useState } from "preact/hooks";
import { useParams } from "wouter-preact";
import { Link } from "wouter-preact";
import {
  dayOfDate,
  firstDayOf,
  isPact,
  occasionsOf,
  openRevision,
  standingRevision,
  wasAccepted,
} from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { act, view } from "../../../record/record.ts";
import { WhileItStands } from "../../../ui/AtRest.tsx";
import { Button, Go } from "../../../ui/Button.tsx";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { Rows } from "../../../ui/Rows.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { CheckIn } from "../CheckIn.tsx";
import { sayShortDay, todayHere } from "../dates.ts";
import {
  courseOf,
  entryOf,
  isOnItsWay,
  sayCarefully,
  sayCounts,
  usePartner,
  type Entry,
} from "../entries.ts";
import { OccasionTable } from "../foundation/OccasionTable.tsx";
import { Strip } from "../foundation/Strip.tsx";
import { LaterRow } from "../later/LaterRow.tsx";
import { NotHere } from "../NotHere.tsx";
import { say } from "../say.ts";
import { useSentence } from "../sentence.ts";
import { Terms } from "../Terms.tsx";
import { EarlierWords } from "./EarlierWords.tsx";
import { Ended, Ending } from "./Ending.tsx";
import { InCalendar } from "./InCalendar.tsx";
import { LookAgain } from "./LookAgain.tsx";
import { OccasionPage } from "./OccasionPage.tsx";
import { PactPart } from "./PactPart.tsx";
import "../agreements.css";

/** One agreement: its words, what falls due, what was said of it, when it is looked at again, and its end. */
export function One() {
  const { id } = useParams<{ id: string }>();
  const entry = entryOf(id);
  if (!entry) return <NotHere />;
  return wasAccepted(entry.agreement) ? <Standing entry={entry} /> : <NotAgreed id={id} />;
}

/** Proposed, not agreed: its words have a page of their own. */
function NotAgreed({ id }: { readonly id: string }) {
  return (
    <Screen
      where={say("oneWhere")}
      back="/agreements"
      place="agreements"
      title={say("notAgreed")}
      lede={say("notAgreedText")}
    >
      <Go to={`/agreements/${id}/words`}>{say("toWords")}</Go>
    </Screen>
  );
}

function Standing({ entry }: { readonly entry: Entry }) {
  const { agreement, record, standing } = entry;
  const { me, pair, now } = view.value;
  const sentence = useSentence(agreement);
  const today = todayHere(now);
  const mine = standingRevision(agreement).terms.doer === me;
  const stands = standing === "active";
  const occasions = pair ? occasionsOf(pair, agreement, now) : [];
  const due =
    mine && stands
      ? occasions.filter(
          ({ checkIns, due: at }) => checkIns.length === 0 && at > now - 7 * 86_400_000,
        )
      : [];
  return (
    <Screen
      where={say("oneWhere")}
      back="/agreements"
      place="agreements"
      title={sentence}
      lede={say("began", { date: sayShortDay(dayOfDate(firstDayOf(agreement) ?? "1970-01-01")) })}
      companion={
        <>
          <Terms revision={standingRevision(agreement)} />
          <EarlierWords agreement={agreement} />
        </>
      }
    >
      <Ended entry={entry} />
      {isOnItsWay(agreement.id) ? <Notice>{say("onThisPhone")}</Notice> : null}
      <WhileItStands>
        <ChangeUp entry={entry} />
      </WhileItStands>
      <WhileItStands>
        {due.map((occasion) => (
          <CheckIn key={occasion.on} agreement={agreement} occasion={occasion} named />
        ))}
      </WhileItStands>
      {isPact(agreement) ? <PactPart entry={entry} /> : null}
      <section class="flow flow-small">
        {record.occasions.length > 0 ? <Strip course={courseOf(entry)} today={today} /> : null}
        <p>
          {sayCounts(record)}. <b>{sayCarefully(record.words, record.toldWhenNot)}</b>
        </p>
        <p class="small soft">
          {say("pictureChanges")} <Link to="/why/follow-through">{say("whyWords")}</Link>
        </p>
      </section>
      {occasions.length > 0 ? <OccasionPage agreement={agreement} occasions={occasions} /> : null}
      {record.occasions.length > 0 ? (
        <Disclosure summary={say("table")}>
          <OccasionTable entry={entry} />
        </Disclosure>
      ) : null}
      <Rows>
        <LaterRow breach={agreement.breach} />
      </Rows>
      <WhileItStands>
        {isPact(agreement) ? null : <LookAgain entry={entry} />}
        {stands ? (
          <>
            <InCalendar agreement={agreement} />
            <Ending id={agreement.id} />
          </>
        ) : null}
      </WhileItStands>
    </Screen>
  );
}

/** Whoever said "not this" may come back to it, until it is taken back. */
function ChangeDeclined({ id }: { readonly id: string }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const withdraw = async () => setRefusal(await act({ type: "agreement.withdraw", agreement: id }));
  return (
    <>
      <Notice>{say("changeDeclined")}</Notice>
      <Refused refusal={refusal} />
      {isOnItsWay(id) ? null : (
        <Button kind="quiet" onClick={() => void withdraw()}>
          {say("withdraw")}
        </Button>
      )}
    </>
  );
}

/** Other words are up for an answer, or were answered with "not this", or hold from a day ahead. */
function ChangeUp({ entry: { agreement, standing } }: { readonly entry: Entry }) {
  const name = usePartner();
  const { me, now } = view.value;
  if (standing !== "active") return null;
  const open = openRevision(agreement);
  const last = agreement.inForce.at(-1);
  const isMine = agreement.declined && agreement.declined.by !== me;
  return (
    <>
      {open ? (
        <Notice>
          {say(open.by === me ? "changeOffered" : "changeToAnswer", { name })}{" "}
          <Link to={`/agreements/${agreement.id}/words`}>{say("toWords")}</Link>
        </Notice>
      ) : isMine ? (
        <ChangeDeclined id={agreement.id} />
      ) : null}
      {last && agreement.inForce.length > 1 && dayOfDate(last.from) > todayHere(now) ? (
        <Notice>{say("changedFrom", { date: sayShortDay(dayOfDate(last.from)) })}</Notice>
      ) : null}
    </>
  );
}
