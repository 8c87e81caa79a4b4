import { useState } from "preact/hooks";
import type { Finding } from "@groundwork/coach";
import { Link } from "wouter-preact";
import { isReason } from "../places/why/reasons.ts";
import { Drawer } from "../ui/Drawer.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Stepper } from "../ui/Stepper.tsx";
import { useBeside } from "./beside.ts";
import { OfferedHelp, Phrase, SafetyFirst } from "./Findings.tsx";
import type { Reading } from "./reading.ts";
import { say } from "./say.ts";
import { useStepping } from "./stepping.ts";

/**
 * The coach for what is about to be said to the other (T3): under the paper where there is room, else in a drawer that never
 * rises by itself. It blocks nothing.
 */
export function DraftCoach({ reading }: { readonly reading: Reading | null }) {
  const beside = useBeside();
  const findings = reading?.analysis.findings ?? [];
  const [open, setOpen] = useState(false);
  const { at, look, several, step, spoken, bar, safetyFirst, onRest } = useStepping({
    reading,
    findings,
    shown: beside || open,
    flagWords,
  });
  const words = (
    <DraftFindings reading={reading} at={at} safetyFirst={safetyFirst} onRest={onRest} />
  );
  if (!beside) {
    return (
      <Drawer
        bar={bar}
        spoken={spoken}
        open={open}
        onToggle={(opens) => {
          setOpen(opens);
          if (opens) look(at);
        }}
        onPrevious={several ? step(at - 1) : undefined}
        onNext={several ? step(at + 1) : undefined}
      >
        {words}
      </Drawer>
    );
  }
  return (
    <section class="coach flow" aria-label={say("name")}>
      <p class={several || safetyFirst ? "spoken" : "small soft"} role="status">
        {spoken}
      </p>
      {several ? (
        <Stepper
          label={say("findings")}
          now={bar}
          onPrevious={step(at - 1)}
          onNext={step(at + 1)}
        />
      ) : null}
      {reading ? words : null}
    </section>
  );
}

function flagWords({ label }: Finding): string {
  const name = `flag.${label}`;
  return say.has(name) ? say(name) : label;
}

/** Where to read what is known of such words, and how well: each flag of a message has its page (G4). */
function WhyFlagged({ label }: { readonly label: string }) {
  const id = `message-${label}`;
  return isReason(id) ? (
    <p class="small">
      <Link to={`/why/${id}`}>{say("whyFlagged")}</Link>
    </p>
  ) : null;
}

interface DraftFindingsProps {
  readonly reading: Reading | null;
  /** Which finding is looked at. */
  readonly at: number;
  readonly safetyFirst: boolean;
  readonly onRest: () => void;
}

function DraftFindings({ reading, at, safetyFirst, onRest }: DraftFindingsProps) {
  if (!reading) return <p class="soft small">{say("bar.resting")}</p>;
  const { findings, present, safety, language } = reading.analysis;
  if (language === "unknown") return <p>{say("unknown")}</p>;
  if (safetyFirst) return <SafetyFirst findings={safety} onRest={onRest} />;
  const finding = findings[at];
  const helps = [...new Set(present.map(({ label }) => `help.${label}`))].filter((help) =>
    say.has(help),
  );
  return (
    <div class="coach flow">
      {finding ? (
        <Phrase
          finding={finding}
          text={reading.text}
          flag={flagWords(finding)}
          at={at}
          count={findings.length}
        >
          <WhyFlagged label={finding.label} />
        </Phrase>
      ) : null}
      {helps.length > 0 ? (
        <section class="flow flow-small">
          <h2 class="field-label">{say("here")}</h2>
          <ul class="chip-row">
            {helps.map((help) => (
              <li key={help} class="component" data-present="true">
                <Icon name="check" />
                {say(help)}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <OfferedHelp ids={safety.slice(0, 1).map(({ suggestion }) => suggestion)} />
      <p class="small soft coach-foot">{say("onlyYou")}</p>
    </div>
  );
}
