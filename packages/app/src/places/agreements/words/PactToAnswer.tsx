import { view } from "../../../record/record.ts";
import { sayDate } from "../dates.ts";
import { usePartner } from "../entries.ts";
import { sayPact } from "../pact.ts";

/** What saying yes to a pact would mean, to the one who could then look (F2). */
export function PactToAnswer({ until }: { readonly until: string | null }) {
  const name = usePartner();
  return (
    <ul class="flow flow-small">
      <li>{sayPact("answer.whose", { name })}</li>
      {until === null ? null : (
        <li>{sayPact("endsItself", { date: sayDate(until, view.value.now) })}</li>
      )}
      <li>{sayPact("reviews")}</li>
      <li>{sayPact("keptOut")}</li>
    </ul>
  );
}
