import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { needsSafeStart } from "@groundwork/repair";
import type { SafetyExit, SafetyOutcome, SafetyWay } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import messages from "../../messages/en/safety.json";
import { catalogue } from "../../messages/catalogue.ts";
import { cameFrom, leadingOn } from "../../navigation.ts";
import { act, view } from "../../record/record.ts";
import { partedAt } from "../../record/spaces.ts";
import { Actions, Button } from "../../ui/Button.tsx";
import { Choices } from "../../ui/Choices.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { Refused } from "../../ui/Refused.tsx";
import { Screen } from "../../ui/Screen.tsx";

const say = catalogue("safety", messages);

type Answer = "yes" | "no" | "unsaid";

/** Own items on what ACTS and HARK measure, for anyone; the last is about what this person has done themselves (A2). */
const questions = ["fear", "control", "threats", "force", "own"] as const;
type Question = (typeof questions)[number];

type Answers = Readonly<Partial<Record<Question, Answer>>>;

interface Ended {
  readonly outcome: SafetyOutcome;
  /** Whether this person named something they have done themselves: it leads to help to stop, and is kept nowhere. */
  readonly own: boolean;
}

/**
 * Stands before a person's first joint step: inviting, joining, sharing (A2). Once they went on, it lets everything
 * through. Not now leads back to Today.
 */
export function SafeStart({ children }: { readonly children: ComponentChildren }) {
  if (!asks()) return <>{children}</>;
  return <Check onGoOn={() => undefined} onNotNow={toToday} />;
}

const asks = (): boolean => needsSafeStart(view.value.self, partedAt(view.value));

/** Goes on from this screen, as `leadingOn` does. */
type Going = ReturnType<typeof leadingOn>;

const toToday = (goOn: Going) => goOn("/today", { replace: true });

/** The same check by itself. Later it is one question, always at hand and on no schedule. */
export function Safety() {
  const later = !asks();
  return <Check later={later} onGoOn={toToday} onNotNow={toToday} />;
}

interface CheckProps {
  readonly later?: boolean;
  readonly onGoOn: (goOn: Going) => void;
  readonly onNotNow: (goOn: Going) => void;
}

/** Answers live in this component alone: never in a draft, an event or the record. */
function Check({ later = false, onGoOn, onNotNow }: CheckProps) {
  const [step, setStep] = useState<"alone" | "not-alone" | "questions" | "one">(
    later ? "one" : "alone",
  );
  const [ended, setEnded] = useState<Ended | null>(null);
  const leave = { onGoOn, onNotNow };
  if (ended) return <Outcome key="ended" ended={ended} {...leave} />;
  switch (step) {
    case "alone":
      return <Alone onYes={() => setStep("questions")} onNo={() => setStep("not-alone")} />;
    case "not-alone":
      return <Outcome key="not-alone" ended={null} {...leave} />;
    case "questions":
      return <Questions key="questions" onDone={setEnded} />;
    case "one":
      return <OneQuestion onDone={setEnded} onFour={() => setStep("questions")} />;
  }
}

function Alone({ onYes, onNo }: { readonly onYes: () => void; readonly onNo: () => void }) {
  return (
    <Screen
      paper
      back={cameFrom("/today")}
      where={say("where")}
      title={say("aloneTitle")}
      lede={say("aloneText")}
    >
      <Actions>
        <Button kind="line" onClick={onNo}>
          {say("aloneNo")}
        </Button>
        <Button kind="line" onClick={onYes}>
          {say("aloneYes")}
        </Button>
      </Actions>
    </Screen>
  );
}

const answerOptions = (["yes", "no", "unsaid"] as const).map((value) => ({
  value,
  label: say(`answer.${value}`),
}));

