import { useState } from "preact/hooks";
import { useParams } from "wouter-preact";
import { feelings, impactParts } from "@groundwork/repair";
import type { Feeling, ImpactPart } from "@groundwork/repair";
import type { Refusal, Words } from "@groundwork/replica";
import { leadingOn } from "../../navigation.ts";
import { useDraft } from "../../record/draft.ts";
import type { Writing } from "../../record/draft.ts";
import { act, view, wordsOf } from "../../record/record.ts";
import { WhileItStands } from "../../ui/AtRest.tsx";
import { Button } from "../../ui/Button.tsx";
import { Chips } from "../../ui/Choices.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { DraftPaper } from "../../ui/DraftPaper.tsx";
import { Refused } from "../../ui/Refused.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { Loading, Nothing } from "./Nothing.tsx";
import { sayFeeling } from "./feelings.ts";
import { say } from "./say.ts";

/** The parts that are enough by themselves (G5); the rest folds away. */
const short: readonly ImpactPart[] = ["felt", "changed"];
const folded = impactParts.filter((part) => !short.includes(part));

/** What it did, in this person's own words: theirs until shared, whole or part (U4). */
export function Impact() {
  const { topic = "" } = useParams();
  if (!topicExists(topic)) return <Nothing />;
  const version = lastVersion(topic);
  const words = version ? wordsOf(version.id).value : null;
  if (words === undefined) return <Loading title={say("impactTitle")} />;
  return <Write topic={topic} start={startOf(words, version?.feelings ?? [])} />;
}

export const topicExists = (topic: string): boolean =>
  view.value.self.breach.notes[topic] !== undefined ||
  view.value.pair?.breach.byId[topic] !== undefined;

/** The latest private version about a topic; a breach that began as a private note keeps what was written of that. */
export const lastVersion = (topic: string) => {
  const { notes } = view.value.self.breach;
  const note = Object.values(notes).find(({ sharedAs }) => sharedAs === topic)?.id;
  const { versions } = view.value.self.impact;
  return (versions[topic] ?? (note === undefined ? undefined : versions[note]))?.at(-1);
};

/** A version's fields as a draft keeps them: one text a part, and the chosen feelings. */
const startOf = (words: Words | null, chosen: readonly Feeling[]): Words => ({
  ...Object.fromEntries(impactParts.map((part) => [part, words?.[part] ?? ""])),
  feelings: chosen.join(" "),
});

const feelingsIn = (fields: Words): readonly Feeling[] => {
  const chosen = (fields["feelings"] ?? "").split(" ");
  return feelings.filter((feeling) => chosen.includes(feeling));
};

interface WriteProps {
  readonly topic: string;
  readonly start: Words;
}

function Write({ topic, start }: WriteProps) {
  const writing = useDraft(`impact:${topic}`, start);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const keep = async (then: string) => {
    const goOn = leadingOn();
    const refused = await writing.record((fields) => {
      const words = Object.fromEntries(impactParts.map((part) => [part, fields[part] ?? ""]));
      return act({ type: "impact.keep", topic, feelings: feelingsIn(fields), words });
    });
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
      title={say("impactTitle")}
      lede={say("impactText")}
    >
      <form
        class="flow"
        onSubmit={(event) => {
          event.preventDefault();
          void keep(`/talk/${topic}`);
        }}
      >
        <Disclosure summary={say("feelings")}>
          <ChooseFeelings writing={writing} />
        </Disclosure>
        {short.map((part) => (
          <DraftPaper
            key={part}
            label={say(`prompt.${part}`)}
            field={part}
            writing={writing}
            lines={4}
          />
        ))}
        <Disclosure summary={say("moreParts")}>
          {folded.map((part) => (
            <DraftPaper
              key={part}
              label={say(`prompt.${part}`)}
              field={part}
              writing={writing}
              lines={4}
            />
          ))}
        </Disclosure>
        <Refused refusal={refusal} />
        <Button type="submit">{say("impactDone")}</Button>
        {isShared ? (
          <WhileItStands>
            <Button kind="quiet" onClick={() => void keep(`/talk/${topic}/impact/share`)}>
              {say("chooseToShare")}
            </Button>
          </WhileItStands>
        ) : null}
      </form>
    </Screen>
  );
}

function ChooseFeelings({ writing }: { readonly writing: Writing }) {
  const chosen = new Set(feelingsIn(writing.fields.value));
  return (
    <Chips
      legend={say("feelingsLegend")}
      options={feelings.map((value) => ({ value, label: sayFeeling(value) }))}
      chosen={chosen}
      onToggle={(feeling, on) => {
        const next = feelings.filter((each) => (each === feeling ? on : chosen.has(each)));
        writing.set("feelings", next.join(" "));
      }}
    />
  );
}
