import { useEffect, useState } from "preact/hooks";
import { isUnanswered, reaches, type Apology, type EventId, type Letter } from "@groundwork/repair";
import { drafts, view } from "../../record/record.ts";
import { Go } from "../../ui/Button.tsx";
import { Empty } from "../../ui/Notice.tsx";
import { Row, Rows } from "../../ui/Rows.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { sayMoment } from "../agreements/dates.ts";
import {
  changePath,
  openedKey,
  ownTopics,
  received,
  shortPath,
  standingOfLetter,
  usePartner,
} from "./letters.ts";
import { ownRepairs, theirRepairs } from "./repairs/seen.ts";
import { say } from "./say.ts";
import "./amends.css";

/** Owning and repairing: one's own letters, and what the other offered past an open door. */
export function Landing() {
  const seen = view.value;
  const copies = useCopies();
  const letters = Object.values(seen.self.apology).sort(
    (one, other) => lastAt(other) - lastAt(one),
  );
  const theirs = received(seen, copies);
  const [firstTopic] = ownTopics(seen);
  const onlyReceives = letters.length === 0 && ownTopics(seen).length === 0 && seen.pair !== null;
  const begun = letters.find((letter) => standingOfLetter(letter, seen).kind === "kept");
  const given = letters
    .map((letter) => standingOfLetter(letter, seen))
    .find((standing) => standing.kind === "given" || standing.kind === "answered");
  const doorOpen = seen.pair !== null && reaches(seen.pair, seen.me, "apology");

  return (
    <Screen
      where={say("where")}
      place="amends"
      title={say(onlyReceives ? "titleReceiver" : "title")}
      lede={say("lede")}
    >
      {theirs.length > 0 || doorOpen || onlyReceives ? (
        <section class="flow flow-small">
          <h2>{say("received")}</h2>
          {theirs.length === 0 ? (
            <Empty>{say("emptyReceived")}</Empty>
          ) : (
            <Rows label={say("received")}>
              {theirs.map((offer) => (
                <ReceivedRow key={offer.id} offer={offer} opened={copies.has(offer.id)} />
              ))}
            </Rows>
          )}
        </section>
      ) : null}
      <section class="flow">
        {onlyReceives ? null : <h2>{say("mine")}</h2>}
        {onlyReceives ? null : letters.length === 0 ? (
          <Empty>{say("empty")}</Empty>
        ) : (
          <Rows label={say("mine")}>
            {letters.map((letter) => (
              <LetterRow key={letter.id} letter={letter} />
            ))}
          </Rows>
        )}
        {begun ? (
          <Go to={`/amends/apology/${begun.id}`}>{say("continue")}</Go>
        ) : (
          <Go
            to="/amends/apology/new"
            kind={onlyReceives ? "quiet" : letters.length > 0 ? "line" : "primary"}
          >
            {say("write")}
          </Go>
        )}
      </section>
      <RepairsRow onlyReceives={onlyReceives} />
      {onlyReceives ? null : (
        <Rows label={say("more")}>
          <Row to={shortPath(firstTopic ?? null)} verb={say("open")} note={say("shortRowNote")}>
            {say("shortRow")}
          </Row>
          <Row
            to={firstTopic === undefined ? "/amends/before" : `/amends/before/${firstTopic}`}
            verb={say("open")}
            note={say("beforeNote")}
          >
            {say("before")}
          </Row>
        </Rows>
      )}
      {given && "offer" in given ? (
        <Rows>
          <Row to={changePath(given.offer.id)} verb={say("open")} note={say("toChangeNote")}>
            {say("toChange")}
          </Row>
        </Rows>
      ) : null}
    </Screen>
  );
}

/** Putting things right, by role: what this person offers, what is offered to them, or both. */
function RepairsRow({ onlyReceives }: { readonly onlyReceives: boolean }) {
  const name = usePartner();
  const own = ownRepairs().length;
  const theirs = theirRepairs().length;
  if (view.value.pair === null || (onlyReceives && own + theirs === 0)) return null;
  const note = theirs > 0 ? (own > 0 ? "both" : "theirs") : own > 0 ? "own" : "none";
  return (
    <Rows>
      <Row to="/amends/repairs" verb={say("open")} note={say(`repairsNote.${note}`, { name })}>
        {say("repairs")}
      </Row>
    </Rows>
  );
}

const lastAt = (letter: Letter): number => letter.versions.at(-1)?.at ?? 0;

/** The other's letters of which this phone keeps an opened copy: a local record that nothing else holds. */
function useCopies(): ReadonlySet<EventId> {
  const { pair, me } = view.value;
  const [copies, setCopies] = useState<ReadonlySet<EventId>>(new Set());
  const theirs = Object.values(pair?.apology ?? {})
    .filter(({ by }) => by !== me)
    .map(({ id }) => id);
  useEffect(() => {
    const looked = theirs.map(async (id) =>
      (await drafts().load(openedKey(id)))?.fields["letter"] ? [id] : [],
    );
    void Promise.all(looked).then((found) => setCopies(new Set(found.flat())));
  }, [theirs.join()]);
  return copies;
}

function LetterRow({ letter }: { readonly letter: Letter }) {
  const name = usePartner();
  const standing = standingOfLetter(letter, view.value);
  const notes = {
    kept: () => say("letterKept", { count: letter.versions.length }),
    going: () => say("letterGoing"),
    given: () => say("letterGiven", { name }),
    back: () => say("letterBack"),
    answered: () =>
      say("letterAnswered", {
        name,
        answer: standing.kind === "answered" ? say(`answer.${standing.answer}`) : "",
      }),
  };
  const to =
    standing.kind === "kept"
      ? `/amends/apology/${letter.id}`
      : `/amends/apology/${letter.id}/given`;
  return (
    <Row to={to} verb={say("open")} note={notes[standing.kind]()}>
      {say("letterFrom", { date: sayMoment(lastAt(letter)) })}
    </Row>
  );
}

function ReceivedRow({ offer, opened }: { readonly offer: Apology; readonly opened: boolean }) {
  const name = usePartner();
  const answer = offer.answers.at(-1)?.answer;
  const note =
    offer.withdrawnAt !== null
      ? say("keptCopy", { name })
      : answer
        ? say("fromAnswered", { answer: say(`answer.${answer}`) })
        : say(opened && isUnanswered(offer) ? "fromOpened" : "fromNote");
  return (
    <Row to={`/amends/apology/${offer.id}/read`} verb={say("open")} note={note}>
      {say("from", { name })}
    </Row>
  );
}
