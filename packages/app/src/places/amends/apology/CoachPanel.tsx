import type { ApologyReview, Finding } from "@groundwork/coach";
import { Link } from "wouter-preact";
import { OfferedHelp, Phrase, SafetyFirst } from "../../../coach/Findings.tsx";
import type { Reading } from "../../../coach/reading.ts";
import { say as sayCoach } from "../../../coach/say.ts";
import { Button } from "../../../ui/Button.tsx";
import { Parts } from "./Parts.tsx";
import { say } from "../say.ts";
import { sayStudio } from "./say.ts";

interface CoachPanelProps {
  readonly reading: Reading | null;
  /** Which finding is looked at. */
  readonly at: number;
  /** Whether a safety finding stands first and alone. */
  readonly safetyFirst: boolean;
  /** Asks for what else was found. */
  readonly onRest: () => void;
  /** Leads to its words on the paper. */
  readonly onGoToWords?: (() => void) | undefined;
}

/** What the coach found: a safety finding first and alone, else one phrase at a time, and which parts are there. */
export function CoachPanel({ reading, at, safetyFirst, onRest, onGoToWords }: CoachPanelProps) {
  const review = reading?.review;
  if (!reading || !review) return <p class="soft small">{sayCoach("bar.resting")}</p>;
  if (review.language === "unknown" && review.safety.length === 0) {
    return <p>{sayCoach("unknown")}</p>;
  }
  if (safetyFirst) return <SafetyFirst findings={review.safety} onRest={onRest} />;
  return (
    <div class="coach flow">
      <LookedAt reading={reading} review={review} at={at} onGoToWords={onGoToWords} />
      <OfferedHelp ids={helpBeside(review)} />
      <Parts review={review} text={reading.text} />
      <p class="small soft coach-foot">{sayCoach("onlyYou")}</p>
    </div>
  );
}

/** Help stays within reach beside what else was found. */
const helpBeside = ({ support, safety }: ApologyReview): readonly string[] => [
  ...new Set([...safety.slice(0, 1).map(({ suggestion }) => suggestion), ...support]),
];

interface LookedAtProps extends Pick<CoachPanelProps, "at" | "onGoToWords"> {
  readonly reading: Reading;
  readonly review: ApologyReview;
}

function LookedAt({ reading, review, at, onGoToWords }: LookedAtProps) {
  const flag = review.flags[at];
  if (!flag) return null;
  return (
    <Phrase
      finding={flag}
      text={reading.text}
      flag={flagWords(flag)}
      at={at}
      count={review.flags.length}
    >
      {onGoToWords ? (
        <Button kind="quiet" onClick={onGoToWords}>
          {sayStudio("goToWords")}
        </Button>
      ) : null}
      <p class="small">
        <Link to="/why/apology-flags">{sayStudio("whyFlags")}</Link>
      </p>
    </Phrase>
  );
}

/** What a phrase can read as, in a few words. */
export function flagWords({ label }: Finding): string {
  const name = `flag.${label}`;
  return say.has(name) ? say(name) : label;
}
