import type { Conversation, Turn as TurnTaken } from "@groundwork/repair";
import { view, wordsOf } from "../../../record/record.ts";
import { Turn } from "../../../ui/Turn.tsx";
import { say, useOther } from "../say.ts";

/** All that was said so far, oldest first. */
export function Turns({ talk }: { readonly talk: Conversation }) {
  const said = talk.turns.filter(({ kind }) => kind !== "heard-right");
  if (said.length === 0) return null;
  return (
    <section class="flow" aria-label={say("soFar")}>
      <h2>{say("soFar")}</h2>
      {said.map((turn) => (
        <OneTurn key={turn.id} turn={turn} />
      ))}
    </section>
  );
}

/** The words of one turn: up to three parts of a telling, a saying back, or a correction. */
export function OneTurn({ turn }: { readonly turn: TurnTaken }) {
  const name = useOther();
  const mine = turn.by === view.value.me;
  const words = wordsOf(turn.id).value;
  const who = say(
    `who.${mine ? "me" : "them"}.${turn.kind === "heard-right" ? "spoke" : turn.kind}`,
    {
      name,
    },
  );
  const texts =
    words === undefined
      ? ["…"]
      : words === null
        ? [say("removed")]
        : ["felt", "hurt", "need", "saidBack", "correction"].flatMap((field) => words[field] ?? []);
  return (
    <Turn who={who} saidBack={turn.kind === "said-back"}>
      {texts.map((text, at) => (
        <p key={at} class="their-writing">
          {text}
        </p>
      ))}
    </Turn>
  );
}

/** The last turn of a kind. */
export const lastOf = (talk: Conversation, kinds: readonly TurnTaken["kind"][]) =>
  talk.turns.findLast(({ kind }) => kinds.includes(kind));
