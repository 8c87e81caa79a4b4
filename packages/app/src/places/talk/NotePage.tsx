import { useState } from "preact/hooks";
import type { BreachNote } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { leadingOn, navigate } from "../../navigation.ts";
import { act, view } from "../../record/record.ts";
import { WhileItStands } from "../../ui/AtRest.tsx";
import { Button, Go } from "../../ui/Button.tsx";
import { Refused } from "../../ui/Refused.tsx";
import { Row, Rows } from "../../ui/Rows.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { BreachFacts } from "./BreachFacts.tsx";
import { OnThisPhone, sharesNote } from "./OnThisPhone.tsx";
import { say, useOther } from "./say.ts";
import { apologyPath, sentenceOf } from "./topics.ts";

/** A breach that this person named for themselves: what they can write about it, and sharing it, if ever. */
export function NotePage({ note }: { readonly note: BreachNote }) {
  const name = useOther();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const putAway = async () => {
    const goOn = leadingOn();
    const refused = await act({ type: "breach.put-note-away", note: note.id });
    setRefusal(refused);
    if (!refused) goOn("/talk", { replace: true });
  };
  const mine = note.responsible !== "them";
  const theirs = note.responsible !== "me";
  return (
    <Screen
      place="talk"
      back="/talk"
      where={say("where")}
      title={sentenceOf(note.id)}
      lede={say("onlyYouSee")}
    >
      <OnThisPhone commands={sharesNote(note.id)} />
      <BreachFacts described={note} />
      {mine ? <Go to={apologyPath(note.id)}>{say("writeApology")}</Go> : null}
      {mine ? null : <Go to={`/talk/${note.id}/impact`}>{say("sayImpact")}</Go>}
      <Rows label={say("more")}>
        {theirs && mine ? (
          <Row to={`/talk/${note.id}/impact`} verb={say("write")}>
            {say("sayImpact")}
          </Row>
        ) : null}
        {theirs ? (
          <Row to={`/talk/${note.id}/needs`} verb={say("write")}>
            {say("sayNeeds")}
          </Row>
        ) : null}
        <Row to={`/talk/${note.id}/edit`} verb={say("write")}>
          {say("editNote")}
        </Row>
        {view.value.pair ? (
          <WhileItStands>
            <Row to={`/talk/${note.id}/share`} verb={say("choose")}>
              {say("shareIt", { name })}
            </Row>
          </WhileItStands>
        ) : (
          <Row to="/invite" verb={say("look")} note={say("inviteNote")}>
            {say("invite")}
          </Row>
        )}
        <Row onClick={() => void putAway()} verb={say("putAwayVerb")}>
          {say("putAway")}
        </Row>
      </Rows>
      <Refused refusal={refusal} />
      <Button kind="quiet" onClick={() => navigate("/today")}>
        {say("enough")}
      </Button>
    </Screen>
  );
}
