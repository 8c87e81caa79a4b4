import type { ApologyReview, Finding } from "@groundwork/coach";
import { messages as coachWords } from "@groundwork/coach/messages";
import { useState } from "preact/hooks";
import { Link } from "wouter-preact";
import type { Reading } from "../../coach/reading.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { say } from "./say.ts";

interface CoachPanelProps {
  readonly reading: Reading | null;
  /** Which finding is looked at. */
  readonly at: number;
}

/** What the coach found: a safety finding first and alone, else one phrase at a time, and which parts are there. */
export function CoachPanel({ reading, at }: CoachPanelProps) {
  const [rest, setRest] = useState(false);
  const review = reading?.review;
  if (!reading || !review) return <p class="soft small">{say("bar.resting")}</p>;
  if (review.language === "unknown" && review.safety.length === 0) {
    return <p>{say("coachUnknown")}</p>;
  }
  if (review.safety.length > 0 && !rest) {
    return <SafetyFirst findings={review.safety} onRest={() => setRest(true)} />;
  }
  const flag = review.flags[at];
  return (
    <div class="coach flow">
      {flag ? (
        <Phrase finding={flag} text={reading.text} at={at} count={review.flags.length} />
      ) : null}
      <Parts review={review} />
      <p class="small soft coach-foot">
        {say("onlyYou")} <Link to="/why/missing-parts">{say("whyParts")}</Link>
      </p>
    </div>
  );
}

interface PhraseProps {
  readonly finding: Finding;
  readonly text: string;
  readonly at: number;
  readonly count: number;
}

function Phrase({ finding, text, at, count }: PhraseProps) {
  const flag = `flag.${finding.label}`;
  return (
    <section class="phrase flow flow-small">
      <h2 class="phrase-title">
        {say("canRead", { flag: say.has(flag) ? say(flag) : finding.label })}
      </h2>
      {count > 1 ? <p class="small soft">{say("ofCount", { at: at + 1, count })}</p> : null}
      <blockquote class="phrase-quote words">{text.slice(finding.start, finding.end)}</blockquote>
      <p>{coachWords[finding.reason]}</p>
      <p class="soft">{coachWords[finding.suggestion]}</p>
      <p class="small">
        <Link to="/why/apology-flags">{say("whyFlags")}</Link>
      </p>
    </section>
  );
}

function SafetyFirst({
  findings,
  onRest,
}: {
  readonly findings: readonly Finding[];
  readonly onRest: () => void;
}) {
  const [first] = findings;
  return (
    <section class="flow">
      <h2 class="phrase-title">{say("safetyTitle")}</h2>
      {first ? (
        <>
          <p>{coachWords[first.reason]}</p>
          <p>{coachWords[first.suggestion]}</p>
        </>
      ) : null}
      <p>
        <Link to="/support">{say("safetyGo")}</Link>
      </p>
      <Button kind="quiet" onClick={onRest}>
        {say("safetyRest")}
      </Button>
      <p class="small soft">{say("onlyYou")}</p>
    </section>
  );
}

/** What the letter holds and what could be there, heaviest first; asking for forgiveness is never asked for. */
function Parts({ review }: { readonly review: ApologyReview }) {
  const present = review.present.map(({ component }) => component);
  const [next] = review.missing;
  return (
    <section class="flow flow-small">
      <h2 class="field-label">{say("parts")}</h2>
      <ul class="chip-row">
        {present.map((component) => (
          <li key={component} class="component" data-present="true">
            <Icon name="check" />
            {coachWords[`component.${component}`]}
            <span class="spoken">: {say("present")}</span>
          </li>
        ))}
        {review.missing.map((component) => (
          <li key={component} class="component">
            {coachWords[`component.${component}`]}
            <span class="spoken">: {say("absent")}</span>
          </li>
        ))}
      </ul>
      {next ? <p class="soft">{coachWords[`missing.${next}`]}</p> : null}
      <p class="small soft">{say("notRequired")}</p>
    </section>
  );
}

/** The bar's words: how much there is to look at. */
export function sayBar(reading: Reading | null): string {
  const review = reading?.review;
  if (!review) return say("bar.resting");
  if (review.safety.length > 0) return say("bar.safety");
  if (review.language === "unknown") return say("bar.unknown");
  return review.flags.length === 0
    ? say("bar.none")
    : say("bar.flags", { count: review.flags.length });
}
