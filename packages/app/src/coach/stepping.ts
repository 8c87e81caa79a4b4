import type { Finding } from "@groundwork/coach";
import { useLayoutEffect, useState } from "preact/hooks";
import { sayBar, sayPhrase } from "./Findings.tsx";
import { foundAgain, type LookedAt } from "./found-again.ts";
import type { Reading } from "./reading.ts";

interface Stepping {
  /** Which finding is looked at; the first until one is shown. */
  readonly at: number;
  readonly look: (to: number) => void;
  /** Whether there is more than one to step through, and none of them waits behind a safety finding. */
  readonly several: boolean;
  /** What a press on next or previous does; none where there is nothing. */
  readonly step: (to: number) => (() => void) | undefined;
  /** What is told to who listens: the phrase stepped to, or how much a new text holds. */
  readonly spoken: string;
  /** What the bar says. */
  readonly bar: string;
  /** Whether a safety finding stands first and alone: until what else was found is asked for, and again for another danger. */
  readonly safetyFirst: boolean;
  /** Asks for what else was found. */
  readonly onRest: () => void;
}

interface SteppedTo extends LookedAt {
  /** Whether somebody stepped to it, and it is told to who listens; a new text is announced as such first. */
  readonly told: boolean;
}

interface SteppedThrough {
  readonly reading: Reading | null;
  readonly findings: readonly Finding[];
  /** Whether the finding that is looked at is on the screen. */
  readonly shown: boolean;
  readonly flagWords: (finding: Finding) => string;
  readonly onLook?: () => void;
}

/** Steps through what a reading found, one phrase at a time, and stays with the phrase that is shown when the words are read again. */
export function useStepping({
  reading,
  findings,
  shown,
  flagWords,
  onLook,
}: SteppedThrough): Stepping {
  const [lookedAt, setLookedAt] = useState<SteppedTo | null>(null);
  const [asked, setAsked] = useState<readonly string[]>([]);
  const text = reading?.text ?? "";
  const at = lookedAt && reading ? foundAgain(lookedAt, findings, text) : 0;
  const finding = findings[at];
  useLayoutEffect(() => {
    if (!reading) setLookedAt(null);
    else if (shown && finding)
      setLookedAt((was) => ({ finding, text, told: was?.told === true && was.text === text }));
  }, [reading, shown]);
  const dangers = (reading?.analysis.safety ?? []).map(({ label }) => label);
  const safetyFirst = dangers.some((danger) => !asked.includes(danger));
  const bar = sayBar(reading, safetyFirst);
  const look = (to: number) => {
    const chosen = findings[to];
    if (chosen) setLookedAt({ finding: chosen, text, told: true });
    onLook?.();
  };
  return {
    at,
    look,
    several: findings.length > 1 && !safetyFirst,
    step: (to) => (to >= 0 && to < findings.length ? () => look(to) : undefined),
    spoken:
      finding && lookedAt?.told && lookedAt.text === text && !safetyFirst
        ? sayPhrase({ finding, text, flag: flagWords(finding), at, count: findings.length })
        : bar,
    bar,
    safetyFirst,
    onRest: () => setAsked((before) => [...before, ...dangers]),
  };
}
