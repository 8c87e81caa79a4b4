import { Link } from "wouter-preact";
import { addDays, dateAt, longestPactDays, usualPactDays } from "@groundwork/repair";
import { view } from "../../../record/record.ts";
import { Choices } from "../../../ui/Choices.tsx";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { zoneHere } from "../dates.ts";
import { usePartner } from "../entries.ts";
import type { Form } from "../form.ts";
import { sayPact } from "../pact.ts";
import { say } from "../say.ts";

interface OpennessProps {
  readonly form: Form;
  readonly set: (field: keyof Form, text: string) => void;
  /** The coach found means to watch: the question stands in the open, and is to be answered. */
  readonly asked: boolean;
  /** These words change an agreement, which makes no pact of it. */
  readonly changes: boolean;
}

/** "Does this let one of you check on the other?" A yes makes it a pact, offered by the one it would watch (F2). */
export function Openness({ form, set, asked, changes }: OpennessProps) {
  const answer = (openness: "yes" | "no") => {
    const usual = dayFromNow(usualPactDays);
    set("openness", openness);
    if (openness === "yes" && form.until === "") set("until", usual);
    // A plain agreement keeps no end that nobody chose.
    if (openness === "no" && form.until === usual) set("until", "");
  };
  const question = (
    <div class="flow">
      <Choices
        legend={say("check")}
        legendHidden={!asked}
        hint={sayPact("question")}
        options={[
          { value: "yes", label: say("check.yes") },
          { value: "no", label: say("check.no") },
        ]}
        value={form.openness === "" ? null : form.openness}
        onChoose={answer}
      />
      {form.openness === "yes" ? <AsPact form={form} set={set} changes={changes} /> : null}
    </div>
  );
  if (asked) return question;
  return changes ? null : (
    <Disclosure summary={say("check")} open={form.openness !== ""}>
      {question}
    </Disclosure>
  );
}

/** After a yes: what makes it a pact, or why this person cannot offer one here. */
function AsPact({ form, set, changes }: Omit<OpennessProps, "asked">) {
  if (changes) return <Notice>{sayPact("notByChanging")}</Notice>;
  return form.whose === "other" ? <NotYoursToOffer /> : <PactFields form={form} set={set} />;
}

const dayFromNow = (days: number): string => addDays(dateAt(view.value.now, zoneHere()), days);

/** What makes it a pact: its end, its reviews, and what cannot be put in. */
export function PactFields({ form, set }: Pick<OpennessProps, "form" | "set">) {
  const name = usePartner();
  return (
    <section class="pact flow">
      <h2>{sayPact("title")}</h2>
      <p>{sayPact("yours", { name })}</p>
      <Field
        label={sayPact("until")}
        hint={sayPact("untilHint", { usual: usualPactDays, most: longestPactDays })}
        type="date"
        min={dayFromNow(0)}
        max={dayFromNow(longestPactDays)}
        value={form.until}
        onInput={(until) => set("until", until)}
      />
      <ul class="flow flow-small">
        <li>{sayPact("reviews")}</li>
        <li>{sayPact("keptOut")}</li>
        <li>{sayPact("eitherEnds")}</li>
      </ul>
    </section>
  );
}

/** It would watch the other: only they can offer it. What this person needs can be said, and is heard (U6). */
function NotYoursToOffer() {
  const name = usePartner();
  return (
    <div class="notice flow flow-small" role="status">
      <p>{sayPact("theirs", { name })}</p>
      <p>{sayPact("theirsNeed")}</p>
      <p>
        <Link to="/talk">{sayPact("sayNeed")}</Link>
      </p>
    </div>
  );
}
