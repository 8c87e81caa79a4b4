import { useState } from "preact/hooks";
import { useParams } from "wouter-preact";
import { Link } from "wouter-preact";
import {
  dayOfDate,
  firstDayOf,
  occasionsOf,
  standingRevision,
  wasAccepted,
} from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { act, view } from "../../record/record.ts";
import { Actions, Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Refused } from "../../ui/Refused.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { CheckIn } from "./CheckIn.tsx";
import { sayDate, sayShortDay, todayHere } from "./dates.ts";
import { courseOf, entryOf, isOnItsWay, sayCarefully, sayCounts, type Entry } from "./entries.ts";
import { useSentence } from "./sentence.ts";
import { OccasionTable } from "./foundation/OccasionTable.tsx";
import { Strip } from "./foundation/Strip.tsx";
import { NotHere } from "./NotHere.tsx";
import { OccasionPage } from "./OccasionPage.tsx";
import { Proposal } from "./Proposal.tsx";
import { say } from "./say.ts";
import { Terms } from "./Terms.tsx";
import "./agreements.css";

/** One agreement: its words, what falls due, what was said of it, and its end. */
export function One() {
  const { id } = useParams<{ id: string }>();
  const entry = entryOf(id);
  if (!entry) return <NotHere />;
  if (!wasAccepted(entry.agreement)) return <Proposal key={id} id={id} />;
  return <Standing entry={entry} />;
}

function Standing({ entry }: { readonly entry: Entry }) {
  const { agreement, record, standing } = entry;
  const { me, pair, now } = view.value;
  const sentence = useSentence(agreement);
  const today = todayHere(now);
  const mine = standingRevision(agreement).terms.doer === me;
  const occasions = pair ? occasionsOf(pair, agreement, now) : [];
  const due =
    mine && standing === "active"
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
      companion={<Terms agreement={agreement} />}
    >
      {agreement.ended ? (
        <Notice>
          {say("endedOn", {
            date: sayDate(new Date(agreement.ended.at).toISOString().slice(0, 10), now),
          })}
        </Notice>
      ) : null}
      {due.map((occasion) => (
        <CheckIn key={occasion.on} agreement={agreement} occasion={occasion} named />
      ))}
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
      {standing === "active" ? <Ending id={agreement.id} /> : null}
    </Screen>
  );
}

/** By either, alone, at once: no reason asked, and no way to be refused. */
function Ending({ id }: { readonly id: string }) {
  const [open, setOpen] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const end = async () => {
    setRefusal(await act({ type: "agreement.end", agreement: id }));
    setOpen(false);
  };
  return (
    <div>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {say("end")}
      </Button>
      {isOnItsWay(id) ? <Notice>{say("onThisPhone")}</Notice> : null}
      <Refused refusal={refusal} />
      <Dialog open={open} onClose={() => setOpen(false)} title={say("endTitle")}>
        <p>{say("endText")}</p>
        <Actions>
          <Button kind="line" onClick={() => setOpen(false)}>
            {say("endKeep")}
          </Button>
          <Button onClick={() => void end()}>{say("endDo")}</Button>
        </Actions>
      </Dialog>
    </div>
  );
}
