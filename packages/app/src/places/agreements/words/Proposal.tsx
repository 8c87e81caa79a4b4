import { useState } from "preact/hooks";
import {
  baseRevision,
  isPact,
  openRevision,
  type Agreement,
  type Revision,
} from "@groundwork/repair";
import { useWords, view } from "../../../record/record.ts";
import { Go } from "../../../ui/Button.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { entryOf } from "../entries.ts";
import { formFrom } from "../form.ts";
import { NotHere } from "../NotHere.tsx";
import { sayPact } from "../pact.ts";
import { say } from "../say.ts";
import { Answer } from "./Answer.tsx";
import { OwnProposal } from "./OwnProposal.tsx";
import { WriteForm } from "./WriteForm.tsx";

/** The words of an agreement: to answer, to change, or, one's own, to leave where they are. */
export function Proposal({ id }: { readonly id: string }) {
  const entry = entryOf(id);
  const [changing, setChanging] = useState(false);
  const revision = entry ? baseRevision(entry.agreement) : null;
  const words = useWords(revision?.id ?? "");
  if (!entry || !revision) return <NotHere />;
  const { agreement, standing } = entry;
  const stands = standing === "active";
  if (standing === "ended" || standing === "expired") return <Over />;
  if (stands && isPact(agreement)) return <PactStays id={id} />;
  const toAnswer = toBeAnswered(agreement);
  const isFree = stands && agreement.open === null && toAnswer === null;
  if (isFree || changing) {
    if (words === undefined) return null;
    return (
      <WriteForm
        start={formFrom(revision.terms, view.value.me, words ?? {})}
        draft={`agreement:${revision.id}`}
        counter={{ agreement: agreement.id, revision, stands }}
      />
    );
  }
  const change = () => setChanging(true);
  return toAnswer ? (
    <Answer agreement={agreement} revision={toAnswer} onChange={change} />
  ) : (
    <OwnProposal entry={entry} onChange={change} />
  );
}

/** The other's words that are up, or that this person said "not this" to and may come back to. */
function toBeAnswered(agreement: Agreement): Revision | null {
  const { me } = view.value;
  const open = openRevision(agreement);
  if (open) return open.by === me ? null : open;
  const { declined, revisions } = agreement;
  if (declined?.by !== me) return null;
  return revisions.find(({ id }) => id === declined.revision) ?? null;
}

function Over() {
  return (
    <Screen
      where={say("writeWhere")}
      back="/agreements"
      place="agreements"
      title={say("overTitle")}
      lede={say("overText")}
    >
      <Go to="/agreements/new/words">{say("write")}</Go>
    </Screen>
  );
}

function PactStays({ id }: { readonly id: string }) {
  return (
    <Screen
      where={say("writeWhere")}
      back="/agreements"
      place="agreements"
      title={sayPact("stays")}
      lede={sayPact("staysText")}
    >
      <Go to={`/agreements/${id}`}>{sayPact("toPact")}</Go>
    </Screen>
  );
}
