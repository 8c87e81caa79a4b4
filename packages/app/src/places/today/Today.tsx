import { Link } from "wouter-preact";
import { dueFrom, isPaused, today, type Suggestion } from "@groundwork/repair";
import { useBeside } from "../../coach/beside.ts";
import { language } from "../../messages/catalogue.ts";
import { useOwnName } from "../../record/names.ts";
import { view, type AppView } from "../../record/record.ts";
import { standingSpace } from "../../record/spaces.ts";
import { Go } from "../../ui/Button.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { useFetched } from "../../ui/fetched.ts";
import { Row, Rows } from "../../ui/Rows.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { Reason, Sheet } from "../../ui/Sheet.tsx";
import { CheckIn } from "../agreements/CheckIn.tsx";
import { say } from "./say.ts";
import { isOfHurt, partOfDay, pathOfStep } from "./steps.ts";
import { WhereThingsAre } from "./WhereThingsAre.tsx";

/** The next honest step (G1): one card with its reason, or nothing asked; and where things are. */
export function Today() {
  const seen = view.value;
  const name = useOwnName();
  const beside = useBeside();
  const suggestions = today(seen);
  const due = suggestions.some(({ step }) => step === "check-in") ? dueFrom(seen) : [];
  const steps = suggestions.filter(({ step }) => step !== "check-in");
  // What ranks above the promises that are due stands above them: coming back, and what was booked.
  const [top] = suggestions;
  const first = top?.step === "check-in" ? undefined : top;
  return (
    <Screen
      where={whenNow()}
      place="today"
      title={name === null ? say("greetingNoName") : say("greeting", { name })}
      lede={ledeOf(seen, due.length, first)}
      companion={beside && seen.pair ? <WhereThingsAre /> : undefined}
    >
      {seen.returned.length > 0 ? <CameBack /> : null}
      {first ? <TheStep suggestion={first} /> : null}
      {due.length > 0 ? (
        <ul class="check-ins" aria-label={say("dueList")}>
          {due.map((occasion) => (
            <li key={`${occasion.agreement}:${occasion.on}`}>
              <CheckIn agreement={occasion.of} occasion={occasion} />
            </li>
          ))}
        </ul>
      ) : null}
      {beside ? null : <WhereThingsAre />}
      <SomeoneToTalkTo />
      <SomethingElse suggestions={first ? steps.slice(1) : steps} />
    </Screen>
  );
}

const fetchReturned = async () => (await import("./ReturnedCommands.tsx")).ReturnedCommands;

/** Most days nothing comes back: its cards are fetched when something does (docs/decisions/0010). */
function CameBack() {
  const Returned = useFetched(fetchReturned);
  return Returned ? <Returned /> : null;
}

function whenNow(): string {
  const now = new Date();
  return say(partOfDay(now.getHours()), { day: language.date(now, { weekday: "long" }) });
}

function ledeOf(seen: AppView, due: number, step: Suggestion | undefined): string {
  const { self, pair } = seen;
  if (self.space.steppedBack) return say("steppedBack");
  if (pair?.space.closed) return say("closed");
  if (pair && isPaused(pair.space)) return say("paused");
  if (due > 0 && !step) return say("dueLede", { count: due });
  if (!step) return say("nothing");
  return say(isOfHurt(step) ? "only" : "one");
}

function TheStep({ suggestion }: { readonly suggestion: Suggestion }) {
  const { step, source } = suggestion;
  return (
    <Sheet>
      <h2>{say(`step.${step}.title`)}</h2>
      <p class="soft">{say(`step.${step}.text`)}</p>
      <Go to={pathOfStep(suggestion, view.value)}>{say(`step.${step}.do`)}</Go>
      <Reason>
        {say(`step.${step}.reason`)} <Link to={`/why/${source}`}>{say("why")}</Link>
      </Reason>
    </Sheet>
  );
}

/** On everybody's Today, whatever they answered: its being there tells an onlooker nothing (A2). */
function SomeoneToTalkTo() {
  return (
    <Rows>
      <Row to="/support" verb={say("look")} note={say("helpNote")}>
        {say("help")}
      </Row>
    </Rows>
  );
}

/** The rest, folded: other steps, and what can always be done. */
function SomethingElse({ suggestions }: { readonly suggestions: readonly Suggestion[] }) {
  const seen = view.value;
  return (
    <Disclosure summary={say("else")}>
      <Rows label={say("else")}>
        {suggestions.map((suggestion) => (
          <Row
            key={suggestion.step}
            to={pathOfStep(suggestion, seen)}
            verb={say("open")}
            note={say(`step.${suggestion.step}.text`)}
          >
            {say(`step.${suggestion.step}.title`)}
          </Row>
        ))}
        <Row to="/mine" verb={say("write")}>
          {say("elseWrite")}
        </Row>
        {standingSpace(seen) ? null : (
          <Row to="/invite" verb={say("look")} note={say("elseInviteNote")}>
            {say("elseInvite")}
          </Row>
        )}
      </Rows>
    </Disclosure>
  );
}
