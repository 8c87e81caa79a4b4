import type { Revision } from "@groundwork/repair";
import { useWords } from "../../record/record.ts";
import { Difference } from "../../ui/Difference.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { usePartner } from "./entries.ts";
import { say } from "./say.ts";
import { sayTerm, termFields } from "./Terms.tsx";

interface ChangesProps {
  readonly before: Revision;
  readonly now: Revision;
}

/** Field by field, *Was* above *Now*; what stays the same is folded away (screens.md, "Details", 8). */
export function Changes({ before, now }: ChangesProps) {
  const partner = usePartner();
  const wordsBefore = useWords(before.id);
  const wordsNow = useWords(now.id);
  const fields = [
    {
      label: say("term.sentence"),
      was: wordsBefore?.["sentence"] ?? "",
      now: wordsNow?.["sentence"] ?? "",
    },
    ...termFields.map((field) => ({
      label: say(`term.${field}`),
      was: sayTerm(field, before.terms, partner),
      now: sayTerm(field, now.terms, partner),
    })),
    {
      label: say("term.why"),
      was: wordsBefore?.["why"] ?? say("term.whyNone"),
      now: wordsNow?.["why"] ?? say("term.whyNone"),
    },
  ];
  const same = fields.filter((field) => field.was === field.now);
  return (
    <div class="flow flow-large">
      {fields
        .filter((field) => field.was !== field.now)
        .map((field) => (
          <section key={field.label} class="flow flow-small">
            <h2 class="change-label">{field.label}</h2>
            <Difference {...field} />
          </section>
        ))}
      {same.length > 0 ? (
        <Disclosure summary={say("unchanged")}>
          <dl class="terms">
            {same.map((field) => (
              <div key={field.label}>
                <dt>{field.label}</dt>
                <dd>{field.now}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      ) : null}
    </div>
  );
}
