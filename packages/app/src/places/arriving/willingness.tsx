import { useEffect, useState } from "preact/hooks";
import { standingStatement } from "@groundwork/repair";
import type { WillingnessAnswer, WillingnessStatement } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import messages from "../../messages/en/safety.json";
import { catalogue } from "../../messages/catalogue.ts";
import { navigate } from "../../navigation.ts";
import { usePartnerName } from "../../record/names.ts";
import { act, view, wordsOf } from "../../record/record.ts";
import { standingSpace } from "../../record/spaces.ts";
import { Button, Go } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Refused } from "../../ui/Refused.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { Turn } from "../../ui/Turn.tsx";
import { lookAtInvitation, looked } from "./invitation.ts";
import { SafeStart } from "./safety.tsx";

const say = catalogue("safety", messages);

/** Yes, looking, or not now (A4): said in one tap, taken back in one, and never proof that someone was free to say no. */
export function Willingness() {
  return (
    <SafeStart>
      <Statements />
    </SafeStart>
  );
}

/** This person's own statement: shared, or kept until the joining is complete. */
const mine = (): WillingnessStatement | null => {
  const { me, self } = view.value;
  const pair = standingSpace(view.value);
  return pair ? standingStatement(pair.willingness, me) : self.willingness.meant;
};

const answers = ["willing", "only-looking", "not-now"] as const;

function Statements() {
  const { partner } = view.value;
  const pair = standingSpace(view.value);
  useEffect(() => {
    if (!pair) void lookAtInvitation();
  }, [pair]);
  const invitation = looked.value.state === "here" ? looked.value.offer.inviterName : null;
  const known = usePartnerName();
  const name = (pair ? known : null) ?? invitation ?? say("other");
  const own = mine();
  const theirs = pair && partner !== null ? standingStatement(pair.willingness, partner) : null;
  return (
    <Screen
      paper
      key={own?.id ?? "asking"}
      back={pair ? "/talk" : "/join/proposal"}
      where={say("willingWhere")}
      title={own ? say("saidTitle") : say("willingTitle")}
      lede={own ? undefined : say("willingText")}
    >
      {own ? <Said own={own} name={name} joining={!pair && invitation !== null} /> : <Ask />}
      {theirs ? <Statement statement={theirs} who={say("theySaid", { name })} /> : null}
      <p class="soft small">{say("willingLimit")}</p>
    </Screen>
  );
}

function Ask() {
  const [ownWords, setOwnWords] = useState("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const state = async (answer: WillingnessAnswer) => {
    setRefusal(await act({ type: "willingness.state", answer, ownWords }));
  };
  return (
    <div class="flow">
      <p>{say("willingHonest")}</p>
      <Field
        label={say("ownWords")}
        hint={say("ownWordsHint")}
        grows
        maxLength={2000}
        value={ownWords}
        onInput={setOwnWords}
      />
      {answers.map((answer) => (
        <Button key={answer} kind="line" onClick={() => void state(answer)}>
          {say(`willing.${answer}`)}
        </Button>
      ))}
      <Refused refusal={refusal} />
    </div>
  );
}

interface SaidProps {
  readonly own: WillingnessStatement;
  readonly name: string;
  readonly joining: boolean;
}

function Said({ own, name, joining }: SaidProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const takeBack = async () => setRefusal(await act({ type: "willingness.take-back" }));
  const goesOn = own.answer !== "not-now";
  return (
    <div class="flow">
      <Statement statement={own} who={say("youSaid")} />
      {joining && goesOn ? (
        <>
          <p class="soft">{say("keyNext", { name })}</p>
          <Button onClick={() => navigate("/join/key")}>{say("goOn")}</Button>
        </>
      ) : (
        <Go to="/today">{say(goesOn ? "toToday" : "toTodayNotNow")}</Go>
      )}
      <Button kind="quiet" onClick={() => void takeBack()}>
        {say("takeBack")}
      </Button>
      <Refused refusal={refusal} />
    </div>
  );
}

interface StatementProps {
  readonly statement: WillingnessStatement;
  readonly who: string;
}

function Statement({ statement, who }: StatementProps) {
  const words = wordsOf(statement.id).value?.["ownWords"];
  return (
    <Turn who={who}>
      <p>{say(`willing.${statement.answer}`)}</p>
      {words ? <p>{words}</p> : null}
    </Turn>
  );
}
