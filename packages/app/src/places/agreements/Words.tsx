import { useParams } from "wouter-preact";
import { isOpenProposal, standingRevision } from "@groundwork/repair";
import { useState } from "preact/hooks";
import { useWords, view } from "../../record/record.ts";
import { Answer } from "./Answer.tsx";
import { entryOf } from "./entries.ts";
import { emptyForm, formFrom } from "./form.ts";
import { NotHere } from "./One.tsx";
import { OwnProposal } from "./OwnProposal.tsx";
import { WriteForm } from "./WriteForm.tsx";

/** Writing an agreement, reading one that was proposed, or changing it: by what stands under this id. */
export function Words() {
  const { id = "" } = useParams<{ id: string }>();
  if (id === "new") return <WriteForm start={emptyForm} draft="agreement:new" />;
  return <Proposal key={id} id={id} />;
}

function Proposal({ id }: { readonly id: string }) {
  const entry = entryOf(id);
  const [changing, setChanging] = useState(false);
  const revision = entry ? standingRevision(entry.agreement) : null;
  const words = useWords(revision?.id ?? "");
  if (!entry || !revision || entry.agreement.active) return <NotHere />;
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
  if (own || !isOpenProposal(agreement)) {
    return <OwnProposal entry={entry} onChange={() => setChanging(true)} />;
  }
  return <Answer agreement={agreement} onChange={() => setChanging(true)} />;
}
