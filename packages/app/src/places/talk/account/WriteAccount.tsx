import { useState } from "preact/hooks";
import { accountParts, overAnswers } from "@groundwork/repair";
import type { AccountPart, OverAnswer } from "@groundwork/repair";
import type { Refusal, Words } from "@groundwork/replica";
import { leadingOn } from "../../../navigation.ts";
import { useDraft } from "../../../record/draft.ts";
import { act, view } from "../../../record/record.ts";
import { WhileItStands } from "../../../ui/AtRest.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Choices } from "../../../ui/Choices.tsx";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { DraftPaper } from "../../../ui/DraftPaper.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { say } from "./say.ts";

/** The facts that are enough to begin with (G5); the rest folds away. */
const short: readonly AccountPart[] = ["what", "since"];
const otherFacts: readonly AccountPart[] = ["health", "money", "who-knew", "untrue"];

export const overIn = (fields: Words): OverAnswer | null =>
  overAnswers.find((answer) => answer === fields["over"]) ?? null;

export const accountWords = (fields: Words): Readonly<Record<AccountPart, string>> =>
  Object.fromEntries(accountParts.map((part) => [part, fields[part] ?? ""])) as Record<
    AccountPart,
    string
  >;

interface WriteAccountProps {
  readonly topic: string;
  readonly kept: Words;
}

/** The facts first, then as much more as there is. One's own until it is shared, whole. */
export function WriteAccount({ topic, kept }: WriteAccountProps) {
  const writing = useDraft(`account:${topic}`, kept);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const fields = writing.fields.value;
  const keep = async (then: string) => {
    const goOn = leadingOn();
    const refused = await writing.record((now) =>
      act({ type: "account.keep", topic, over: overIn(now), words: accountWords(now) }),
    );
    setRefusal(refused);
    if (refused) return;
    goOn(then, { replace: true });
  };
  const isShared = view.value.pair?.breach.byId[topic] !== undefined;
  return (
    <Screen
      paper
      back={`/talk/${topic}`}
      where={say("back")}
      title={say("writeTitle")}
      lede={say("writeText")}
    >
      <form
        class="flow"
        onSubmit={(event) => {
          event.preventDefault();
          void keep(`/talk/${topic}`);
        }}
      >
        {short.map((part) => (
          <DraftPaper
            key={part}
            label={say(`prompt.${part}`)}
            field={part}
            writing={writing}
            lines={part === "what" ? 4 : 1}
          />
        ))}
        <Choices
          legend={say("prompt.over")}
          options={overAnswers.map((value) => ({ value, label: say(`over.${value}`) }))}
          value={overIn(fields)}
          onChoose={(over) => writing.set("over", over)}
        />
        <Disclosure summary={say("otherFacts")}>
          {otherFacts.map((part) => (
            <DraftPaper
              key={part}
              label={say(`prompt.${part}`)}
              field={part}
              writing={writing}
              lines={2}
            />
          ))}
        </Disclosure>
        <Disclosure summary={say("asLong")}>
          <DraftPaper label={say("prompt.more")} field="more" writing={writing} lines={10} />
        </Disclosure>
        <p class="soft small">{say("noThirdPerson")}</p>
        <Refused refusal={refusal} />
        <Button type="submit">{say("done")}</Button>
        {isShared ? (
          <WhileItStands>
            <Button kind="quiet" onClick={() => void keep(`/talk/${topic}/account/share`)}>
              {say("toShare")}
            </Button>
          </WhileItStands>
        ) : null}
      </form>
    </Screen>
  );
}
