import type { SurveillanceAnswer, ThenAnswer } from "@groundwork/repair";
import { useName } from "../../../record/names.ts";
import { useWords, view } from "../../../record/record.ts";
import { usePartner } from "../entries.ts";
import { sayPact } from "../pact.ts";

interface ReviewAnswerProps {
  readonly by: string;
  readonly surveillance: SurveillanceAnswer;
  readonly next: ThenAnswer;
  /** The line itself, or the event that holds it. */
  readonly line?: string;
  readonly event?: string;
  readonly late?: boolean;
}

/** What one said at a review. */
export function ReviewAnswer(props: ReviewAnswerProps) {
  const { by, surveillance, next, line, event = "", late = false } = props;
  const partner = usePartner();
  const name = useName(by) ?? partner;
  const kept = useWords(event)?.["line"];
  const words = line ?? kept ?? "";
  return (
    <section class="flow flow-small">
      <h2>{by === view.value.me ? sayPact("you") : name}</h2>
      <dl class="terms">
        <div>
          <dt>{sayPact("surveillance")}</dt>
          <dd>{sayPact(`surveillance.${surveillance}`)}</dd>
        </div>
        <div>
          <dt>{sayPact("next")}</dt>
          <dd>{sayPact(`next.${next}`)}</dd>
        </div>
      </dl>
      {words === "" ? null : <p class="words">{words}</p>}
      {late ? <p class="soft small">{sayPact("late")}</p> : null}
    </section>
  );
}
