import { useState } from "preact/hooks";
import type { Refusal } from "@groundwork/replica";
import { DraftCoach } from "../../../../coach/DraftCoach.tsx";
import { useReading } from "../../../../coach/reading.ts";
import { leadingOn } from "../../../../navigation.ts";
import { useDraft } from "../../../../record/draft.ts";
import { act, view } from "../../../../record/record.ts";
import { Actions, Button } from "../../../../ui/Button.tsx";
import { Choices } from "../../../../ui/Choices.tsx";
import { DraftPaper } from "../../../../ui/DraftPaper.tsx";
import { Field } from "../../../../ui/Field.tsx";
import { Refused } from "../../../../ui/Refused.tsx";
import { Screen } from "../../../../ui/Screen.tsx";
import { zoneHere } from "../../../agreements/dates.ts";
import { SafeStart } from "../../../arriving/safety.tsx";
import { sentenceOf } from "../../../talk/topics.ts";
import { ownTopics } from "../../letters.ts";
import { offerDraft, type OfferForm } from "../draft.ts";
import { say, usePartner } from "../say.ts";

/** One amends in one sentence, with a day if there is one (M5). */
export function OfferRepair() {
  return (
    <SafeStart>
      <WriteOffer />
    </SafeStart>
  );
}

function WriteOffer() {
  const seen = view.value;
  const { pair } = seen;
  const name = usePartner();
  const topics = ownTopics(seen).filter((topic) => pair?.breach.byId[topic]);
  const start: OfferForm = { what: "", doneBy: "", breach: topics[0] ?? "", apology: "" };
  const writing = useDraft(offerDraft, { ...start });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { what = "", doneBy = "", breach = "", apology = "" } = writing.fields.value;
  const reading = useReading("message", what);
  const offer = async () => {
    const goOn = leadingOn();
    const refused = await writing.record(() =>
      act({
        type: "repair.offer",
        breach: breach || null,
        apology: apology || null,
        doneBy: doneBy || null,
        zone: zoneHere(),
        what,
      }),
    );
    setRefusal(refused);
    if (refused !== null) return;
    goOn("/amends/repairs", { replace: true });
  };
  return (
    <Screen
      where={say("where")}
      back="/amends/repairs"
      paper
      title={say("writeTitle")}
      lede={say("writeLede", { name })}
    >
      <form
        class="flow"
        onSubmit={(event) => {
          event.preventDefault();
          void offer();
        }}
      >
        {apology === "" ? null : <p class="small soft">{say("fromLetterNote")}</p>}
        <DraftPaper
          label={say("what")}
          hint={say("whatHint")}
          field="what"
          writing={writing}
          lines={2}
        />
        <Field
          label={say("byLabel")}
          type="date"
          value={doneBy}
          onInput={(text) => writing.set("doneBy", text)}
        />
        {topics.length > 0 ? (
          <Choices
            legend={say("about")}
            options={[
              ...topics.map((topic) => ({ value: topic, label: sentenceOf(topic) })),
              { value: "", label: say("aboutNone") },
            ]}
            value={breach}
            onChoose={(topic) => writing.set("breach", topic)}
          />
        ) : null}
        <Refused refusal={refusal} />
        <Actions>
          <Button
            type="submit"
            cannot={pair === null ? say("alone") : what.trim() === "" ? say("missing") : undefined}
          >
            {say("offerDo", { name })}
          </Button>
        </Actions>
        <p class="small soft">{say("offerNote")}</p>
      </form>
      <DraftCoach reading={reading} />
    </Screen>
  );
}
