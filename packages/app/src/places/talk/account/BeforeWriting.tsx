import { useState } from "preact/hooks";
import { Button, Go } from "../../../ui/Button.tsx";
import { Choices } from "../../../ui/Choices.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { useOther } from "../say.ts";
import { say } from "./say.ts";

/** Asked of oneself, kept nowhere: what an account could lead to (U3). */
const worries = ["afraid", "exposes", "children"] as const;
type Worry = (typeof worries)[number];
type Answer = "yes" | "no";

interface BeforeWritingProps {
  readonly topic: string;
  readonly onBegin: () => void;
}

/** What writing it down means, and three questions for oneself. Any yes offers help first; nothing is forbidden. */
export function BeforeWriting({ topic, onBegin }: BeforeWritingProps) {
  const name = useOther();
  const [answers, setAnswers] = useState<Readonly<Partial<Record<Worry, Answer>>>>({});
  const worried = Object.values(answers).includes("yes");
  return (
    <Screen
      paper
      back={`/talk/${topic}`}
      where={say("back")}
      title={say("beforeTitle")}
      lede={say("beforeText")}
    >
      <ul class="flow">
        <li>{say("isACopy", { name })}</li>
        <li>{say("inCourt")}</li>
        <li>{say("nobodyElse")}</li>
        <li>{say("aloudInstead")}</li>
      </ul>
      <p class="soft small">{say("worriesText")}</p>
      {worries.map((worry) => (
        <Choices
          key={worry}
          legend={say(`worry.${worry}`, { name })}
          options={[
            { value: "yes", label: say("yes") },
            { value: "no", label: say("no") },
          ]}
          value={answers[worry] ?? null}
          onChoose={(answer) => setAnswers({ ...answers, [worry]: answer })}
        />
      ))}
      {worried ? (
        <section class="flow notice" data-kind="look" role="status">
          <p>{say("helpFirst")}</p>
          <Go kind="line" to="/support">
            {say("help")}
          </Go>
        </section>
      ) : null}
      <Button kind={worried ? "line" : "primary"} onClick={onBegin}>
        {say("begin")}
      </Button>
      <Go kind="quiet" to={`/talk/${topic}`}>
        {say("notNow")}
      </Go>
    </Screen>
  );
}
