import { confirmedVersion, type BreachKind } from "@groundwork/repair";
import { view } from "../../record/record.ts";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { Row, Rows } from "../../ui/Rows.tsx";
import { say } from "./say.ts";

const each = [1, 2] as const;

/** Sentences to begin with, for the kinds of breach that this person's topics are (F1). */
export function StartingPoints({ onPick }: { readonly onPick: (sentence: string) => void }) {
  return (
    <Disclosure summary={say("starts")}>
      <p class="small soft">{say("startsNote")}</p>
      <Rows label={say("starts")}>
        {kindsHere().flatMap((kind) =>
          each.map((at) => {
            const sentence = say(`start.${kind}.${at}`);
            return (
              <Row key={`${kind}.${at}`} onClick={() => onPick(sentence)}>
                <span class="sentence">{sentence}</span>
              </Row>
            );
          }),
        )}
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
