import { useState } from "preact/hooks";
import { useParams } from "wouter-preact";
import { confirmedVersion } from "@groundwork/repair";
import type { BreachTold, BreachVersion, BreachWords, Command } from "@groundwork/repair";
import type { Refusal, Words } from "@groundwork/replica";
import { leadingOn } from "../../navigation.ts";
import { useDraft } from "../../record/draft.ts";
import { act, view, wordsOf } from "../../record/record.ts";
import { Button, Go } from "../../ui/Button.tsx";
import { Choices } from "../../ui/Choices.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Refused } from "../../ui/Refused.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { SafeStart } from "../arriving/safety.tsx";
import { BreachFields, sinceIsReadable, toldOf, wordsOfBreach } from "./BreachFields.tsx";
import { fieldsOf } from "./NameIt.tsx";
import { Loading, Nothing } from "./Nothing.tsx";
import { say, useOther } from "./say.ts";
import { versionsSeen } from "./topics.ts";

/** A private note on its way to the other: looked over, asked whether it is news, then shared (U1). */
export function ShareBreach() {
  const { topic = "" } = useParams();
  const { self, pair } = view.value;
  const note = self.breach.notes[topic];
  if (!note || note.sharedAs !== null) return <Nothing />;
  if (!pair) return <Alone topic={topic} />;
  const words = wordsOf(note.writing).value;
  if (words === undefined) return <Loading title={say("shareTitle")} />;
  return (
    <SafeStart>
      <Tell
        draft={`breach:share:${topic}`}
        start={fieldsOf(note, words)}
        above={`/talk/${topic}`}
        command={(described, told, alreadyKnown) => ({
          type: "breach.name",
          note: note.id,
          described,
          words: told,
          alreadyKnown,
        })}
      />
    </SafeStart>
  );
}

/** A version of one's own, beside the other's (U1): both stay. */
export function CorrectBreach() {
  const { topic = "" } = useParams();
  const { me, pair } = view.value;
  const breach = pair?.breach.byId[topic];
  const theirs = breach && versionsSeen(breach).findLast(({ by }) => by !== me);
  const from = theirs ?? (breach && confirmedVersion(breach));
  if (!breach || !from) return <Nothing />;
  const words = wordsOf(from.id).value;
  if (words === undefined) return <Loading title={say("correctTitle")} />;
  return (
    <Tell
      draft={`breach:correct:${topic}`}
      start={versionFields(from, words, me)}
      above={`/talk/${topic}`}
      correcting
      command={(described, told, alreadyKnown) => ({
        type: "breach.correct",
        breach: breach.id,
        described,
        words: told,
        alreadyKnown,
      })}
    />
  );
}

const versionFields = (version: BreachVersion, words: Words | null, me: string): Words => ({
  what: words?.["what"] ?? "",
  kindWords: words?.["kind"] ?? "",
  kind: version.kind,
  extent: version.extent ?? "",
  since: version.since ?? "",
  cameOut: version.cameOut ?? "",
  standard: version.standard ?? "",
  responsible:
    version.responsible.length > 1 ? "both" : version.responsible.includes(me) ? "me" : "them",
});

function Alone({ topic }: { readonly topic: string }) {
  return (
    <Screen
      paper
      back={`/talk/${topic}`}
      where={say("where")}
      title={say("shareTitle")}
      lede={say("shareAlone")}
    >
      <Go to="/invite">{say("invite")}</Go>
    </Screen>
  );
}

interface TellProps {
  readonly draft: string;
  readonly start: Words;
  readonly above: string;
  /** A version beside the other's. */
  readonly correcting?: boolean;
  readonly command: (described: BreachTold, words: BreachWords, alreadyKnown: boolean) => Command;
}

function Tell({ draft, start, above, correcting = false, command }: TellProps) {
  const writing = useDraft(draft, start);
  const name = useOther();
  const [known, setKnown] = useState<"yes" | "no" | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const fields = writing.fields.value;
  const told = toldOf(fields);
  // "Does … already know this?": whoever did it tells it themselves first (U1), in a version of their own too.
  const asks = told !== null && told.responsible !== "them";
  const tellFirst = asks && known === "no";

  const share = async () => {
    if (!told || !sinceIsReadable(fields)) return;
    const goOn = leadingOn();
    const refused = await writing.record(() =>
      act(command(told, wordsOfBreach(fields), !asks || known === "yes")),
    );
    setRefusal(refused);
    if (refused) return;
    goOn("/talk", { replace: true });
  };

  const cannot = () => {
    if (!told) return say("chooseFirst");
    if (!sinceIsReadable(fields)) return say("sinceUnreadable");
    if (asks && known === null) return say("knownFirst", { name });
    return tellFirst ? say("tellFirstShort") : undefined;
  };

  return (
    <Screen
      paper
      back={above}
      where={say("back")}
      title={say(correcting ? "correctTitle" : "shareTitle")}
      lede={say(correcting ? "correctText" : "shareText", { name })}
    >
      <form
        class="flow"
        onSubmit={(event) => {
          event.preventDefault();
          void share();
        }}
      >
        <BreachFields writing={writing} short={false} />
        {asks ? (
          <Choices
            legend={say("known", { name })}
            options={[
              { value: "yes", label: say("knownYes") },
              { value: "no", label: say("knownNo") },
            ]}
            value={known}
            onChoose={setKnown}
          />
        ) : null}
        {tellFirst ? <Notice kind="look">{say("tellFirst")}</Notice> : null}
        <Refused refusal={refusal} />
        <Button type="submit" cannot={cannot()}>
          {say("shareWith", { name })}
        </Button>
      </form>
    </Screen>
  );
}
