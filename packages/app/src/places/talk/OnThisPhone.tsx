import type { Command } from "@groundwork/repair";
import type { Pending, Returned } from "@groundwork/replica";
import { settleReturned, view } from "../../record/record.ts";
import { wordsIn } from "../../record/returned.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useRefusalSentence } from "../../ui/Refused.tsx";
import { say } from "./say.ts";

type Matching = string | ((command: Command) => boolean);

const matches = (matching: Matching, command: Command): boolean =>
  typeof matching === "string" ? command.type.startsWith(matching) : matching(command);

/** What was done here and has not been sent. Read inside a component. */
export const onThisPhone = (matching: Matching): readonly Pending<Command>[] =>
  view.value.pending.filter(({ command }) => matches(matching, command));

/** Whether a command shares this private note, as it stands or in a version for two. */
export const sharesNote =
  (note: string) =>
  (command: Command): boolean =>
    command.type === "breach.name" && command.note === note;

/** Says that something waits on this phone for a connection: never told, agreed or said before its receipt. */
export function OnThisPhone({ commands }: { readonly commands: Matching }) {
  return onThisPhone(commands).length > 0 ? <Notice>{say("onThisPhone")}</Notice> : null;
}

interface CameBackProps {
  readonly commands: Matching;
  /** Puts the words of a command that came back where they can be written on. */
  readonly restore?: (command: Command) => void;
}

/** What could not be recorded when its turn came: why, and its words again as a draft. */
export function CameBack({ commands, restore }: CameBackProps) {
  const returned = view.value.returned.filter(({ command }) => matches(commands, command));
  return (
    <>
      {returned.map((each) => (
        <OneCameBack key={each.id} returned={each} restore={restore} />
      ))}
    </>
  );
}

interface OneProps {
  readonly returned: Returned<Command>;
  readonly restore: ((command: Command) => void) | undefined;
}

function OneCameBack({ returned, restore }: OneProps) {
  const settle = () => void settleReturned(returned.id);
  const why = useRefusalSentence(returned.refusal);
  return (
    <Notice kind="look">
      <p>
        {say("cameBack")} {why}
      </p>
      {wordsIn(returned.command).map((text, at) => (
        <p key={at} class="words">
          {text}
        </p>
      ))}
      {restore ? (
        <Button
          kind="quiet"
          onClick={() => {
            restore(returned.command);
            settle();
          }}
        >
          {say("restore")}
        </Button>
      ) : null}
      <Button kind="quiet" onClick={settle}>
        {say("letGo")}
      </Button>
    </Notice>
  );
}
