import type { Finding } from "@groundwork/coach";

/** A finding somebody looks at, and the text it was found in. */
export interface LookedAt {
  readonly finding: Finding;
  readonly text: string;
}

/**
 * Which of the findings of a later reading, in the order they are shown, is the one somebody looks at: what is read does not
 * change under their eyes because more was found beside it. Where it no longer stands, what follows its place takes it, else the
 * last; 0 where there is none.
 */
export function foundAgain(
  { finding, text: before }: LookedAt,
  findings: readonly Finding[],
  text: string,
): number {
  const words = before.slice(finding.start, finding.end);
  const place = moved(finding.start, before, text);
  const again = findings.flatMap(({ label, start, end }, at) =>
    label === finding.label && text.slice(start, end) === words
      ? [{ at, far: Math.abs(start - place) }]
      : [],
  );
  const nearest = again.sort((one, other) => one.far - other.far)[0];
  if (nearest) return nearest.at;
  const next = findings.findIndex(({ end }) => end > place);
  return next === -1 ? Math.max(0, findings.length - 1) : next;
}

/** Where a place of a text is after one edit: what was written before it moves it along. */
function moved(place: number, before: string, text: string): number {
  for (let at = 0; at < place; at += 1)
    if (before[at] !== text[at]) return Math.max(at, place + text.length - before.length);
  return place;
}
