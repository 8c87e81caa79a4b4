import { useState } from "preact/hooks";
import { waysToLight } from "@groundwork/repair";
import type { WayToLight } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { useDraft } from "../../../record/draft.ts";
import { act } from "../../../record/record.ts";
import { Button } from "../../../ui/Button.tsx";
import { Choices } from "../../../ui/Choices.tsx";
import { DraftPaper } from "../../../ui/DraftPaper.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { entryDraft } from "./entry-draft.ts";
import { say } from "./say.ts";

const remembered = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

interface WriteEntryProps {
  readonly topic: string;
  /** Where its place on the list is another screen. */
  readonly onAdded?: () => void;
}

/** What came to light, how, and when if that is known. */
export function WriteEntry({ topic, onAdded }: WriteEntryProps) {
  const writing = useDraft(entryDraft(topic), { what: "", on: "", how: "" });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { what = "", on = "", how = "" } = writing.fields.value;
  const way: WayToLight | null = waysToLight.find((each) => each === how) ?? null;
  const unreadable = on.trim() !== "" && !remembered.test(on.trim());
  const add = async () => {
    if (way === null || unreadable) return;
    const refused = await writing.record(() =>
      act({
        type: "account.bring-to-light",
        breach: topic,
        on: on.trim() === "" ? null : on.trim(),
        how: way,
        what,
      }),
    );
    setRefusal(refused);
    if (refused) return;
    onAdded?.();
  };
  return (
    <form
      class="flow"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <DraftPaper label={say("entryPrompt")} field="what" writing={writing} lines={3} />
      <Choices
        legend={say("wayLegend")}
        options={waysToLight.map((value) => ({ value, label: say(`way.${value}`) }))}
        value={way}
        onChoose={(value) => writing.set("how", value)}
      />
      <Field
        label={say("onLabel")}
        hint={say("onHint")}
        error={unreadable ? say("onUnreadable") : undefined}
        value={on}
        onInput={(text) => writing.set("on", text)}
      />
      <Refused refusal={refusal} />
      <Button type="submit" cannot={way === null ? say("wayFirst") : undefined}>
        {say("laterDo")}
      </Button>
    </form>
  );
}
