import { useState } from "preact/hooks";
import { useParams } from "wouter-preact";
import { leadingOn } from "../../../navigation.ts";
import { view } from "../../../record/record.ts";
import { Go } from "../../../ui/Button.tsx";
import { Choices } from "../../../ui/Choices.tsx";
import { Empty } from "../../../ui/Notice.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { SafeStart } from "../../arriving/safety.tsx";
import { WriteEntry } from "../../talk/account/WriteEntry.tsx";
import { breaches, sentenceOf } from "../../talk/topics.ts";
import { say } from "./say.ts";

/** Something that came to light, with what it belongs to. */
export function Add() {
  return (
    <SafeStart>
      <AboutOne />
    </SafeStart>
  );
}

function AboutOne() {
  const { topic: named = "" } = useParams();
  const topics = breaches().map(({ id }) => id);
  const [only] = topics.length === 1 ? topics : [];
  const [chosen, setChosen] = useState<string | null>(null);
  const topic = [chosen, named, only].find((each) => each && topics.includes(each)) ?? null;
  const goOn = leadingOn();
  return (
    <Screen
      where={say("back")}
      back="/agreements/later"
      paper
      title={say("writeTitle")}
      lede={say("writeLede")}
    >
      {topics.length === 0 ? (
        <Empty action={<Go to={view.value.pair ? "/talk/new" : "/invite"}>{say("nameIt")}</Go>}>
          {say("noTopic")}
        </Empty>
      ) : topics.length === 1 ? (
        <p class="soft">{say("belongs", { topic: sentenceOf(topic ?? "") })}</p>
      ) : (
        <Choices
          legend={say("about")}
          options={topics.map((value) => ({ value, label: sentenceOf(value) }))}
          value={topic}
          onChoose={setChosen}
        />
      )}
      {topic === null ? null : (
        <WriteEntry
          key={topic}
          topic={topic}
          onAdded={() => goOn("/agreements/later", { replace: true })}
        />
      )}
    </Screen>
  );
}
