import { useParams } from "wouter-preact";
import { countsAsInjured, questionsLeft } from "@groundwork/repair";
import type { Command } from "@groundwork/repair";
import { view } from "../../../record/record.ts";
import { isAtRest } from "../../../record/spaces.ts";
import { WhileItStands } from "../../../ui/AtRest.tsx";
import { Go } from "../../../ui/Button.tsx";
import { Empty } from "../../../ui/Notice.tsx";
import { Row, Rows } from "../../../ui/Rows.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { isWaiting } from "../../door/opened.ts";
import { Nothing } from "../Nothing.tsx";
import { CameBack, OnThisPhone } from "../OnThisPhone.tsx";
import { useOther } from "../say.ts";
import { OwnQuestion } from "./OwnQuestion.tsx";
import { say } from "./say.ts";
import { TheirQuestion } from "./TheirQuestion.tsx";

/** What was asked about one breach, each question with what came of it; the newest first (U5). */
export function Questions() {
  const { topic = "" } = useParams();
  const { me, pair } = view.value;
  const name = useOther();
  if (!pair?.breach.byId[topic]) return <Nothing />;
  const asks = countsAsInjured(pair, topic, me);
  const all = Object.values(pair.question.byId)
    .filter(({ breach, takenBackAt }) => breach === topic && takenBackAt === null)
    .sort((one, other) => other.at - one.at);
  const mine = all.filter(({ by }) => by === me);
  const theirs = all.filter(({ by, id }) => by !== me && !isWaiting(id));
  const left = questionsLeft(pair.question, me);
  const about = (command: Command) =>
    command.type === "question.ask"
      ? command.breach === topic
      : command.type.startsWith("question.");
  return (
    <Screen
      place="talk"
      back={`/talk/${topic}`}
      where={say("back")}
      title={say("title")}
      lede={isAtRest(view.value) ? undefined : say(asks ? "askText" : "answerText", { name })}
    >
      <OnThisPhone commands={about} />
      <CameBack commands={about} />
      {asks ? (
        <>
          <WhileItStands>
            {all.length === 0 ? <Empty>{say("empty")}</Empty> : null}
            <Go to={`/talk/${topic}/questions/new`}>{say("ask")}</Go>
            <p class="soft small">{say("left", { count: left })}</p>
          </WhileItStands>
        </>
      ) : null}
      {mine.length > 0 ? (
        <section class="flow">
          <h2>{say("mine")}</h2>
          {mine.map((question) => (
            <OwnQuestion key={question.id} question={question} />
          ))}
        </section>
      ) : null}
      {theirs.length > 0 ? (
        <section class="flow">
          {asks ? <h2>{say("theirs", { name })}</h2> : null}
          {theirs.map((question) => (
            <TheirQuestion key={question.id} question={question} />
          ))}
        </section>
      ) : null}
      {!asks && theirs.length === 0 ? <Empty>{say("noneForYou")}</Empty> : null}
      <Rows label={say("more")}>
        <Row to="/talk/later" verb={say("look")} note={say("laterNote")}>
          {say("laterTitle")}
        </Row>
      </Rows>
    </Screen>
  );
}
