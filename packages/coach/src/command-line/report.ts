import { analyse, reviewApology } from "../coach.ts";
import type { Analyse } from "../coach.ts";
import type { Finding } from "../core/analyse.ts";
import type { Task } from "../core/card.ts";
import { messages } from "../packs/en/messages.ts";

const width = 76;

/**
 * A report to read: the text with its phrases underlined and numbered, then what each may do and what to ask oneself. Safety
 * stands first and alone; `everything` shows the rest as well.
 */
export function report(
  task: Task,
  text: string,
  everything: boolean,
  read: Analyse = analyse,
): string {
  const { findings, labels, safety, support, language } = read(task, text);
  if (language === "unknown")
    return "The coach does not know this language yet, so it says nothing about this text.\n";
  const others = task === "safety" ? [] : findings;
  if (safety.length > 0 && !everything) {
    const waiting =
      others.length > 0
        ? `\nOther remarks (${others.length}) wait until asked for: add --all.\n`
        : "";
    return `${underlined(text, safety)}\n${remarks(safety)}${waiting}`;
  }
  const shown = [...safety, ...others];
  const nothing = "No phrase stands out.\n";
  const beside = support.map((id) => `\n${say(id)}\n`).join("");
  return `${underlined(text, shown)}\n${shown.length > 0 ? remarks(shown) : nothing}${beside}${task === "apology" ? componentLines(text, read) : labelLine(task, labels)}`;
}

function remarks(findings: readonly Finding[]): string {
  return findings
    .map(
      ({ label, reason, suggestion }, index) =>
        `${index + 1}. ${label}\n   ${say(reason)}\n   ${say(suggestion)}\n`,
    )
    .join("");
}

function componentLines(text: string, read: Analyse): string {
  const { present, missing } = reviewApology(text, read);
  const here = present.map(({ component }) => `  + ${say(`component.${component}`)}\n`).join("");
  const ask = missing.map((component) => `  ? ${say(`missing.${component}`)}\n`).join("");
  return `\n${here === "" ? "" : `Already here:\n${here}`}${ask === "" ? "" : `Not found yet:\n${ask}`}`;
}

function labelLine(task: Task, labels: readonly string[]): string {
  return task !== "safety" && labels.length > 0 ? `\nLabels: ${labels.join(", ")}\n` : "";
}

/** The text in lines of at most 76 characters; under each, one line of "~" for every phrase on it, with the number of its remark. */
function underlined(text: string, findings: readonly Finding[]): string {
  return wrapped(text)
    .map(({ start, end }) => {
      const marks = findings.flatMap((finding, index) => {
        const from = Math.max(finding.start, start);
        const length = Math.min(finding.end, end) - from;
        return length > 0
          ? [`${" ".repeat(from - start)}${"~".repeat(length)} ${index + 1}\n`]
          : [];
      });
      return `${text.slice(start, end)}\n${marks.join("")}`;
    })
    .join("");
}

function wrapped(text: string): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf("\n", start);
    const lineEnd = newline === -1 ? text.length : newline;
    if (lineEnd - start <= width) {
      lines.push({ start, end: lineEnd });
      start = lineEnd + 1;
      continue;
    }
    const space = text.lastIndexOf(" ", start + width);
    const end = space > start ? space : start + width;
    lines.push({ start, end });
    start = space > start ? end + 1 : end;
  }
  return lines;
}

function say(id: string): string {
  return messages[id] ?? id;
}
