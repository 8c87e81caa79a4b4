import { useState } from "preact/hooks";
import { useParams } from "wouter-preact";
import type { BreachNote } from "@groundwork/repair";
import type { Refusal, Words } from "@groundwork/replica";
import { leadingOn } from "../../navigation.ts";
import { useDraft } from "../../record/draft.ts";
import { act, view, wordsOf } from "../../record/record.ts";
import { Button } from "../../ui/Button.tsx";
import { Refused } from "../../ui/Refused.tsx";
import { Screen } from "../../ui/Screen.tsx";
import {
  BreachFields,
  noBreachFields,
  noteOf,
  sinceIsReadable,
  wordsOfBreach,
} from "./BreachFields.tsx";
import { Loading, Nothing } from "./Nothing.tsx";
import { say } from "./say.ts";

/** One breach, named for oneself; or a note of one, written anew (U1). */
export function NameIt() {
  const { topic } = useParams<{ topic?: string }>();
  if (topic === undefined) return <Write note={null} start={noBreachFields} />;
  const note = view.value.self.breach.notes[topic];
  if (!note) return <Nothing />;
  const words = wordsOf(note.writing).value;
  if (words === undefined) return <Loading title={say("nameTitle")} />;
  return <Write note={note.id} start={fieldsOf(note, words)} />;
}

/** A note's fields as a draft keeps them. */
export const fieldsOf = (note: BreachNote, words: Words | null): Words => ({
  what: words?.["what"] ?? "",
  kindWords: words?.["kind"] ?? "",
  kind: note.kind ?? "",
  extent: note.extent ?? "",
  since: note.since ?? "",
  cameOut: note.cameOut ?? "",
  standard: note.standard ?? "",
  responsible: note.responsible ?? "",
});

interface WriteProps {
  readonly note: string | null;
  readonly start: Words;
}

function Write({ note, start }: WriteProps) {
  const writing = useDraft(`breach:${note ?? "new"}`, start);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const above = note === null ? "/talk" : `/talk/${note}`;

  const keep = async () => {
    const goOn = leadingOn();
    const fields = writing.fields.value;
    if (!sinceIsReadable(fields)) return;
    const refused = await writing.record(() =>
      act({
        type: "breach.note",
        note,
        described: noteOf(fields),
        words: wordsOfBreach(fields),
      }),
    );
    setRefusal(refused);
    if (refused) return;
    goOn(above, { replace: true });
  };

  return (
    <Screen paper back={above} where={say("where")} title={say("nameTitle")} titleHidden>
      <form
        class="flow"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <BreachFields writing={writing} short />
        <Refused refusal={refusal} />
        <Button type="submit">{say("keepPrivate")}</Button>
        <p class="soft small">{say("keepPrivateNote")}</p>
      </form>
    </Screen>
  );
}
