import { useState } from "preact/hooks";
import type { HeldAloud } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { act, view, wordsOf } from "../../record/record.ts";
import { Actions, Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Refused } from "../../ui/Refused.tsx";
import { Row, Rows } from "../../ui/Rows.tsx";
import { Turn } from "../../ui/Turn.tsx";
import { sayDate } from "../agreements/dates.ts";
import { isWaiting } from "../door/opened.ts";
import { OnThisPhone } from "../talk/OnThisPhone.tsx";
import { say, useOther } from "./say.ts";

/** The weekly talks that were held, as far as this person has looked, latest first. Read inside a component. */
export const tensHeld = (): readonly HeldAloud[] => {
  const { pair, me } = view.value;
  return Object.values(pair?.conversation.held ?? {})
    .filter(({ id, by, topic, bothSay }) => {
      const seen = by === me || bothSay || !isWaiting(id);
      return topic === null && seen;
    })
    .sort((one, other) => other.on.localeCompare(one.on));
};

/** The other says that it was held: saying so too is as free as leaving it. */
export function TheirWord() {
  const { me } = view.value;
  const theirs = tensHeld().find(({ by, bothSay }) => by !== me && !bothSay);
  return theirs ? <SayToo key={theirs.id} held={theirs} /> : null;
}

function SayToo({ held }: { readonly held: HeldAloud }) {
  const { now } = view.value;
  const name = useOther();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const tooWith = async (step: boolean) =>
    setRefusal(await act({ type: "conversation.held-it-too", held: held.id, step }));
  return (
    <Notice>
      <div class="flow">
        <p>{say("theirs", { name, date: sayDate(held.on, now) })}</p>
        {held.step === "offered" ? (
          <Turn who={say("theirStep", { name })}>
            <p>{stepOf(held.id)}</p>
          </Turn>
        ) : null}
        <Actions>
          <Button kind="line" onClick={() => void tooWith(false)}>
            {say("yesHeld")}
          </Button>
          {held.step === "offered" ? (
            <Button kind="line" onClick={() => void tooWith(true)}>
              {say("yesStep")}
            </Button>
          ) : null}
        </Actions>
        <OnThisPhone commands="conversation.held-it-too" />
        <Refused refusal={refusal} />
      </div>
    </Notice>
  );
}

/** How many of the times held stand on the screen: a record to look back on, not one to keep up. */
const shown = 4;

/** The last times held, each with whose word it is. */
export function Held() {
  const { now, me } = view.value;
  const name = useOther();
  const held = tensHeld().filter(({ by, bothSay }) => bothSay || by === me);
  if (held.length === 0) return null;
  return (
    <section class="flow">
      <h2>{say("heldTitle")}</h2>
      <Rows label={say("heldTitle")}>
        {held.slice(0, shown).map((each) => (
          <Row key={each.id} note={whoseWord(each, me, name)}>
            {sayDate(each.on, now)}
          </Row>
        ))}
      </Rows>
      <AgreedStep held={held.find(({ step }) => step === "agreed")} />
    </section>
  );
}

function AgreedStep({ held }: { readonly held: HeldAloud | undefined }) {
  return held ? (
    <Turn who={say("stepAgreed")}>
      <p>{stepOf(held.id)}</p>
    </Turn>
  ) : null;
}

const whoseWord = ({ by, bothSay }: HeldAloud, me: string, name: string): string =>
  bothSay ? say("bothSay") : by === me ? say("youSay") : say("theySay", { name });

/** The words of a step; "…" while they load. Read inside a component. */
const stepOf = (id: string): string => {
  const words = wordsOf(id).value;
  return words === undefined ? "…" : (words?.["step"] ?? say("removed"));
};
