import { whoseTurn } from "@groundwork/repair";
import type { Conversation, Turn as TurnTaken } from "@groundwork/repair";
import { view, wordsOf } from "../../../record/record.ts";
import { Turn } from "../../../ui/Turn.tsx";
import { say, useOther } from "../say.ts";

/** What was said so far, oldest first, without what stands above already. */
export function Turns({ talk }: { readonly talk: Conversation }) {
  const above = standingAbove(talk).map((turn) => turn?.id);
  const said = talk.turns.filter(({ id, kind }) => kind !== "heard-right" && !above.includes(id));
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

/** The turns this person is answering. */
export function TurnsAbove({ talk }: { readonly talk: Conversation }) {
  return (
    <>{standingAbove(talk).map((turn) => (turn ? <OneTurn key={turn.id} turn={turn} /> : null))}</>
  );
}

/** The words of one turn: up to three parts of a telling, a saying back, or a correction. */
function OneTurn({ turn }: { readonly turn: TurnTaken }) {
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

/** The turns that this person is answering now: the telling with its correction, or with how it was said back. */
const standingAbove = (talk: Conversation): readonly (TurnTaken | undefined)[] => {
  if (whoseTurn(talk) !== view.value.me) return [];
  const told = lastOf(talk, ["spoke"]);
  if (talk.stage === "confirming") return [told, lastOf(talk, ["said-back"])];
  if (talk.stage !== "reflecting") return [];
  return talk.corrections > 0 ? [told, lastOf(talk, ["corrected"])] : [told];
};

/** The last turn of a kind. */
const lastOf = (talk: Conversation, kinds: readonly TurnTaken["kind"][]) =>
  talk.turns.findLast(({ kind }) => kinds.includes(kind));
