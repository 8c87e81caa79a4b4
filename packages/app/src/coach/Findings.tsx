import type { ComponentChildren } from "preact";
import type { Finding } from "@groundwork/coach";
import { messages as coachWords } from "@groundwork/coach/messages";
import { Link } from "wouter-preact";
import { Button } from "../ui/Button.tsx";
import { useBeside } from "./beside.ts";
import type { Reading } from "./reading.ts";
import { say } from "./say.ts";
import "./coach.css";

interface PhraseProps {
  readonly finding: Finding;
  /** The text that was read. */
  readonly text: string;
  /** What it can read as, in a few words. */
  readonly flag: string;
  readonly at: number;
  readonly count: number;
  /** Where to read on. */
  readonly children?: ComponentChildren;
}

/** One phrase to look at: its words, what they can read as, and a question to ask oneself. */
export function Phrase({ finding, text, flag, at, count, children }: PhraseProps) {
  return (
    <section class="phrase flow flow-small">
      <h2 class="phrase-title">{say("canRead", { flag })}</h2>
      {count > 1 ? <p class="small soft">{say("ofCount", { at: at + 1, count })}</p> : null}
      <blockquote class="phrase-quote words">{text.slice(finding.start, finding.end)}</blockquote>
      <p>{coachWords[finding.reason]}</p>
      <p class="soft">{coachWords[finding.suggestion]}</p>
      {children}
    </section>
  );
}

interface SafetyFirstProps {
  readonly findings: readonly Finding[];
  /** Asked for what else was found. */
  readonly onRest: () => void;
}

/** A safety finding stands first and alone; what else was found waits until asked for. In a drawer the bar above says its title. */
export function SafetyFirst({ findings, onRest }: SafetyFirstProps) {
  const beside = useBeside();
  const [first] = findings;
  return (
    <section class="flow">
      <h2 class={beside ? "phrase-title" : "spoken"}>{say("safetyTitle")}</h2>
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

/** Help beside what was found: it says nothing of the text, and asks nothing. */
export function OfferedHelp({ ids }: { readonly ids: readonly string[] }) {
  return ids.length === 0 ? null : (
    <section class="flow flow-small">
      {ids.map((id) => (
        <p key={id}>{coachWords[id]}</p>
      ))}
      <p>
        <Link to="/support">{say("safetyGo")}</Link>
      </p>
    </section>
  );
}

/** One phrase as it is said to who steps to it and listens. */
export const sayPhrase = ({
  finding,
  text,
  flag,
  at,
  count,
}: Omit<PhraseProps, "children">): string =>
  say("spokenPhrase", { at: at + 1, count, flag, words: text.slice(finding.start, finding.end) });

/** The bar's words: that something comes first, or how much there is to look at. */
export function sayBar(reading: Reading | null, safetyFirst: boolean): string {
  if (!reading) return say("bar.resting");
  const { safety, language } = reading.analysis;
  const flags = reading.review?.flags ?? reading.analysis.findings;
  if (safetyFirst || (safety.length > 0 && flags.length === 0)) return say("bar.safety");
  if (language === "unknown") return say("bar.unknown");
  return flags.length === 0 ? say("bar.none") : say("bar.flags", { count: flags.length });
}
