import {
  baseRevision,
  dayOfDate,
  dueFrom,
  isPact,
  standingRevision,
  wasAccepted,
} from "@groundwork/repair";
import { view } from "../../record/record.ts";
import { isAtRest } from "../../record/spaces.ts";
import { isWaiting } from "../door/opened.ts";
import { WhileItStands } from "../../ui/AtRest.tsx";
import { Actions, Go } from "../../ui/Button.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { Row, Rows } from "../../ui/Rows.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { sayShortDay, todayHere } from "./dates.ts";
import {
  courseOf,
  entries,
  isOnItsWay,
  sayCarefully,
  sayCounts,
  usePartner,
  type Entry,
} from "./entries.ts";
import { LaterRow } from "./later/LaterRow.tsx";
import { useSentence, useWordingOf } from "./sentence.ts";
import { FoundationView } from "./foundation/FoundationView.tsx";
import { Strip } from "./foundation/Strip.tsx";
import { say } from "./say.ts";
import "./agreements.css";

/** The foundation, and every agreement under it. */
export function Landing() {
  const seen = view.value;
  const today = todayHere(seen.now);
  const begun = entries.value.filter(({ agreement }) => wasAccepted(agreement));
  const standing = begun.filter((entry) => entry.standing === "active");
  const over = entries.value.filter(({ standing: what }) =>
    ["ended", "expired", "withdrawn"].includes(what),
  );
  const proposed = entries.value.filter(
    ({ standing: what, agreement }) =>
      what === "proposed" || what === "declined" || (what === "active" && agreement.open !== null),
  );
  const unsent = seen.pending.filter(({ command }) => command.type === "agreement.propose");
  const due = dueFrom(seen).length;
  const laid = begun.filter(({ record }) => record.occasions.length > 0);
  const bare = begun.length + proposed.length + unsent.length === 0;
  const actions = (
    <div class="flow flow-small">
      <WhileItStands>
        <Actions>
          {due > 0 ? <Go to="/agreements/week">{say("checkIn")}</Go> : null}
          <Go to="/agreements/new/words" kind={due > 0 ? "line" : "primary"}>
            {say(bare ? "bareAction" : "write")}
          </Go>
        </Actions>
      </WhileItStands>
      {seen.pair === null ? <p class="small soft">{say("alone")}</p> : null}
    </div>
  );
  return (
    <Screen
      where={say("where")}
      place="agreements"
      wide={laid.length > 0}
      title={titleOf(laid, today)}
      lede={laid.length === 0 ? say("lede") : undefined}
    >
      {laid.length === 0 ? (
        <>
          <BareGround />
          {actions}
        </>
      ) : (
        <FoundationView entries={laid} today={today}>
          {actions}
        </FoundationView>
      )}
      <div class="agreements-work flow flow-large">
        {begun.length > 0 ? (
          <Rows>
            <Row
              to="/agreements/week"
              verb={say("open")}
              note={due > 0 ? say("weekDue", { count: due }) : say("weekNothing")}
            >
              {say("week")}
            </Row>
          </Rows>
        ) : null}
        {proposed.length + unsent.length > 0 ? (
          <section class="flow flow-small">
            <h2>{say("listProposed")}</h2>
            <Rows label={say("listProposed")}>
              {proposed.map((entry) => (
                <ProposedRow key={entry.agreement.id} entry={entry} />
              ))}
              {unsent.map(({ id, command }) =>
                command.type === "agreement.propose" ? (
                  <Row key={id} note={say("onThisPhone")}>
                    <span class="sentence">{command.sentence}</span>
                  </Row>
                ) : null,
              )}
            </Rows>
          </section>
        ) : null}
        {standing.length > 0 ? (
          <section class="standing-list flow flow-small">
            <h2>{say("listActive")}</h2>
            <Rows label={say("listActive")}>
              {standing.map((entry) => (
                <StandingRow key={entry.agreement.id} entry={entry} today={today} />
              ))}
            </Rows>
          </section>
        ) : null}
        {over.length > 0 ? (
          <Disclosure summary={say("listEnded")}>
            <Rows label={say("listEnded")}>
              {over.map((entry) => (
                <OverRow key={entry.agreement.id} entry={entry} />
              ))}
            </Rows>
          </Disclosure>
        ) : null}
        {seen.pair ? <BesideTheRecord /> : null}
      </div>
    </Screen>
  );
}

