import { useState } from "preact/hooks";
import { Link } from "wouter-preact";
import { accountOf, isResponsible } from "@groundwork/repair";
import type { Command } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { DraftCoach } from "../../../coach/DraftCoach.tsx";
import { useReading } from "../../../coach/reading.ts";
import { leadingOn } from "../../../navigation.ts";
import { useDraft } from "../../../record/draft.ts";
import { act, drafts, view } from "../../../record/record.ts";
import { Button } from "../../../ui/Button.tsx";
import { Check, Choices } from "../../../ui/Choices.tsx";
import { DraftPaper } from "../../../ui/DraftPaper.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { SafeStart } from "../../arriving/safety.tsx";
import { entryDraft } from "../../talk/account/entry-draft.ts";
import { useOther } from "../../talk/say.ts";
import { breaches, sentenceOf } from "../../talk/topics.ts";
import { say } from "./say.ts";

/** Something I want you to know: a voluntary note, or an addition to what its writer told (F6). */
export function Know() {
  return (
    <SafeStart>
      <WriteNote />
    </SafeStart>
  );
}

const told = "/agreements/know/told";

function WriteNote() {
  const { me, pair } = view.value;
  const name = useOther();
  const writing = useDraft("telling", { telling: "", breach: "", all: "" });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { telling = "", breach = "", all = "" } = writing.fields.value;
  const reading = useReading("message", telling);
  const topics = breaches().map(({ id }) => id);
  const account = pair && breach !== "" ? accountOf(pair.account, breach, me) : undefined;
  const tellable = pair !== null && breach !== "" && isResponsible(pair, breach, me);
  const cannot = pair === null ? say("alone") : telling.trim() === "" ? say("missing") : undefined;

  const send = async (command: Command, then: string) => {
    const goOn = leadingOn();
    const refused = await writing.record(() => act(command));
    setRefusal(refused);
    if (refused !== null) return;
    goOn(then, { replace: true });
  };
  const share = () => send({ type: "telling.share", breach: breach || null, telling }, told);
  const add = (to: string) =>
    send(
      { type: "account.add", account: to, addition: telling, saidAll: all !== "" },
      `/talk/${breach}/account`,
    );
  /** Its words go along; what is being written on that page already stays. */
  const toList = async () => {
    const goOn = leadingOn();
    const key = entryDraft(breach);
    if ((await drafts().load(key)) === null) {
      await writing.record(async () => {
        const kept = await drafts().save(key, { fields: { what: telling, on: "", how: "" } });
        return kept.ok ? null : kept.refusal;
      });
    }
    goOn(`/agreements/later/add/${breach}`);
  };
  return (
    <Screen
      where={say("where")}
      back="/agreements"
      paper
      title={say("title", { name })}
      lede={say("lede")}
    >
      <form
        class="flow"
        onSubmit={(event) => {
          event.preventDefault();
          void (account ? add(account.id) : share());
        }}
      >
        <DraftPaper label={say("prompt", { name })} field="telling" writing={writing} lines={4} />
        {topics.length > 0 ? (
          <Choices
            legend={say("about")}
            options={[
              { value: "", label: say("aboutNone") },
              ...topics.map((topic) => ({ value: topic, label: sentenceOf(topic) })),
            ]}
            value={breach}
            onChoose={(topic) => writing.set("breach", topic)}
          />
        ) : null}
        {account ? (
          <>
            <Notice>{say("accountTold")}</Notice>
            <Check
              label={say("everything")}
              checked={all !== ""}
              onChange={(on) => writing.set("all", on ? "yes" : "")}
            />
          </>
        ) : tellable ? (
          <Notice>
            {say("accountNotTold")} <Link to={`/talk/${breach}/account`}>{say("toAccount")}</Link>
          </Notice>
        ) : null}
        <Refused refusal={refusal} />
        <div>
          <Button type="submit" cannot={cannot}>
            {account ? say("addDo") : say("share", { name })}
          </Button>
        </div>
        {account && cannot === undefined ? (
          <div>
            <Button kind="quiet" onClick={() => void share()}>
              {say("asNote")}
            </Button>
          </div>
        ) : null}
        {breach !== "" && cannot === undefined ? (
          <div>
            <Button kind="quiet" onClick={() => void toList()}>
              {say("cameToLight")}
            </Button>
          </div>
        ) : null}
      </form>
      <DraftCoach reading={reading} />
    </Screen>
  );
}
