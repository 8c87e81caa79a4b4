import { useState } from "preact/hooks";
import { baseRevision, wasAccepted } from "@groundwork/repair";
import { useWords, view } from "../../record/record.ts";
import { Answer } from "./Answer.tsx";
import { entryOf } from "./entries.ts";
import { formFrom } from "./form.ts";
import { NotHere } from "./NotHere.tsx";
import { OwnProposal } from "./OwnProposal.tsx";
import { WriteForm } from "./WriteForm.tsx";

/** An agreement that is not active: to answer, to change, or, one's own, to leave where it is. */
export function Proposal({ id }: { readonly id: string }) {
  const entry = entryOf(id);
  const [changing, setChanging] = useState(false);
  const revision = entry ? baseRevision(entry.agreement) : null;
  const words = useWords(revision?.id ?? "");
  if (!entry || !revision || wasAccepted(entry.agreement)) return <NotHere />;
  const { agreement, own } = entry;
  if (changing && words) {
    return (
      <WriteForm
        start={formFrom(revision.terms, view.value.me, words)}
        draft={`agreement:${revision.id}`}
        counter={{ agreement: agreement.id, revision: revision.id, zone: revision.terms.zone }}
      />
    );
  }
  if (own || agreement.open === null) {
    return <OwnProposal entry={entry} onChange={() => setChanging(true)} />;
  }
  return <Answer agreement={agreement} onChange={() => setChanging(true)} />;
}
