import { useParams } from "wouter-preact";
import { emptyForm } from "../form.ts";
import { Proposal } from "./Proposal.tsx";
import { WriteForm } from "./WriteForm.tsx";

/** Writing an agreement, or, under the id of one that was proposed, its words. */
export function Words() {
  const { id } = useParams<{ id: string }>();
  return id === "new" ? (
    <WriteForm start={emptyForm} draft="agreement:new" />
  ) : (
    <Proposal key={id} id={id} />
  );
}
