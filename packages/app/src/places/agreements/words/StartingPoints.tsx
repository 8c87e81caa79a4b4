import { confirmedVersion, type BreachKind } from "@groundwork/repair";
import { view } from "../../../record/record.ts";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { Row, Rows } from "../../../ui/Rows.tsx";
import { sayPact } from "../pact.ts";
import { say } from "../say.ts";

const each = [1, 2] as const;

interface StartingPointsProps {
  readonly isPact: boolean;
  readonly onPick: (sentence: string) => void;
}

/** Sentences to begin with: for a pact, or for the kinds of breach that this person's topics are (F1). */
export function StartingPoints({ isPact, onPick }: StartingPointsProps) {
  const sentences = isPact
    ? each.map((at) => sayPact(`start.${at}`))
    : kindsHere().flatMap((kind) => each.map((at) => say(`start.${kind}.${at}`)));
  return (
    <Disclosure summary={say("starts")}>
      <p class="small soft">{say("startsNote")}</p>
      <Rows label={say("starts")}>
        {[...new Set(sentences)].map((sentence) => (
          <Row key={sentence} onClick={() => onPick(sentence)}>
            <span class="sentence">{sentence}</span>
          </Row>
        ))}
      </Rows>
    </Disclosure>
  );
}

/** The kinds of what was confirmed between the two, or of this person's own notes; else the general ones. */
function kindsHere(): readonly BreachKind[] {
  const { pair, self } = view.value;
  const confirmed = Object.values(pair?.breach.byId ?? {}).flatMap(
    (breach) => confirmedVersion(breach)?.kind ?? [],
  );
  const noted = Object.values(self.breach.notes).flatMap(({ kind }) => kind ?? []);
  const kinds = [...new Set([...confirmed, ...noted])];
  return kinds.length === 0 ? ["other"] : kinds;
}
