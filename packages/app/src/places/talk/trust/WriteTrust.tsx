import { useState } from "preact/hooks";
import { trustIsNot, trustParts } from "@groundwork/repair";
import type { TrustIsNot, TrustWordsPart } from "@groundwork/repair";
import type { Refusal, Words } from "@groundwork/replica";
import { leadingOn } from "../../../navigation.ts";
import { useDraft } from "../../../record/draft.ts";
import type { Writing } from "../../../record/draft.ts";
import { act, view, wordsOf } from "../../../record/record.ts";
import { standingSpace } from "../../../record/spaces.ts";
import { Button } from "../../../ui/Button.tsx";
import { Chips } from "../../../ui/Choices.tsx";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { DraftPaper } from "../../../ui/DraftPaper.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { Loading } from "../Nothing.tsx";
import { CameBack } from "../OnThisPhone.tsx";
import { say } from "./say.ts";

const prompted = trustParts.filter((part) => part !== "is-not");

const isNotIn = (fields: Words): readonly TrustIsNot[] => {
  const chosen = (fields["isNot"] ?? "").split(" ");
  return trustIsNot.filter((each) => chosen.includes(each));
};

const wordsIn = (fields: Words): Readonly<Record<TrustWordsPart, string>> =>
  Object.fromEntries(trustParts.map((part) => [part, fields[part] ?? ""])) as Record<
    TrustWordsPart,
    string
  >;

/** Starts from what this person wrote last: alone, before they took it back, or when they write again. */
export function StartTrust() {
  const { latest } = view.value.self.trust;
  const words = latest ? wordsOf(latest.id).value : null;
  if (words === undefined) return <Loading title={say("title")} />;
  return <WriteTrust start={{ ...wordsIn(words ?? {}), isNot: latest?.isNot.join(" ") ?? "" }} />;
}

function WriteTrust({ start }: { readonly start: Words }) {
  const writing = useDraft("trust", start);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isAlone = standingSpace(view.value) === null;
  const keep = async () => {
    const goOn = leadingOn();
    const type = isAlone ? "trust.write" : "trust.keep";
    const refused = await writing.record((now) =>
      act({ type, isNot: isNotIn(now), words: wordsIn(now) }),
    );
    setRefusal(refused);
    if (refused !== null) return;
    if (isAlone) goOn("/talk");
  };
  return (
    <Screen paper back="/talk" where={say("back")} title={say("title")} lede={say("lede")}>
      <CameBack
        commands="trust."
        restore={(command) => {
          if (command.type !== "trust.keep" && command.type !== "trust.write") return;
          for (const part of trustParts) writing.set(part, command.words[part] ?? "");
          writing.set("isNot", command.isNot.join(" "));
        }}
      />
      <form
        class="flow"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        {prompted.map((part) => (
          <DraftPaper
            key={part}
            label={say(`prompt.${part}`)}
            field={part}
            writing={writing}
            lines={2}
          />
        ))}
        <ChooseIsNot writing={writing} />
        <Disclosure summary={say("more")} open={start["is-not"] !== ""}>
          <DraftPaper label={say("prompt.is-not")} field="is-not" writing={writing} lines={2} />
        </Disclosure>
        <p class="soft">{say(isAlone ? "alone" : "bothOpen")}</p>
        <Refused refusal={refusal} />
        <Button type="submit">{say("keep")}</Button>
      </form>
    </Screen>
  );
}

function ChooseIsNot({ writing }: { readonly writing: Writing }) {
  const chosen = new Set(isNotIn(writing.fields.value));
  return (
    <Chips
      legend={say("isNot")}
      options={trustIsNot.map((value) => ({ value, label: say(`isNot.${value}`) }))}
      chosen={chosen}
      onToggle={(each, on) => {
        const next = trustIsNot.filter((one) => (one === each ? on : chosen.has(one)));
        writing.set("isNot", next.join(" "));
      }}
    />
  );
}
