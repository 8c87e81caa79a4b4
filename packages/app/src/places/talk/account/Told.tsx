import type { Account, AccountPart, OverAnswer } from "@groundwork/repair";
import type { Words as EventWords } from "@groundwork/replica";
import { useWords, view } from "../../../record/record.ts";
import { Turn } from "../../../ui/Turn.tsx";
import { useLookedAt } from "../../door/looked.ts";
import { isWaiting } from "../../door/opened.ts";
import { useWho } from "../say.ts";
import { say } from "./say.ts";

/** One person's account as it was told, and what they added since, each with its day. */
export function Told({ account }: { readonly account: Account }) {
  const who = useWho(account.by);
  const words = useWords(account.id);
  const additions = account.additions.filter(
    ({ id }) => account.by === view.value.me || !isWaiting(id),
  );
  useLookedAt(account.by === view.value.me ? [] : [account.id, ...additions.map(({ id }) => id)]);
  return (
    <section class="flow">
      <h2>{say("toldBy", { who, date: new Date(account.at) })}</h2>
      {words === null ? (
        <p>{say("removed")}</p>
      ) : (
        <Words parts={account.parts} over={account.over} words={words ?? {}} />
      )}
      {additions.map(({ id, at }) => (
        <Added key={id} id={id} at={at} who={who} />
      ))}
      <p class="soft small">
        {account.everythingSince === null
          ? say("notEverything")
          : say("everythingSince", { date: new Date(account.everythingSince) })}
      </p>
    </section>
  );
}

interface WordsProps {
  readonly parts: readonly AccountPart[];
  readonly over: OverAnswer | null;
  readonly words: EventWords;
}

/** The parts that have words, each under what it answers. */
export function Words({ parts, over, words }: WordsProps) {
  return (
    <dl class="flow told">
      {parts.map((part) => (
        <div key={part}>
          <dt class="soft small">{say(`part.${part}`)}</dt>
          <dd class="words">{words[part] ?? "…"}</dd>
        </div>
      ))}
      {over === null ? null : (
        <div>
          <dt class="soft small">{say("part.over")}</dt>
          <dd class="words">{say(`over.${over}`)}</dd>
        </div>
      )}
    </dl>
  );
}

interface AddedProps {
  readonly id: string;
  readonly at: number;
  readonly who: string;
}

function Added({ id, at, who }: AddedProps) {
  const words = useWords(id);
  return (
    <Turn who={say("addedBy", { who, date: new Date(at) })}>
      <p>{words === null ? say("removed") : (words?.["addition"] ?? "…")}</p>
    </Turn>
  );
}
