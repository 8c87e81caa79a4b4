import { useState } from "preact/hooks";
import {
  surveillanceAnswers,
  thenAnswers,
  type Agreement,
  type SurveillanceAnswer,
  type ThenAnswer,
} from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { useDraft } from "../../../record/draft.ts";
import { act, view } from "../../../record/record.ts";
import { Actions, Button } from "../../../ui/Button.tsx";
import { Choices } from "../../../ui/Choices.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { CameBack } from "../../talk/OnThisPhone.tsx";
import { sayPact } from "../pact.ts";
import { useSentence } from "../sentence.ts";
import type { OfReview } from "./answers.ts";

const isOne = <Answer extends string>(
  answers: readonly Answer[],
  text: string | undefined,
): Answer | null => answers.find((each) => each === text) ?? null;

/** One's own answer, apart: kept as a draft until it is bound. */
export function WriteReview({ of }: { readonly of: OfReview }) {
  const agreement = view.value.pair?.agreement[of.agreement];
  const writing = useDraft(`pact:${of.agreement}:${of.review}`, {
    surveillance: "",
    next: "",
    line: "",
  });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const fields = writing.fields.value;
  const surveillance = isOne<SurveillanceAnswer>(surveillanceAnswers, fields["surveillance"]);
  const next = isOne<ThenAnswer>(thenAnswers, fields["next"]);
  const line = fields["line"] ?? "";
  const keep = async () => {
    if (surveillance === null || next === null) return;
    const refused = await writing.record(() =>
      act({ type: "pact.answer", ...of, surveillance, next, line }),
    );
    setRefusal(refused);
  };
  return (
    <Screen
      paper
      where={sayPact("where")}
      back={`/agreements/${of.agreement}`}
      title={sayPact("surveillance")}
      lede={sayPact("apart")}
    >
      {agreement ? <SentenceOf agreement={agreement} /> : null}
      <CameBack commands={(command) => command.type === "pact.answer"} />
      <Choices
        legend={sayPact("surveillance")}
        legendHidden
        options={surveillanceAnswers.map((value) => ({
          value,
          label: sayPact(`surveillance.${value}`),
        }))}
        value={surveillance}
        onChoose={(value) => writing.set("surveillance", value)}
      />
      <Choices
        legend={sayPact("next")}
        options={thenAnswers.map((value) => ({
          value,
          label: sayPact(`next.${value}`),
        }))}
        value={next}
        onChoose={(value) => writing.set("next", value)}
      />
      <Field
        label={sayPact("line")}
        value={line}
        onInput={(text) => writing.set("line", text)}
        grows
      />
      <p class="soft">{sayPact("bothOpen")}</p>
      <Refused refusal={refusal} />
      <Actions>
        <Button
          cannot={surveillance === null || next === null ? sayPact("missing.answers") : undefined}
          onClick={() => void keep()}
        >
          {sayPact("keep")}
        </Button>
      </Actions>
    </Screen>
  );
}

function SentenceOf({ agreement }: { readonly agreement: Agreement }) {
  return <p class="sentence">{useSentence(agreement)}</p>;
}
