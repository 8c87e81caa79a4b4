import { useEffect, useState } from "preact/hooks";
import { useParams } from "wouter-preact";
import { whyParts } from "@groundwork/repair";
import type { WhyPart } from "@groundwork/repair";
import type { Refusal, Words } from "@groundwork/replica";
import { leadingOn } from "../../../navigation.ts";
import { act, drafts, view } from "../../../record/record.ts";
import { Button, Go } from "../../../ui/Button.tsx";
import { Check } from "../../../ui/Choices.tsx";
import { Empty } from "../../../ui/Notice.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { SafeStart } from "../../arriving/safety.tsx";
import { usePartner } from "../letters.ts";
import { NoLetter } from "../NoLetter.tsx";
import { causesIn, useKept, wordsIn } from "./kept.ts";
import { say } from "./say.ts";

/** Exactly what is ticked goes, and nothing is ticked at first. What stands in one's way is never shared. */
export function ShareWhy() {
  const { topic = "" } = useParams();
  const kept = useKept(topic);
  const draft = useDraftOf(topic);
  if (!view.value.pair?.breach.byId[topic]) return <NoLetter />;
  if (kept === undefined || draft === undefined) return null;
  return (
    <SafeStart>
      <Choose topic={topic} fields={{ ...kept, ...draft }} />
    </SafeStart>
  );
}

/** What was written since the last version was kept; undefined while it loads. */
function useDraftOf(topic: string): Words | undefined {
  const [fields, setFields] = useState<Words>();
  useEffect(() => {
    void drafts()
      .load(`why:${topic}`)
      .then((draft) => setFields(draft?.fields ?? {}));
  }, [topic]);
  return fields;
}

interface ChooseProps {
  readonly topic: string;
  readonly fields: Words;
}

function Choose({ topic, fields }: ChooseProps) {
  const name = usePartner();
  const [chosen, setChosen] = useState<ReadonlySet<WhyPart>>(new Set());
  const [withCauses, setWithCauses] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const causes = causesIn(fields);
  const written = whyParts.filter((part) => (fields[part] ?? "").trim() !== "");
  const share = async () => {
    const goOn = leadingOn();
    const refused = await act({
      type: "why.share",
      breach: topic,
      causes: withCauses ? causes : [],
      words: wordsIn(fields, [...chosen]),
    });
    setRefusal(refused);
    if (!refused) goOn(`/talk/${topic}`, { replace: true });
  };
  if (written.length === 0 && causes.length === 0)
    return (
      <Screen paper back="/amends" where={say("where")} title={say("shareTitle")}>
        <Empty action={<Go to={`/amends/before/${topic}`}>{say("begin")}</Go>}>
          {say("nothing")}
        </Empty>
      </Screen>
    );
  return (
    <Screen
      paper
      back={`/amends/before/${topic}`}
      where={say("back")}
      title={say("shareTitle")}
      lede={say("shareText", { name })}
    >
      {causes.length > 0 ? (
        <div class="flow flow-small">
          <Check label={say("causes")} checked={withCauses} onChange={setWithCauses} />
          <p class="words">{causes.map((cause) => say(`cause.${cause}`)).join(", ")}</p>
        </div>
      ) : null}
      {written.map((part) => (
        <div key={part} class="flow flow-small">
          <Check
            label={say(`prompt.${part}`)}
            checked={chosen.has(part)}
            onChange={(on) =>
              setChosen(
                new Set(on ? [...chosen, part] : [...chosen].filter((each) => each !== part)),
              )
            }
          />
          <p class="words">{fields[part]}</p>
        </div>
      ))}
      <Refused refusal={refusal} />
      <Button
        onClick={() => void share()}
        cannot={chosen.size === 0 && !withCauses ? say("tickFirst") : undefined}
      >
        {say("shareWith", { name })}
      </Button>
      <Go kind="quiet" to="/amends">
        {say("keepAll")}
      </Go>
    </Screen>
  );
}