function Questions({ onDone }: { readonly onDone: (ended: Ended) => void }) {
  const [answers, setAnswers] = useState<Answers>({});
  return (
    <Screen paper where={say("where")} title={say("title")} lede={say("lede")}>
      {questions.map((question) => (
        <Choices
          key={question}
          legend={say(`question.${question}`)}
          options={answerOptions}
          value={answers[question] ?? null}
          onChoose={(answer) => setAnswers({ ...answers, [question]: answer })}
        />
      ))}
      <Button onClick={() => onDone(endedWith(answers))}>{say("done")}</Button>
    </Screen>
  );
}

/** Any yes is a concern; four times no is none. Left open counts as not answered. */
const endedWith = (answers: Answers): Ended => {
  const four = questions.slice(0, 4).map((question) => answers[question]);
  const own = answers.own === "yes";
  if (four.includes("yes")) return { outcome: "concern", own };
  return { outcome: four.every((answer) => answer === "no") ? "cleared" : "skipped", own };
};

interface OneQuestionProps {
  readonly onDone: (ended: Ended) => void;
  readonly onFour: () => void;
}

function OneQuestion({ onDone, onFour }: OneQuestionProps) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const outcome = answer === "yes" ? "concern" : answer === "no" ? "cleared" : "skipped";
  return (
    <Screen paper back="/mine" where={say("where")} title={say("oneTitle")} lede={say("oneText")}>
      <Choices
        legend={say("oneTitle")}
        legendHidden
        options={answerOptions}
        value={answer}
        onChoose={setAnswer}
      />
      <Button onClick={() => onDone({ outcome, own: false })}>{say("done")}</Button>
      <Button kind="quiet" onClick={onFour}>
        {say("fourAgain")}
      </Button>
    </Screen>
  );
}

interface OutcomeProps {
  /** Null where the person was not alone: nothing was asked. */
  readonly ended: Ended | null;
  readonly onGoOn: (goOn: Going) => void;
  readonly onNotNow: (goOn: Going) => void;
}

/** One layout, one heading and the same two buttons, whatever was answered: nothing here tells an onlooker. */
function Outcome({ ended, onGoOn, onNotNow }: OutcomeProps) {
  const [way, setWay] = useState<SafetyWay>("undecided");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const outcome = ended?.outcome ?? "skipped";
  const finish = async (exit: SafetyExit, then: (goOn: Going) => void) => {
    const goOn = leadingOn();
    const refused =
      (await act({ type: "safety.finish", outcome, exit, way })) ??
      (way === "rests-all" ? await act({ type: "space.step-back" }) : null);
    setRefusal(refused);
    if (!refused) then(goOn);
  };
  // Whoever goes to help or to write has answered too: one entry, of one size, for every way out.
  const goTo = (path: string) => () =>
    void finish("not-now", (goOn) => goOn(path, { replace: true }));
  return (
    <Screen
      paper
      where={say("where")}
      title={say("thanks")}
      lede={say(`outcome.${ended ? outcome : "unasked"}`)}
    >
      {ended?.own ? <p>{say("own")}</p> : null}
      <Disclosure summary={say("ways")}>
        <p class="soft small">{say("waysText")}</p>
        <Choices
          legend={say("ways")}
          legendHidden
          options={(["rests-all", "practical", "outwardly", "undecided"] as const).map((value) => ({
            value,
            label: say(`way.${value}`),
            hint: say(`wayNote.${value}`),
          }))}
          value={way}
          onChoose={setWay}
        />
      </Disclosure>
      <Actions>
        <Button kind="line" onClick={() => void finish("not-now", onNotNow)}>
          {say("notNow")}
        </Button>
        <Button kind="line" onClick={() => void finish("goes-on", onGoOn)}>
          {say("goOn")}
        </Button>
      </Actions>
      <Refused refusal={refusal} />
      <ul class="flow">
        <li>
          <Button kind="quiet" onClick={goTo("/support/help")}>
            {say("help")}
          </Button>
        </li>
        <li>
          <Button kind="quiet" onClick={goTo("/mine")}>
            {say("writeAlone")}
          </Button>
        </li>
      </ul>
    </Screen>
  );
}
