import { useState } from "preact/hooks";
import { useParams } from "wouter-preact";
import type { Apology, ApologyAnswer, Letter } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { leadingOn } from "../../../navigation.ts";
import { act, takeBack, useWords, view } from "../../../record/record.ts";
import { UnlessLookingBack } from "../../../ui/AtRest.tsx";
import { Actions, Button, Go } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { NoLetter } from "../NoLetter.tsx";
import { changePath, isOnItsWay, pendingOffer, standingOfLetter, usePartner } from "../letters.ts";
import { say } from "../say.ts";
import "../amends.css";

/** Letting go of it (M3): the same words whether the door is open or resting, until there is an answer. */
export function Given() {
  const { letter: id } = useParams<{ letter: string }>();
  const seen = view.value;
  const letter = seen.self.apology[id];
  if (!letter) return <NoLetter />;
  const standing = standingOfLetter(letter, seen);
  switch (standing.kind) {
    case "kept":
      return <NoLetter />;
    case "going":
    case "given":
      return (
        <InTheirHands letter={letter} offer={standing.kind === "given" ? standing.offer : null} />
      );
    case "back":
      return <TakenBack letter={letter} />;
    case "answered":
      return <Answered letter={letter} offer={standing.offer} answer={standing.answer} />;
  }
}

interface InTheirHandsProps {
  readonly letter: Letter;
  /** Null until the record has it. */
  readonly offer: Apology | null;
}

function InTheirHands({ letter, offer }: InTheirHandsProps) {
  const name = usePartner();
  return (
    <Screen
      where={say("letterWhere")}
      back="/amends"
      place="amends"
      title={say("givenTitle", { name })}
      lede={say("givenText", { name })}
    >
      {offer === null ? <p role="status">{say("givenGoing")}</p> : null}
      <Actions>
        <Go to="/today">{say("givenDone")}</Go>
      </Actions>
      <Offered letter={letter} offer={offer} />
      <UnlessLookingBack>
        <TakeBack letter={letter} offer={offer} />
      </UnlessLookingBack>
    </Screen>
  );
}

/** What went out: the words of the offer, or, until it is in the record, those of the last version. */
function Offered({ letter, offer }: InTheirHandsProps) {
  const words = useWords(offer?.id ?? letter.versions.at(-1)?.id ?? "")?.["letter"];
  return (
    <Disclosure summary={say("givenRead")}>
      <p class="words">{words}</p>
    </Disclosure>
  );
}

/** While it is only on this phone taking it back means that it never leaves. */
function TakeBack({ letter, offer }: InTheirHandsProps) {
  const name = usePartner();
  const [open, setOpen] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const back = async () => {
    const goOn = leadingOn();
    setOpen(false);
    const pending = pendingOffer(letter, view.value);
    if (offer) setRefusal(await act({ type: "apology.withdraw", apology: offer.id }));
    else if (pending) {
      const refused = await takeBack(pending.id);
      setRefusal(refused);
      if (refused === null) goOn(`/amends/apology/${letter.id}`, { replace: true });
    }
  };
  if (offer && isOnItsWay(offer.id)) return <p role="status">{say("givenGoing")}</p>;
  return (
    <div>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {say("givenBack")}
      </Button>
      <Refused refusal={refusal} />
      <Dialog open={open} onClose={() => setOpen(false)} title={say("givenBackTitle")}>
        <p>{say("givenBackText", { name })}</p>
        <Actions>
          <Button onClick={() => void back()}>{say("givenBackDo")}</Button>
          <Button kind="line" onClick={() => setOpen(false)}>
            {say("givenBackKeep")}
          </Button>
        </Actions>
      </Dialog>
    </div>
  );
}

function TakenBack({ letter }: { readonly letter: Letter }) {
  return (
    <Screen
      where={say("letterWhere")}
      back="/amends"
      place="amends"
      title={say("backTitle")}
      lede={say("backText")}
    >
      <Actions>
        <Go to="/amends">{say("givenDone")}</Go>
        <Go to={`/amends/apology/${letter.id}`} kind="line">
          {say("continue")}
        </Go>
      </Actions>
    </Screen>
  );
}

interface AnsweredProps {
  readonly letter: Letter;
  readonly offer: Apology;
  readonly answer: ApologyAnswer;
}

function Answered({ letter, offer, answer }: AnsweredProps) {
  const name = usePartner();
  const last = offer.answers.at(-1);
  const line = useWords(last?.id ?? "")?.["line"];
  const write = (
    <Go to={`/amends/apology/${letter.id}`} kind={answer === "missing" ? "primary" : "line"}>
      {say(answer === "missing" ? "reviseNow" : "continue")}
    </Go>
  );
  const change = (
    <Go to={changePath(offer.id)} kind={answer === "missing" ? "line" : "primary"}>
      {say("toChange")}
    </Go>
  );
  return (
    <Screen
      where={say("letterWhere")}
      back="/amends"
      place="amends"
      title={say(`answeredTitle.${answer}`)}
      lede={say(`answeredText.${answer}`, { name })}
    >
      {line ? <p class="words their-line">{line}</p> : null}
      {last && last.missing.length > 0 ? (
        <section class="flow flow-small">
          <h2>{say("missingList")}</h2>
          <ul class="bullets">
            {last.missing.map((component) => (
              <li key={component}>{say(`component.${component}`)}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <Offered letter={letter} offer={offer} />
      <Actions>
        {answer === "missing" ? write : null}
        {answer === "not-now" ? <Go to="/amends">{say("givenDone")}</Go> : change}
        {answer === "not-believed-yet" ? write : null}
      </Actions>
    </Screen>
  );
}
