import { useState } from "preact/hooks";
import { useParams } from "wouter-preact";
import { accountParts } from "@groundwork/repair";
import type { Refusal, Words } from "@groundwork/replica";
import { leadingOn } from "../../../navigation.ts";
import { act, view } from "../../../record/record.ts";
import { Button, Go } from "../../../ui/Button.tsx";
import { Choices } from "../../../ui/Choices.tsx";
import { Empty } from "../../../ui/Notice.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { SafeStart } from "../../arriving/safety.tsx";
import { Loading, Nothing } from "../Nothing.tsx";
import { useOther } from "../say.ts";
import { useKeptWords } from "./kept.ts";
import { say } from "./say.ts";
import { Words as Telling } from "./Told.tsx";
import { accountWords, overIn } from "./WriteAccount.tsx";

/** Shared whole, exactly as it stands here, with the answer to "is that everything?" (U3). */
export function ShareAccount() {
  const { topic = "" } = useParams();
  const kept = useKeptWords(topic);
  if (!view.value.pair?.breach.byId[topic]) return <Nothing />;
  if (kept === undefined) return <Loading title={say("shareTitle")} />;
  return (
    <SafeStart>
      <Whole topic={topic} words={kept} />
    </SafeStart>
  );
}

interface WholeProps {
  readonly topic: string;
  readonly words: Words;
}

type Everything = "yes" | "no";

function Whole({ topic, words }: WholeProps) {
  const name = useOther();
  const [everything, setEverything] = useState<Everything | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const over = overIn(words);
  const parts = accountParts.filter((part) => (words[part] ?? "").trim() !== "");
  const nothing = parts.length === 0 && over === null;
  const share = async () => {
    const goOn = leadingOn();
    const refused = await act({
      type: "account.share",
      breach: topic,
      over,
      words: accountWords(words),
      saidAll: everything === "yes",
    });
    setRefusal(refused);
    if (!refused) goOn(`/talk/${topic}/account`, { replace: true });
  };
  return (
    <Screen
      paper
      back={`/talk/${topic}/account`}
      where={say("backToWriting")}
      title={say("shareTitle")}
      lede={say("shareText", { name })}
    >
      {nothing ? (
        <Empty action={<Go to={`/talk/${topic}/account`}>{say("begin")}</Go>}>
          {say("nothingWritten")}
        </Empty>
      ) : (
        <>
          <Telling parts={parts} over={over} words={words} />
          <Choices
            legend={say("everything")}
            hint={say("everythingHint")}
            options={[
              { value: "yes", label: say("everythingYes") },
              { value: "no", label: say("everythingNo") },
            ]}
            value={everything}
            onChoose={setEverything}
          />
          <Refused refusal={refusal} />
          <Button
            onClick={() => void share()}
            cannot={everything === null ? say("everythingFirst") : undefined}
          >
            {say("shareWhole", { name })}
          </Button>
          <Go kind="quiet" to={`/talk/${topic}/account`}>
            {say("keepWorking")}
          </Go>
        </>
      )}
    </Screen>
  );
}
