import { useState } from "preact/hooks";
import { useParams } from "wouter-preact";
import { accountOf, rolesIn } from "@groundwork/repair";
import type { Command } from "@groundwork/repair";
import { isLookingBack, view } from "../../../record/record.ts";
import { WhileItStands } from "../../../ui/AtRest.tsx";
import { Empty } from "../../../ui/Notice.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { isWaiting } from "../../door/opened.ts";
import { topicExists } from "../Impact.tsx";
import { Loading, Nothing } from "../Nothing.tsx";
import { CameBack, OnThisPhone } from "../OnThisPhone.tsx";
import { useOther } from "../say.ts";
import { Add } from "./Add.tsx";
import { BeforeWriting } from "./BeforeWriting.tsx";
import { CameToLight } from "./CameToLight.tsx";
import { lastKept, useKeptWords } from "./kept.ts";
import { say } from "./say.ts";
import { Told } from "./Told.tsx";
import { WriteAccount } from "./WriteAccount.tsx";

/** What happened, told by the one who broke trust: written in private, shared whole, read by the other (U3). */
export function Account() {
  const { topic = "" } = useParams();
  const { me, pair } = view.value;
  if (!topicExists(topic)) return <Nothing />;
  if (!pair?.breach.byId[topic]) return <Writing topic={topic} />;
  const mine = accountOf(pair.account, topic, me) !== undefined;
  const tells = rolesIn(pair, topic)?.responsible.includes(me) ?? false;
  return tells && !mine && !isLookingBack.value ? (
    <Writing topic={topic} />
  ) : (
    <Telling topic={topic} tells={tells} />
  );
}

/** Once something is written, what comes before writing is not put again. */
function Writing({ topic }: { readonly topic: string }) {
  const kept = useKeptWords(topic);
  const [begun, setBegun] = useState(false);
  if (kept === undefined) return <Loading title={say("title")} />;
  return begun || lastKept(topic) ? (
    <WriteAccount topic={topic} kept={kept} />
  ) : (
    <BeforeWriting topic={topic} onBegin={() => setBegun(true)} />
  );
}

interface TellingProps {
  readonly topic: string;
  readonly tells: boolean;
}

/** What was told, what was added, and what came to light otherwise, each with its day. */
function Telling({ topic, tells }: TellingProps) {
  const { me, pair } = view.value;
  const name = useOther();
  if (!pair) return <Nothing />;
  const told = Object.values(pair.account.accounts)
    .filter(({ breach, by, id }) => breach === topic && (by === me || !isWaiting(id)))
    .sort((one, other) => one.at - other.at);
  const own = told.find(({ by }) => by === me);
  const about = (command: Command) => command.type.startsWith("account.");
  return (
    <Screen
      place="talk"
      back={`/talk/${topic}`}
      where={say("where")}
      title={say(tells ? "toldTitle" : "title")}
      lede={say(tells ? "toldText" : "readText", { name })}
    >
      <OnThisPhone commands={about} />
      <CameBack commands={about} />
      {told.length === 0 ? <Empty>{say("nothingTold", { name })}</Empty> : null}
      {told.map((account) => (
        <Told key={account.id} account={account} />
      ))}
      {own ? (
        <WhileItStands>
          <Add account={own.id} />
        </WhileItStands>
      ) : null}
      <CameToLight topic={topic} />
    </Screen>
  );
}
