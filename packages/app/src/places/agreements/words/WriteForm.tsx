import { useState } from "preact/hooks";
import type { Revision, Wish } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { useBeside } from "../../../coach/beside.ts";
import { useReading } from "../../../coach/reading.ts";
import { leadingOn, navigate } from "../../../navigation.ts";
import { useDraft } from "../../../record/draft.ts";
import { act, view } from "../../../record/record.ts";
import { Actions, Button } from "../../../ui/Button.tsx";
import { DraftPaper } from "../../../ui/DraftPaper.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { SharedTrust } from "../../talk/trust/SharedTrust.tsx";
import { formOf, termsOf, type Form } from "../form.ts";
import { sayPact } from "../pact.ts";
import { say } from "../say.ts";
import { FormFields } from "./FormFields.tsx";
import { Openness, PactFields } from "./Openness.tsx";
import { SentenceCoach } from "./SentenceCoach.tsx";
import { StartingPoints } from "./StartingPoints.tsx";
import { WishChoice } from "./Wish.tsx";
import "../agreements.css";

interface WriteFormProps {
  readonly start: Form;
  /** The key of its draft. */
  readonly draft: string;
  /** What these words would change; absent for a new agreement. */
  readonly counter?: {
    readonly agreement: string;
    readonly revision: Revision;
    /** It is in force: whose promise it is stays. */
    readonly stands: boolean;
  };
}

/** One sentence, whose promise, and when; kept as it is typed, sent only when proposed. */
export function WriteForm({ start, draft, counter }: WriteFormProps) {
  const writing = useDraft(draft, { ...start });
  const form = formOf(writing.fields.value);
  const { me, partner } = view.value;
  const [wish, setWish] = useState<Wish | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const reading = useReading("agreement", form.sentence);
  const watches = reading?.analysis.labels.includes("surveillance") ?? false;
  const beside = useBeside();
  const set = (field: keyof Form, text: string) => writing.set(field, text);
  const zone = counter?.revision.terms.zone;
  const terms = partner === null ? null : termsOf(form, { me, partner }, zone);

  const propose = async () => {
    if (terms === null || wish === null) return;
    const goOn = leadingOn();
    const wording = {
      terms,
      sentence: form.sentence,
      why: form.why,
      wish,
      letsOneCheck: form.openness === "" ? null : form.openness === "yes",
    };
    const refused = await writing.record(() =>
      act(
        counter
          ? {
              type: "agreement.counter",
              agreement: counter.agreement,
              revision: counter.revision.id,
              ...wording,
            }
          : {
              type: "agreement.propose",
              breach: form.breach || null,
              apology: form.apology || null,
              ...wording,
            },
      ),
    );
    setRefusal(refused);
    if (refused !== null) return;
    goOn("/agreements", { replace: true });
  };

  return (
    <Screen
      where={say("writeWhere")}
      back="/agreements"
      paper
      title={say(counter ? "changeTitle" : "writeTitle")}
      lede={say(counter?.stands ? "standsMeanwhile" : "writeLede")}
      companion={beside ? <SentenceCoach reading={reading} /> : undefined}
    >
      {form.apology ? <p class="small soft">{say("from.apology")}</p> : null}
      <DraftPaper
        label={say("sentence")}
        hint={say("sentenceHint")}
        field="sentence"
        writing={writing}
        lines={2}
      />
      {beside ? null : <SentenceCoach reading={reading} />}
      {form.sentence === "" ? (
        <StartingPoints
          isPact={form.openness === "yes"}
          onPick={(text) => writing.set("sentence", text)}
        />
      ) : null}
      <SharedTrust />
      <FormFields form={form} set={set} zone={zone} doerStays={counter?.stands ?? false} />
      {counter?.revision.terms.openness ? (
        <PactFields form={form} set={set} />
      ) : (
        <Openness form={form} set={set} asked={watches} changes={counter !== undefined} />
      )}
      {partner === null ? null : <WishChoice value={wish} onChoose={setWish} />}
      <Refused refusal={refusal} />
      <Actions>
        {wish === "i-feel-i-have-to" ? (
          <Button onClick={() => navigate("/agreements")}>{say("notYet")}</Button>
        ) : (
          <Button
            cannot={missingIn(form, watches, wish, counter?.revision)}
            onClick={() => void propose()}
          >
            {form.openness === "yes" && !counter
              ? sayPact("offer")
              : say(counter ? "proposeCounter" : "propose")}
          </Button>
        )}
      </Actions>
    </Screen>
  );
}

/** Why this cannot be proposed yet, as a sentence. */
function missingIn(
  form: Form,
  watches: boolean,
  wish: Wish | null,
  changed: Revision | undefined,
): string | undefined {
  const { me, partner } = view.value;
  if (partner === null) return say("missing.pair");
  if (form.sentence.trim() === "") return say("missing.sentence");
  if (form.time === "") return say("missing.time");
  if (termsOf(form, { me, partner }) === null) return say("missing.days");
  if (watches && form.openness === "") return say("missing.check");
  if (form.openness === "yes") {
    if (form.whose === "other") return sayPact("missing.theirs");
    if (changed && !changed.terms.openness) return sayPact("missing.byChanging");
    if (form.until === "") return sayPact("missing.until");
  }
  return wish === null ? say("missing.wish") : undefined;
}
