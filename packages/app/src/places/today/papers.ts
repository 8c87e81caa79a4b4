import { baseRevision, isWithdrawn, whoseTurn, type Command } from "@groundwork/repair";
import type { Words } from "@groundwork/replica";
import type { AppView } from "../../record/record.ts";
import { entryDraft } from "../talk/account/entry-draft.ts";
import { formFrom, type Form } from "../agreements/form.ts";

/** A page on which returned words can be written on: its draft, and where it is. */
export interface BackOnPaper {
  readonly key: string;
  readonly fields: Words;
  readonly path: string;
}

/** The page that a returned command's words belong on; null where none takes them now. */
export function paperFor(command: Command, seen: AppView): BackOnPaper | null {
  switch (command.type) {
    case "account.bring-to-light": {
      const { breach, what, on, how } = command;
      const fields = { what, on: on ?? "", how };
      return { key: entryDraft(breach), fields, path: `/agreements/later/add/${breach}` };
    }
    case "agreement.propose": {
      const { apology, breach } = command;
      const fields = { ...formOfWording(command, seen.me), apology: apology ?? "" };
      return {
        key: "agreement:new",
        fields: { ...fields, breach: breach ?? "" },
        path: "/agreements/new/words",
      };
    }
    case "agreement.counter": {
      const agreement = seen.pair?.agreement[command.agreement];
      if (!agreement || agreement.ended || isWithdrawn(agreement)) return null;
      return {
        key: `agreement:${baseRevision(agreement).id}`,
        fields: { ...formOfWording(command, seen.me) },
        path: `/agreements/${agreement.id}/words`,
      };
    }
    case "apology.offer": {
      const letter = command.letter ?? "new";
      return {
        key: `apology:${letter}`,
        fields: { letter: command.text },
        path: `/amends/apology/${letter}`,
      };
    }
    case "repair.offer": {
      const { what, doneBy, breach, apology } = command;
      const fields = { what, doneBy: doneBy ?? "", breach: breach ?? "", apology: apology ?? "" };
      return { key: "repair:new", fields, path: "/amends/repairs/new" };
    }
    case "repair.mark-done": {
      const { repair, on, line } = command;
      return line === ""
        ? null
        : { key: `repair-done:${repair}`, fields: { on, line }, path: "/amends/repairs" };
    }
    case "repair.say-of-it": {
      const { done, line } = command;
      return line === ""
        ? null
        : { key: `repair-seen:${done}`, fields: { line }, path: "/amends/repairs" };
    }
    case "telling.share": {
      const { telling, breach } = command;
      const fields = { telling, breach: breach ?? "" };
      return { key: "telling", fields, path: "/agreements/know" };
    }
    case "conversation.propose": {
      const { topicWords, note } = command;
      return {
        key: "conversation:propose",
        fields: { topicWords, note, date: "", time: "" },
        path: "/talk/propose",
      };
    }
    case "conversation.speak": {
      const { felt, hurt, need } = command;
      return turnPaper(command, seen, "speaking", () => "speak", { felt, hurt, need });
    }
    case "conversation.say-back":
      return turnPaper(command, seen, "reflecting", (turns) => `say-back-${turns}`, {
        text: command.saidBack,
      });
    case "conversation.hold-aloud": {
      const { step } = command;
      return step === "" ? null : { key: "ten:step", fields: { step }, path: "/talk/ten" };
    }
    case "needs.share": {
      const fields = Object.fromEntries(
        command.lines.map((line, at) => [`line${at + 1}`, line] as const),
      );
      return {
        key: `needs:${command.breach}`,
        fields,
        path: `/talk/${command.breach}/needs`,
      };
    }
    case "trust.keep": {
      const fields = { ...command.words, isNot: command.isNot.join(" ") };
      return { key: "trust", fields, path: "/talk/trust" };
    }
    default:
      return null;
  }
}

type WordingCommand = Extract<Command, { type: "agreement.propose" | "agreement.counter" }>;

const formOfWording = ({ terms, sentence, why }: WordingCommand, me: string): Form =>
  formFrom(terms, me, { sentence, why });

type TurnCommand = Extract<Command, { type: "conversation.speak" | "conversation.say-back" }>;

/** A turn's paper stands only while it is still that turn, and this person's. */
function turnPaper(
  { conversation }: TurnCommand,
  { me, pair }: AppView,
  stage: "speaking" | "reflecting",
  name: (turns: number) => string,
  fields: Words,
): BackOnPaper | null {
  const talk = pair?.conversation.byId[conversation];
  if (!talk || talk.stage !== stage || whoseTurn(talk) !== me) return null;
  return {
    key: `conversation:${talk.id}:${name(talk.turns.length)}`,
    fields,
    path: `/talk/room/${talk.id}`,
  };
}
