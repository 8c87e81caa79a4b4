import type { Question } from "@groundwork/repair";
import { useWords } from "../../../record/record.ts";
import { Turn } from "../../../ui/Turn.tsx";
import { useLookedAt } from "../../door/looked.ts";
import { useWho } from "../say.ts";
import { sayDate } from "../../agreements/dates.ts";
import { view } from "../../../record/record.ts";
import { say } from "./say.ts";

interface AnswersProps {
  readonly question: Question;
  /** Whose answers they are. */
  readonly by: string;
}

/** Every answer, oldest first: a corrected one stands beside the first, each with its day. */
export function Answers({ question, by }: AnswersProps) {
  return (
    <>
      {question.answers.map(({ id, at }, place) => (
        <AnAnswer key={id} id={id} at={at} by={by} corrected={place > 0} />
      ))}
    </>
  );
}

interface AnAnswerProps {
  readonly id: string;
  readonly at: number;
  readonly by: string;
  readonly corrected: boolean;
}

function AnAnswer({ id, at, by, corrected }: AnAnswerProps) {
  const who = useWho(by);
  const words = useWords(id);
  useLookedAt(by === view.value.me ? [] : [id]);
  return (
    <Turn who={say(corrected ? "correctedOn" : "answeredOn", { who, date: new Date(at) })}>
      <p>{words === null ? say("removed") : (words?.["answer"] ?? "…")}</p>
    </Turn>
  );
}

/** What was said of when an answer comes. */
export function Held({ question }: { readonly question: Question }) {
  const { held } = question;
  if (held === null || question.answers.length > 0) return null;
  return (
    <p class="soft">
      {held.until === null
        ? say("heldForSession")
        : say("heldUntil", { date: sayDate(held.until, view.value.now) })}
    </p>
  );
}
