import type { ComponentChildren } from "preact";
import type { Repair, RepairDone } from "@groundwork/repair";
import { useWords, view } from "../../../record/record.ts";
import { Turn } from "../../../ui/Turn.tsx";
import { sayDate } from "../../agreements/dates.ts";
import { say, usePartner } from "./say.ts";

interface OneRepairProps {
  readonly repair: Repair;
  /** How it stands between the two, in a sentence to whoever reads it. */
  readonly standing: string;
  readonly children?: ComponentChildren;
}

/** Its sentence, its day if it has one, all that was said of its being done, and how it stands. */
export function OneRepair({ repair, standing, children }: OneRepairProps) {
  const words = useWords(repair.id);
  const { doneBy, apology, done } = repair;
  const small = [
    doneBy === null ? "" : say("doneBy", { date: sayDate(doneBy, view.value.now) }),
    apology === null ? "" : say("fromLetter"),
  ].filter(Boolean);
  return (
    <article class="flow flow-small entry">
      <p class="words sentence">{words === null ? say("removed") : (words?.["what"] ?? "…")}</p>
      {small.length > 0 ? <p class="soft small">{small.join(" · ")}</p> : null}
      {done.map((each) => (
        <Telling key={each.id} by={repair.by} done={each} />
      ))}
      <p>{standing}</p>
      {children}
    </article>
  );
}

function Telling({ by, done }: { readonly by: string; readonly done: RepairDone }) {
  const { me, now } = view.value;
  const name = usePartner();
  const whoOf = (person: boolean) => (person ? say("you") : name);
  return (
    <>
      <Line
        event={done.id}
        head={say("told.done", { who: whoOf(by === me), date: sayDate(done.on, now) })}
      />
      {done.said.map((said) => (
        <Line
          key={said.id}
          event={said.id}
          head={say(`told.${said.say}`, {
            who: whoOf(by !== me),
            date: sayDate(new Date(said.at).toISOString().slice(0, 10), now),
          })}
        />
      ))}
    </>
  );
}

/** Who said what of it and when, with the line they added, if they did. */
function Line({ event, head }: { readonly event: string; readonly head: string }) {
  const line = useWords(event)?.["line"];
  return line ? (
    <Turn who={head}>
      <p>{line}</p>
    </Turn>
  ) : (
    <p class="soft small">{head}</p>
  );
}
