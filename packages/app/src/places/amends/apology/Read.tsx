import { Link, useParams } from "wouter-preact";
import type { Apology } from "@groundwork/repair";
import { useBeside } from "../../../coach/beside.ts";
import { useDraft } from "../../../record/draft.ts";
import { useWords, view } from "../../../record/record.ts";
import { markOpened } from "../../door/opened.ts";
import { WhileItStands } from "../../../ui/AtRest.tsx";
import { Actions, Button, Go } from "../../../ui/Button.tsx";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { AnswerForm } from "./AnswerForm.tsx";
import { NoLetter } from "../NoLetter.tsx";
import { PrivateQuestions } from "./PrivateQuestions.tsx";
import { openedKey, usePartner } from "../letters.ts";
import { say } from "../say.ts";
import "../amends.css";

/** A letter from the other: its cover, and, opened at will, the letter. That it was opened is known to this phone alone. */
export function Read() {
  const { offer: id } = useParams<{ offer: string }>();
  const { pair, me } = view.value;
  const offer = pair?.apology[id];
  if (!offer || offer.by === me) return <NoLetter />;
  return <Received key={id} offer={offer} />;
}

function Received({ offer }: { readonly offer: Apology }) {
  const opened = useDraft(openedKey(offer.id), { letter: "" });
  const letter = useWords(offer.id)?.["letter"] ?? "";
  const copy = opened.fields.value["letter"] ?? "";
  if (opened.state.value === "loading") return null;
  if (copy === "") {
    if (offer.withdrawnAt !== null) return <NoLetter />;
    return (
      <Cover
        onOpen={() => {
          opened.set("letter", letter);
          // Marked only once the copy is kept, so that the mark never takes its place.
          void opened.flush().then(() => markOpened(offer.id));
        }}
      />
    );
  }
  return <Opened offer={offer} letter={copy} />;
}

function Cover({ onOpen }: { readonly onOpen: () => void }) {
  const name = usePartner();
  return (
    <Screen
      where={say("letterWhere")}
      back="/amends"
      paper
      title={say("coverTitle", { name })}
      lede={say("coverText", { name })}
    >
      <Actions>
        <Button onClick={onOpen}>{say("coverOpen")}</Button>
        <Go to="/amends" kind="line">
          {say("coverNot")}
        </Go>
      </Actions>
    </Screen>
  );
}

function Opened({ offer, letter }: { readonly offer: Apology; readonly letter: string }) {
  const name = usePartner();
  const answer = offer.answers.at(-1)?.answer;
  const beside = useBeside();
  const standing = offer.withdrawnAt === null && offer.replacedBy === null;
  return (
    <Screen
      where={say("letterWhere")}
      back="/amends"
      paper
      title={say("readTitle", { name })}
      companion={
        beside ? (
          <section class="flow">
            <h2>{say("ask")}</h2>
            <PrivateQuestions offer={offer.id} letter={letter} />
          </section>
        ) : undefined
      }
    >
      {offer.withdrawnAt !== null ? <Notice>{say("copy", { name })}</Notice> : null}
      {offer.replacedBy !== null ? (
        <Notice>
          {say("replaced", { name })}{" "}
          <Link to={`/amends/apology/${offer.replacedBy}/read`}>{say("replacedGo")}</Link>
        </Notice>
      ) : null}
      <p class="words received-letter">{letter}</p>
      {beside ? null : (
        <Disclosure summary={say("ask")}>
          <PrivateQuestions offer={offer.id} letter={letter} />
        </Disclosure>
      )}
      {answer ? <Notice>{say("given", { answer: say(`answer.${answer}`) })}</Notice> : null}
      {standing ? (
        <WhileItStands>
          <AnswerForm offer={offer} />
        </WhileItStands>
      ) : null}
    </Screen>
  );
}
