import { analyse, tasks } from "../coach.ts";
import type { Analyse } from "../coach.ts";
import type { Finding } from "../core/analyse.ts";
import type { Task } from "../core/card.ts";
import { messages } from "../packs/en/messages.ts";

/** One line in, one line out: an answer, or an error that says which line (from 1) and why. */
export interface LineAnswer {
  readonly output: string;
  readonly failed: boolean;
}

type ErrorCode = "not-json" | "not-a-request" | "unknown-task";

/** Answers one line of `{"id","task","text"}`. Safety findings stand first, whatever the task. Never throws. */
export function answerLine(source: string, line: number, read: Analyse = analyse): LineAnswer {
  let request: unknown;
  try {
    request = JSON.parse(source);
  } catch {
    return refusal("not-json", "This line is not JSON.", line);
  }
  if (typeof request !== "object" || request === null)
    return refusal("not-a-request", "A line is an object with id, task and text.", line);
  const id: unknown = "id" in request ? request.id : undefined;
  const task: unknown = "task" in request ? request.task : undefined;
  const text: unknown = "text" in request ? request.text : undefined;
  if (typeof id !== "string" && typeof id !== "number")
    return refusal("not-a-request", "The id is missing or is neither text nor a number.", line);
  if (typeof task !== "string" || typeof text !== "string")
    return refusal("not-a-request", "The task or the text is missing.", line);
  if (!isTask(task)) return refusal("unknown-task", `The tasks are ${tasks.join(", ")}.`, line);
  const { labels, findings, safety } = read(task, text);
  const first = task === "safety" ? [] : safety;
  const answer = {
    id,
    task,
    labels: [...new Set([...first.map(({ label }) => label), ...labels])],
    findings: [...first, ...findings].map(spoken),
  };
  return { output: JSON.stringify(answer), failed: false };
}

export function isTask(task: string): task is Task {
  return tasks.some((each) => each === task);
}

function refusal(code: ErrorCode, message: string, line: number): LineAnswer {
  return { output: JSON.stringify({ id: null, error: { code, message, line } }), failed: true };
}

function spoken({ label, start, end, rule, reason, suggestion }: Finding): Finding {
  return {
    label,
    start,
    end,
    rule,
    reason: messages[reason] ?? reason,
    suggestion: messages[suggestion] ?? suggestion,
  };
}
