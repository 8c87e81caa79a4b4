import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Command } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { DraftCoach } from "../../../coach/DraftCoach.tsx";
import { useReading } from "../../../coach/reading.ts";
import { useDraft } from "../../../record/draft.ts";
import { act } from "../../../record/record.ts";
import { Button } from "../../../ui/Button.tsx";
import { DraftPaper } from "../../../ui/DraftPaper.tsx";
import { Refused } from "../../../ui/Refused.tsx";

interface OneFieldProps {
  /** The draft's name. */
  readonly draft: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly action: string;
  readonly command: (text: string) => Command;
  readonly lines?: number;
}

/** One paper and its one action: what is said goes as one block, and its draft is gone with it. */
export function OneField({ draft, label, hint, action, command, lines = 5 }: OneFieldProps) {
  const writing = useDraft(draft, { text: "" });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const text = writing.fields.value["text"] ?? "";
  const reading = useReading("message", text);
  const send = async () => setRefusal(await writing.record(() => act(command(text))));
  return (
    <form
      class="flow"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <DraftPaper label={label} hint={hint} field="text" writing={writing} lines={lines} />
      <Refused refusal={refusal} />
      <Button type="submit">{action}</Button>
      <DraftCoach reading={reading} />
    </form>
  );
}
