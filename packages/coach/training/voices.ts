/**
 * Reads the labelled texts that the learned layer is trained and measured on. A file is plain text, one author's, easy to
 * write and to read:
 *
 *   ## a retired bus driver in Leeds, writes letters
 *   apology: I told your sister about the clinic. Sorry if that caused bother.
 *     naming: I told your sister about the clinic
 *     conditional: Sorry if that caused bother
 *
 * A line `## …` names the voice of what follows. `<task>:` begins a text, `¶` in it is a line break. Below it stands each label
 * that applies, with the exact words that carry it (`*`: the whole text); a label may stand several times. A safety label in
 * a text of another task is written `safety.fear: …`. `neutral:` is ordinary prose that carries no label in any task.
 */
export const taskLabels = {
  apology: {
    flags: [
      "conditional",
      "feelings-shift",
      "reversal",
      "blame",
      "minimising",
      "justifying",
      "agentless",
      "vague",
      "pressure",
      "overpromise",
      "self-focus",
    ],
    helping: [
      "regret",
      "responsibility",
      "naming",
      "impact",
      "explanation",
      "repair",
      "change",
      "forgiveness-request",
    ],
  },
  message: {
    flags: [
      "blame-shifting",
      "counter-attack",
      "contempt",
      "generalising",
      "mind-reading",
      "threat",
      "stonewalling",
      "dismissing",
      "pressure",
    ],
    helping: ["feeling", "reason", "need", "ownership", "reflecting", "break-request"],
  },
  question: { flags: ["intimate-detail", "accusation"], helping: ["answerable"] },
  agreement: {
    flags: ["surveillance", "controlling", "vague", "absolute"],
    helping: ["specific", "timed"],
  },
  safety: { flags: ["self-harm", "violence", "fear", "coercion"], helping: [] },
} as const satisfies Readonly<
  Record<string, { readonly flags: readonly string[]; readonly helping: readonly string[] }>
>;

export type LabelledTask = keyof typeof taskLabels;

/** A label and the place of the words that carry it: UTF-16, end excluded. */
export interface LabelledSpan {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

export interface LabelledText {
  readonly task: LabelledTask | "neutral";
  readonly voice: string;
  /** Line of the file, from 1. */
  readonly line: number;
  readonly text: string;
  /** Labels of the text's own task. */
  readonly spans: readonly LabelledSpan[];
  /** Safety labels, whatever the task. */
  readonly safety: readonly LabelledSpan[];
}

/** What is wrong in a line of a file. */
export interface VoiceFault {
  readonly line: number;
  readonly fault: string;
}

/** Reads one file. Every fault is listed with its line; a text with a fault is left out. */
export function readVoices(source: string): {
  readonly texts: readonly LabelledText[];
  readonly faults: readonly VoiceFault[];
} {
  const texts: LabelledText[] = [];
  const faults: VoiceFault[] = [];
  let voice = "";
  let open: { text: LabelledText; spans: LabelledSpan[]; safety: LabelledSpan[] } | undefined;
  let faultsBefore = 0;
  const close = (): void => {
    if (open !== undefined && faults.length === faultsBefore) texts.push(open.text);
    open = undefined;
    faultsBefore = faults.length;
  };
  source.split("\n").forEach((written, index) => {
    const line = index + 1;
    const content = written.trim();
    if (content === "") return;
    if (content.startsWith("##")) {
      close();
      voice = content.slice(2).trim();
      return;
    }
    const colon = content.indexOf(":");
    const name = content.slice(0, colon);
    const rest = content.slice(colon + 1).trim();
    if (colon === -1) {
      faults.push({ line, fault: "no “name: text” here" });
    } else if (!/^\s/u.test(written)) {
      close();
      if (!isTask(name)) faults.push({ line, fault: `“${name}” is not a task` });
      else if (rest === "") faults.push({ line, fault: "the text is empty" });
      else {
        const spans: LabelledSpan[] = [];
        const safety: LabelledSpan[] = [];
        const text = rest.replace(/ *¶ */gu, "\n");
        open = { text: { task: name, voice, line, text, spans, safety }, spans, safety };
      }
    } else if (open === undefined) {
      faults.push({ line, fault: "a label without a text" });
    } else {
      const found = spanOf(open.text, name, rest.replace(/ *¶ */gu, "\n"));
      if (typeof found === "string") faults.push({ line, fault: found });
      else (found.safety ? open.safety : open.spans).push(found.span);
    }
  });
  close();
  return { texts, faults };
}

function isTask(name: string): name is LabelledTask | "neutral" {
  return name === "neutral" || Object.hasOwn(taskLabels, name);
}

function spanOf(
  { task, text }: LabelledText,
  name: string,
  words: string,
): { readonly span: LabelledSpan; readonly safety: boolean } | string {
  const safety = name.startsWith("safety.") && task !== "safety";
  const label = safety ? name.slice("safety.".length) : name;
  if (task === "neutral") return "neutral prose carries no label";
  const { flags, helping } = taskLabels[safety ? "safety" : task];
  const known: readonly string[] = [...flags, ...helping];
  if (!known.includes(label)) return `“${label}” is not a label of ${safety ? "safety" : task}`;
  if (words === "*") return { span: { label, start: 0, end: text.length }, safety };
  const start = text.indexOf(words);
  if (words === "" || start === -1) return `“${words}” does not stand in the text`;
  return { span: { label, start, end: start + words.length }, safety };
}
