import { useState } from "preact/hooks";
import type { Letter } from "@groundwork/repair";
import { useWords, view } from "../../../record/record.ts";
import { Actions, Button, Go } from "../../../ui/Button.tsx";
import { ChangedWords } from "../../../ui/Difference.tsx";
import { paragraphDifference } from "../../../ui/difference.ts";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { sayMoment } from "../../agreements/dates.ts";
import { changePath } from "../letters.ts";
import { say } from "../say.ts";
import { sayStudio } from "./say.ts";

interface VersionsProps {
  readonly letter: Letter;
  /** The letter as it stands on the paper. */
  readonly now: string;
  readonly onTake: (words: string) => void;
}

/** Private versions, the latest first: what has changed since each, and each can be written on from. */
export function Versions({ letter, now, onTake }: VersionsProps) {
  const [shown, setShown] = useState<string | null>(null);
  if (letter.versions.length < 2) return null;
  return (
    <Disclosure summary={sayStudio("versions")}>
      {letter.versions.toReversed().map(({ id, at }) => (
        <div key={id}>
          <button
            class="version-title"
            type="button"
            aria-expanded={shown === id}
            onClick={() => setShown(shown === id ? null : id)}
          >
            {sayStudio("versionOf", { when: sayMoment(at) })}
          </button>
          {shown === id ? <Version id={id} now={now} onTake={onTake} /> : null}
        </div>
      ))}
    </Disclosure>
  );
}

interface VersionProps extends Omit<VersionsProps, "letter"> {
  readonly id: string;
}

function Version({ id, now, onTake }: VersionProps) {
  const words = useWords(id)?.["letter"];
  if (words === undefined) return null;
  return (
    <div class="version flow flow-small">
      <Changes was={words} now={now} />
      <Disclosure summary={sayStudio("versionWhole")}>
        <p class="words">{words}</p>
      </Disclosure>
      <Actions>
        <Button kind="quiet" onClick={() => onTake(words)}>
          {sayStudio("takeVersion")}
        </Button>
        {view.value.pair ? (
          <Go kind="quiet" to={changePath(id)}>
            {say("toChange")}
          </Go>
        ) : null}
      </Actions>
    </div>
  );
}

/** What went and what came since, paragraph by paragraph; those that read the same are only counted. */
function Changes({ was, now }: { readonly was: string; readonly now: string }) {
  const changes = paragraphDifference(was, now);
  if (changes.every(({ kind }) => kind === "same")) {
    return <p class="soft small">{sayStudio("sameAsNow")}</p>;
  }
  return (
    <section class="difference" aria-label={sayStudio("changed")}>
      <h2 class="field-label">{sayStudio("changed")}</h2>
      {changes.map((change, at) =>
        change.kind === "same" ? (
          <p key={at} class="soft small">
            {sayStudio("unchanged", { count: change.count })}
          </p>
        ) : (
          <p key={at} class="words">
            <ChangedWords pieces={change.pieces} />
          </p>
        ),
      )}
    </section>
  );
}
