import { useState } from "preact/hooks";
import type { Conversation } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { DraftCoach } from "../../../coach/DraftCoach.tsx";
import { useReading } from "../../../coach/reading.ts";
import { useDraft } from "../../../record/draft.ts";
import { act } from "../../../record/record.ts";
import { Button } from "../../../ui/Button.tsx";
import { DraftPaper } from "../../../ui/DraftPaper.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { say } from "../say.ts";

const parts = ["felt", "hurt", "need"] as const;

/** The speaker's paper: what I felt, why it hurt, what I need. One of them is enough. */
export function Speaking({ talk }: { readonly talk: Conversation }) {
  const writing = useDraft(`conversation:${talk.id}:speak`, { felt: "", hurt: "", need: "" });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const fields = writing.fields.value;
  const reading = useReading(
    "message",
    parts
      .map((part) => fields[part] ?? "")
      .join("\n")
      .trim(),
  );
  const speak = async () => {
    const { felt = "", hurt = "", need = "" } = fields;
    const refused = await writing.record(() =>
      act({
        type: "conversation.speak",
        conversation: talk.id,
        felt,
        hurt,
        need,
      }),
    );
    setRefusal(refused);
  };
  return (
    <form
      class="flow"
      onSubmit={(event) => {
        event.preventDefault();
        void speak();
      }}
    >
      <p class="lede soft">{say("speakText")}</p>
      {parts.map((part) => (
        <DraftPaper
          key={part}
          label={say(`speak.${part}`)}
          field={part}
          writing={writing}
          lines={3}
        />
      ))}
      <Refused refusal={refusal} />
      <Button type="submit">{say("handOver")}</Button>
      <DraftCoach reading={reading} />
    </form>
  );
}
