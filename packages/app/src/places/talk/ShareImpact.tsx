import { useState } from "preact/hooks";
import { useParams } from "wouter-preact";
import { impactParts } from "@groundwork/repair";
import type { ImpactPart, ImpactVersion } from "@groundwork/repair";
import type { Refusal, Words } from "@groundwork/replica";
import { leadingOn } from "../../navigation.ts";
import { act, view, wordsOf } from "../../record/record.ts";
import { Button, Go } from "../../ui/Button.tsx";
import { Check } from "../../ui/Choices.tsx";
import { Empty } from "../../ui/Notice.tsx";
import { Refused } from "../../ui/Refused.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { SafeStart } from "../arriving/safety.tsx";
import { lastVersion } from "./Impact.tsx";
import { Loading, Nothing } from "./Nothing.tsx";
import { sayFeelings } from "./feelings.ts";
import { say, useOther } from "./say.ts";

/** Whole or part: exactly what is ticked goes, and nothing is ticked at first (U4). */
export function ShareImpact() {
  const { topic = "" } = useParams();
  if (!view.value.pair?.breach.byId[topic]) return <Nothing />;
  const version = lastVersion(topic);
  const words = version ? wordsOf(version.id).value : null;
  if (words === undefined) return <Loading title={say("shareImpactTitle")} />;
  return (
    <SafeStart>
      {version && words ? (
        <Choose topic={topic} version={version} words={words} />
      ) : (
        <NoWords topic={topic} />
      )}
    </SafeStart>
  );
}

function NoWords({ topic }: { readonly topic: string }) {
  return (
    <Screen paper back={`/talk/${topic}`} where={say("back")} title={say("shareImpactTitle")}>
      <Empty action={<Go to={`/talk/${topic}/impact`}>{say("sayImpact")}</Go>}>
        {say("nothingWritten")}
      </Empty>
    </Screen>
  );
}

interface ChooseProps {
  readonly topic: string;
  readonly version: ImpactVersion;
  readonly words: Words;
}

function Choose({ topic, version, words }: ChooseProps) {
  const name = useOther();
  const [chosen, setChosen] = useState<ReadonlySet<ImpactPart>>(new Set());
  const [withFeelings, setWithFeelings] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const written = impactParts.filter((part) => (words[part] ?? "") !== "");
  const none = chosen.size === 0 && !withFeelings;
  const share = async () => {
    const goOn = leadingOn();
    const refused = await act({
      type: "impact.share",
      breach: topic,
      feelings: withFeelings ? version.feelings : [],
      words: Object.fromEntries([...chosen].map((part) => [part, words[part] ?? ""])),
    });
    setRefusal(refused);
    if (!refused) goOn(`/talk/${topic}`, { replace: true });
  };
  return (
    <Screen
      paper
      back={`/talk/${topic}`}
      where={say("back")}
      title={say("shareImpactTitle")}
      lede={say("shareImpactText", { name })}
    >
      {version.feelings.length > 0 ? (
        <>
          <Check label={say("feelings")} checked={withFeelings} onChange={setWithFeelings} />
          <p class="words">{sayFeelings(version.feelings)}</p>
        </>
      ) : null}
      {written.map((part) => (
        <div key={part} class="flow flow-small">
          <Check
            label={say(`part.${part}`)}
            checked={chosen.has(part)}
            onChange={(on) =>
              setChosen(
                new Set(on ? [...chosen, part] : [...chosen].filter((each) => each !== part)),
              )
            }
          />
          <p class="words">{words[part]}</p>
        </div>
      ))}
      <Refused refusal={refusal} />
      <Button onClick={() => void share()} cannot={none ? say("tickFirst") : undefined}>
        {say("shareWith", { name })}
      </Button>
      <Go kind="quiet" to={`/talk/${topic}`}>
        {say("keepAll")}
      </Go>
    </Screen>
  );
}
