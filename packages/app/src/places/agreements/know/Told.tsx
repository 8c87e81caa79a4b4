import { Link } from "wouter-preact";
import type { Telling } from "@groundwork/repair";
import { useWords, view } from "../../../record/record.ts";
import { Go } from "../../../ui/Button.tsx";
import { Empty } from "../../../ui/Notice.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { Turn } from "../../../ui/Turn.tsx";
import { useLookedAt } from "../../door/looked.ts";
import { isWaiting } from "../../door/opened.ts";
import { CameBack, onThisPhone } from "../../talk/OnThisPhone.tsx";
import { useOther, useWho } from "../../talk/say.ts";
import { sentenceOf } from "../../talk/topics.ts";
import { say } from "./say.ts";

/** The notes of both, the latest first. That one was looked at is known to this phone alone (F6). */
export function Told() {
  const { me, pair } = view.value;
  const name = useOther();
  const told = Object.values(pair?.telling.byId ?? {})
    .filter(({ by, id }) => by === me || !isWaiting(id))
    .sort((one, other) => other.at - one.at);
  const theirs = told.filter(({ by }) => by !== me).map(({ id }) => id);
  useLookedAt(theirs);
  const unsent = onThisPhone("telling.share");
  return (
    <Screen
      where={say("where")}
      back="/agreements"
      place="agreements"
      title={say("toldTitle")}
      lede={say("toldLede")}
    >
      <CameBack commands="telling." />
      {told.length + unsent.length === 0 ? <Empty>{say("toldEmpty")}</Empty> : null}
      {unsent.map(({ id, command }) =>
        command.type === "telling.share" ? (
          <Turn key={id} who={say("onThisPhone")}>
            <p>{command.telling}</p>
          </Turn>
        ) : null,
      )}
      {told.map((telling) => (
        <OneTelling key={telling.id} telling={telling} />
      ))}
      <Go to="/agreements/know">{say("tell", { name })}</Go>
    </Screen>
  );
}

function OneTelling({ telling }: { readonly telling: Telling }) {
  const who = useWho(telling.by);
  const words = useWords(telling.id);
  return (
    <article class="flow flow-small entry">
      <Turn who={say("by", { who, date: new Date(telling.at) })}>
        <p>{words === null ? say("removed") : (words?.["telling"] ?? "…")}</p>
      </Turn>
      {telling.breach === null ? null : (
        <p class="small">
          <Link to={`/talk/${telling.breach}`}>
            {say("belongs", { topic: sentenceOf(telling.breach) })}
          </Link>
        </p>
      )}
    </article>
  );
}