/** What stands beside the record and is never averaged into it (F4), and what was told unasked (F6). */
function BesideTheRecord() {
  const name = usePartner();
  const { me, pair } = view.value;
  const told = Object.values(pair?.telling.byId ?? {}).some(
    ({ by, id }) => by === me || !isWaiting(id),
  );
  return (
    <Rows label={say("beside")}>
      <LaterRow breach={null} />
      {told || !isAtRest(view.value) ? (
        <Row
          to={told ? "/agreements/know/told" : "/agreements/know"}
          verb={say("open")}
          note={say("knowNote")}
        >
          {say("know", { name })}
        </Row>
      ) : null}
    </Rows>
  );
}

function titleOf(laid: readonly Entry[], today: number): string {
  if (laid.length === 0) return say("title");
  const days = today - Math.min(...laid.map((entry) => courseOf(entry).sinceDay));
  const months = Math.round(days / 30.4);
  if (months >= 24) return say("titleYears", { years: Math.round(months / 12) });
  return months >= 2
    ? say("titleMonths", { months })
    : say("titleWeeks", { weeks: Math.max(1, Math.round(days / 7)) });
}

/** Before the first stone: the ground it will stand on. */
function BareGround() {
  return (
    <div class="bare-ground">
      <p class="empty-words">{say("bare")}</p>
      <svg viewBox="0 0 320 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <path
          class="foundation-ground"
          d="M1 4Q80 5.4 160 4.3T319 4.6"
          vector-effect="non-scaling-stroke"
        />
      </svg>
    </div>
  );
}

function StandingRow({ entry, today }: { readonly entry: Entry; readonly today: number }) {
  const { agreement, record } = entry;
  return (
    <Row
      to={`/agreements/${agreement.id}`}
      verb={say("open")}
      note={
        <>
          {isOnItsWay(agreement.id) ? `${say("onThisPhone")} ` : null}
          {isPact(agreement) ? `${sayPactEnd(agreement)}. ` : null}
          {sayCounts(record)}. {sayCarefully(record.words, record.toldWhenNot)}
          {record.occasions.length > 0 ? <Strip course={courseOf(entry)} today={today} /> : null}
        </>
      }
    >
      <span class="sentence">{useSentence(agreement)}</span>
    </Row>
  );
}

const sayPactEnd = (agreement: Entry["agreement"]): string => {
  const { until } = standingRevision(agreement).terms;
  return say("pactNote", { date: until === null ? "" : sayShortDay(dayOfDate(until)) });
};

function ProposedRow({ entry }: { readonly entry: Entry }) {
  const name = usePartner();
  const note = isOnItsWay(entry.agreement.id)
    ? say("onThisPhone")
    : entry.standing === "declined"
      ? say("declinedNote")
      : entry.standing === "active"
        ? say(entry.own ? "changeMine" : "changeOpen", { name })
        : say(entry.own ? "offered" : "toAnswer", { name });
  return (
    <Row to={`/agreements/${entry.agreement.id}/words`} verb={say("open")} note={note}>
      <span class="sentence">{useWordingOf(baseRevision(entry.agreement))}</span>
    </Row>
  );
}

function OverRow({ entry }: { readonly entry: Entry }) {
  return (
    <Row to={`/agreements/${entry.agreement.id}`} verb={say("open")} note={sayEnd(entry)}>
      <span class="sentence">{useSentence(entry.agreement)}</span>
    </Row>
  );
}

function sayEnd({ agreement, standing }: Entry): string {
  const { ended } = agreement;
  if (standing === "withdrawn") return say("withdrawnNote");
  const { until } = standingRevision(agreement).terms;
  const day = ended ? Math.floor(ended.at / 86_400_000) : dayOfDate(until ?? "1970-01-01");
  const date = sayShortDay(day);
  if (standing === "expired") return say("expiredNote", { date });
  return say(ended?.how === "retired" ? "retiredNote" : "endedNote", { date });
}
