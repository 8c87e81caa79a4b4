import type { Letter } from "@groundwork/repair";
import { useWords } from "../../record/record.ts";
import { Button } from "../../ui/Button.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { sayMoment } from "../agreements/dates.ts";
import { say } from "./say.ts";

interface VersionsProps {
  readonly letter: Letter;
  readonly onTake: (words: string) => void;
}

/** Private versions, the latest first; each can be written on from. */
export function Versions({ letter, onTake }: VersionsProps) {
  if (letter.versions.length < 2) return null;
  return (
    <Disclosure summary={say("versions")}>
      {letter.versions.toReversed().map(({ id, at }) => (
        <Disclosure key={id} summary={say("versionOf", { when: sayMoment(at) })}>
          <Version id={id} onTake={onTake} />
        </Disclosure>
      ))}
    </Disclosure>
  );
}

function Version({
  id,
  onTake,
}: {
  readonly id: string;
  readonly onTake: (words: string) => void;
}) {
  const words = useWords(id)?.["letter"] ?? "";
  return (
    <>
      <p class="words">{words}</p>
      <Button kind="quiet" onClick={() => onTake(words)}>
        {say("takeVersion")}
      </Button>
    </>
  );
}
