import type { Breach, SharedWhy } from "@groundwork/repair";
import { useWords, view } from "../../record/record.ts";
import { Turn } from "../../ui/Turn.tsx";
import { isWaiting } from "../door/opened.ts";
import { say as before } from "../amends/before/say.ts";
import { say, useWho } from "./say.ts";

/** What was shared of where it came from, dated; what waits behind this person's door is not shown. */
export function SharedWhys({ breach }: { readonly breach: Breach }) {
  const { me, pair } = view.value;
  const shared = (pair?.why.shared ?? []).filter(
    (each) => each.breach === breach.id && (each.by === me || !isWaiting(each.id)),
  );
  if (shared.length === 0) return null;
  return (
    <section class="flow">
      <h2>{say("whereFrom")}</h2>
      {shared.map((each) => (
        <OneWhy key={each.id} shared={each} />
      ))}
    </section>
  );
}

function OneWhy({ shared }: { readonly shared: SharedWhy }) {
  const who = useWho(shared.by);
  const words = useWords(shared.id);
  return (
    <Turn who={say("impactOf", { who, date: new Date(shared.at) })}>
      {shared.causes.length > 0 ? (
        <p>{shared.causes.map((cause) => before(`cause.${cause}`)).join(", ")}</p>
      ) : null}
      {shared.parts.map((part) => (
        <p key={part}>
          <span class="soft small">{before(`prompt.${part}`)}</span>
          <br />
          {words === null ? say("removed") : (words?.[part] ?? "…")}
        </p>
      ))}
    </Turn>
  );
}
