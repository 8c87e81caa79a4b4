import { taskLabels } from "../training/voices.ts";
import type { LabelledSpan, LabelledTask } from "../training/voices.ts";

/** A text with the labels that people gave it, and those that something else gave it. */
export interface Judged {
  readonly task: LabelledTask | "neutral";
  readonly text: string;
  /** Labels of the task measured, with their places. */
  readonly spans: readonly LabelledSpan[];
  readonly said: readonly LabelledSpan[];
}

export interface LabelFigures {
  readonly label: string;
  readonly flag: boolean;
  readonly texts: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Of what was rightly found, how much was found at the place. */
  readonly placed: number;
}

export interface Figures {
  readonly labels: readonly LabelFigures[];
  readonly flags: number;
  readonly helping: number;
  /** The part of the texts of the task with a flag that were flagged, with whichever. */
  readonly met: { readonly flagged: number; readonly texts: number };
  /** The part of the texts of the task without a flag that were flagged. */
  readonly clean: { readonly flagged: number; readonly texts: number };
  /** The part of ordinary prose that was flagged. */
  readonly neutral: { readonly flagged: number; readonly texts: number };
}

/** Figures of one task. Labels that no text carries are left out of the means. */
export function figures(task: LabelledTask, judged: readonly Judged[]): Figures {
  const { flags, helping } = taskLabels[task];
  const own = judged.filter((each) => each.task !== "neutral");
  const labels = [
    ...flags.map((label) => labelFigures(label, true, own)),
    ...helping.map((label) => labelFigures(label, false, own)),
  ].filter(({ texts }) => texts > 0);
  const isFlag = ({ label }: LabelledSpan): boolean => (flags as readonly string[]).includes(label);
  const flagged = (texts: readonly Judged[]) => ({
    flagged: texts.filter(({ said }) => said.some(isFlag)).length,
    texts: texts.length,
  });
  return {
    labels,
    flags: mean(labels.filter(({ flag }) => flag).map(({ f1 }) => f1)),
    helping: mean(labels.filter(({ flag }) => !flag).map(({ f1 }) => f1)),
    met: flagged(own.filter(({ spans }) => spans.some(isFlag))),
    clean: flagged(own.filter(({ spans }) => !spans.some(isFlag))),
    neutral: flagged(judged.filter((each) => each.task === "neutral")),
  };
}

function labelFigures(label: string, flag: boolean, judged: readonly Judged[]): LabelFigures {
  let [hits, extra, missed, placed] = [0, 0, 0, 0];
  for (const { spans, said } of judged) {
    const right = spans.filter((span) => span.label === label);
    const given = said.filter((span) => span.label === label);
    if (right.length > 0 && given.length > 0) {
      hits += 1;
      if (right.some((a) => given.some((b) => a.start < b.end && b.start < a.end))) placed += 1;
    } else if (right.length > 0) missed += 1;
    else if (given.length > 0) extra += 1;
  }
  return {
    label,
    flag,
    texts: hits + missed,
    precision: hits / Math.max(1, hits + extra),
    recall: hits / Math.max(1, hits + missed),
    f1: (2 * hits) / Math.max(1, 2 * hits + extra + missed),
    placed: placed / Math.max(1, hits),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / Math.max(1, values.length);
}
