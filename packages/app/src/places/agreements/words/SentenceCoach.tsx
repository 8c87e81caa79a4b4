import { messages as coachWords } from "@groundwork/coach/messages";
import { Link } from "wouter-preact";
import type { Reading } from "../../../coach/reading.ts";
import { say } from "../say.ts";

/** What the coach would look at in an agreement's sentence. It blocks nothing and writes nothing. */
export function SentenceCoach({ reading }: { readonly reading: Reading | null }) {
  const safety = reading?.analysis.safety ?? [];
  const findings = safety.length > 0 ? safety : (reading?.analysis.findings ?? []);
  if (findings.length === 0) return <div role="status" />;
  return (
    <div class="flow" role="status">
      {findings.map(({ reason, suggestion, label, start, end }) => (
        <div key={`${label}:${start}`} class="finding flow flow-small">
          <p class="finding-quote words">{reading?.text.slice(start, end)}</p>
          <p>{coachWords[reason]}</p>
          <p class="soft small">{coachWords[suggestion]}</p>
        </div>
      ))}
      {safety.length > 0 ? (
        <p>
          <Link to="/support">{say("haveToHelp")}</Link>
        </p>
      ) : null}
      <p class="small soft">{say("coach.notice")}</p>
    </div>
  );
}
