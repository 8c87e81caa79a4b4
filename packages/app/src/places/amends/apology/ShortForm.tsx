import { useState } from "preact/hooks";
import { useParams } from "wouter-preact";
import type { Refusal } from "@groundwork/replica";
import { leadingOn } from "../../../navigation.ts";
import { useDraft } from "../../../record/draft.ts";
import { view } from "../../../record/record.ts";
import { Actions, Button } from "../../../ui/Button.tsx";
import { DraftPaper } from "../../../ui/DraftPaper.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { keepVersion, ownTopics } from "../letters.ts";
import { sayStudio } from "./say.ts";
import { Shared } from "./Shared.tsx";
import "../amends.css";

/** What a short apology says, in this order (G5). */
const sentences = ["did", "mine", "impact", "change"] as const;

/** The short form of an apology: four sentences, in one's own words, which become a letter and open in the studio. */
export function ShortForm() {
  const { topic: named } = useParams<{ topic?: string }>();
  const topic = named ?? ownTopics(view.value)[0] ?? null;
  const writing = useDraft(`apology:short:${topic ?? "new"}`, {});
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const fields = writing.fields.value;
  const written = sentences.map((each) => (fields[each] ?? "").trim());
  const make = async () => {
    const goOn = leadingOn();
    const text = written.filter((words) => words !== "").join("\n\n");
    const refused = await writing.record(async () => {
      const kept = await keepVersion(null, topic, text);
      if ("refusal" in kept) return kept.refusal;
      goOn(`/amends/apology/${kept.letter}`, { replace: true });
      return null;
    });
    setRefusal(refused);
  };
  return (
    <Screen
      where={sayStudio("shortTitleWhere")}
      back="/amends"
      paper
      title={sayStudio("shortTitle")}
      lede={sayStudio("shortLede")}
      companion={<Shared topic={topic} letter={null} />}
    >
      <div class="short-form flow">
        {sentences.map((each) => (
          <DraftPaper
            key={each}
            label={sayStudio(`short.${each}`)}
            hint={sayStudio(`shortHint.${each}`)}
            field={each}
            writing={writing}
            lines={2}
          />
        ))}
      </div>
      <Refused refusal={refusal} />
      <Actions>
        <Button
          cannot={written[0] === "" ? sayStudio("shortMissing") : undefined}
          onClick={() => void make()}
        >
          {sayStudio("shortMake")}
        </Button>
      </Actions>
    </Screen>
  );
}
