import type { ApologyReview } from "@groundwork/coach";
import { messages as coachWords } from "@groundwork/coach/messages";
import { useState } from "preact/hooks";
import { Link } from "wouter-preact";
import { OfferedHelp, Phrase, SafetyFirst } from "../../coach/Findings.tsx";
import type { Reading } from "../../coach/reading.ts";
import { say as sayCoach } from "../../coach/say.ts";
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
  if (!reading || !review) return <p class="soft small">{sayCoach("bar.resting")}</p>;
  if (review.language === "unknown" && review.safety.length === 0) {
    return <p>{sayCoach("unknown")}</p>;
  }
  if (review.safety.length > 0 && !rest) {
    return <SafetyFirst findings={review.safety} onRest={() => setRest(true)} />;
  }
  const flag = review.flags[at];
  const name = `flag.${flag?.label}`;
  return (
    <div class="coach flow">
      {flag ? (
        <Phrase
          finding={flag}
          text={reading.text}
          flag={say.has(name) ? say(name) : flag.label}
          at={at}
          count={review.flags.length}
        >
          <p class="small">
            <Link to="/why/apology-flags">{say("whyFlags")}</Link>
          </p>
        </Phrase>
      ) : null}
      <OfferedHelp ids={review.support} />
      <Parts review={review} />
      <p class="small soft coach-foot">
        {sayCoach("onlyYou")} <Link to="/why/missing-parts">{say("whyParts")}</Link>
      </p>
    </div>
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
