import { useState } from "preact/hooks";
import type { Wish } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { useBeside } from "../../coach/beside.ts";
import { useReading } from "../../coach/reading.ts";
import { leadingOn, navigate } from "../../navigation.ts";
import { useDraft } from "../../record/draft.ts";
import { act, view } from "../../record/record.ts";
import { Actions, Button } from "../../ui/Button.tsx";
import { Choices } from "../../ui/Choices.tsx";
import { Paper } from "../../ui/Paper.tsx";
import { Refused } from "../../ui/Refused.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { formOf, termsOf, type Form } from "./form.ts";
import { SharedTrust } from "../talk/trust/SharedTrust.tsx";
import { FormFields } from "./FormFields.tsx";
import { say } from "./say.ts";
import { SentenceCoach } from "./SentenceCoach.tsx";
import { StartingPoints } from "./StartingPoints.tsx";
import { WishChoice } from "./Wish.tsx";
import "./agreements.css";

interface WriteFormProps {
  readonly start: Form;
  /** The key of its draft. */
  readonly draft: string;
  /** The revision that these words would replace; absent for a new agreement. */
  readonly counter?: {
    readonly agreement: string;
    readonly revision: string;
    readonly zone: string;
  };
}

/** One sentence, whose promise, and when; kept as it is typed, sent only when proposed. */
export function WriteForm({ start, draft, counter }: WriteFormProps) {
  const writing = useDraft(draft, { ...start });
  const form = formOf(writing.fields.value);
  const { me, partner } = view.value;
  const [wish, setWish] = useState<Wish | null>(null);
  const [letsOneCheck, setLetsOneCheck] = useState<boolean | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const reading = useReading("agreement", form.sentence);
  const watches = reading?.analysis.labels.includes("surveillance") ?? false;
  const beside = useBeside();
  const set = (field: keyof Form, text: string) => writing.set(field, text);
  const terms = partner === null ? null : termsOf(form, { me, partner }, counter?.zone);

  const propose = async () => {
    if (terms === null || wish === null) return;
    const goOn = leadingOn();
    const wording = {
      terms,
      sentence: form.sentence,
      why: form.why,
      wish,
      letsOneCheck: watches ? letsOneCheck : null,
    };
    const refused = await act(
      counter
        ? {
            type: "agreement.counter",
            agreement: counter.agreement,
            revision: counter.revision,
            ...wording,
          }
        : {
            type: "agreement.propose",
            breach: form.breach || null,
            apology: form.apology || null,
            ...wording,
          },
    );
    setRefusal(refused);
    if (refused !== null) return;
    await writing.discard();
    goOn("/agreements", { replace: true });
  };

  const cannot =
    partner === null
      ? say("missing.pair")
      : form.sentence.trim() === ""
        ? say("missing.sentence")
        : terms === null
          ? say("missing.days")
          : watches && letsOneCheck !== false
            ? say(letsOneCheck === null ? "missing.check" : "missing.yes")
            : wish === null
              ? say("missing.wish")
              : undefined;

  return (
    <Screen
      where={say("writeWhere")}
      back="/agreements"
      paper
      title={say(counter ? "changeTitle" : "writeTitle")}
      lede={say("writeLede")}
      companion={beside ? <SentenceCoach reading={reading} /> : undefined}
    >
      {form.apology ? <p class="small soft">{say("from.apology")}</p> : null}
      <Paper
        label={say("sentence")}
        hint={say("sentenceHint")}
        value={form.sentence}
        lines={2}
        state={writing.state.value}
        caret={writing.caret.value?.field === "sentence" ? writing.caret.value.at : undefined}
        onInput={(text, caretAt) => writing.set("sentence", text, caretAt)}
      />
      {beside ? null : <SentenceCoach reading={reading} />}
      {form.sentence === "" ? (
        <StartingPoints onPick={(text) => writing.set("sentence", text)} />
      ) : null}
      <SharedTrust />
      <FormFields form={form} set={set} zone={counter?.zone} />
      {watches ? (
        <div class="flow">
          <Choices
            legend={say("check")}
            options={[
              { value: "yes", label: say("check.yes") },
              { value: "no", label: say("check.no") },
            ]}
            value={letsOneCheck === null ? null : letsOneCheck ? "yes" : "no"}
            onChoose={(answer) => setLetsOneCheck(answer === "yes")}
          />
          {letsOneCheck ? (
            <p class="notice small" role="status">
              {say("check.yesText")}
            </p>
          ) : null}
        </div>
      ) : null}
      {partner === null ? null : <WishChoice value={wish} onChoose={setWish} />}
      <Refused refusal={refusal} />
      <Actions>
        {wish === "i-feel-i-have-to" ? (
          <Button onClick={() => navigate("/agreements")}>{say("notYet")}</Button>
        ) : (
          <Button cannot={cannot} onClick={() => void propose()}>
            {say(counter ? "proposeCounter" : "propose")}
          </Button>
        )}
      </Actions>
    </Screen>
  );
}
