/** A stretch of a text and what was found there; places in UTF-16 units, the end excluded. */
export interface FoundMark {
  readonly start: number;
  readonly end: number;
  readonly kind: "flag" | "present";
  /** Which finding it is, so that the one being looked at can be drawn heavier. */
  readonly id: string;
}

export interface MarkedLine {
  readonly text: string;
  readonly marks: readonly FoundMark[];
}

/** A text line by line, each with the part of every mark that falls in it, counted from the line's own start. */
export function marksByLine(text: string, marks: readonly FoundMark[]): readonly MarkedLine[] {
  let from = 0;
  return text.split("\n").map((line) => {
    const start = from;
    const end = start + line.length;
    from = end + 1;
    const within = marks
      .filter((mark) => mark.start < end && mark.end > start)
      .map((mark) => ({
        ...mark,
        start: Math.max(mark.start, start) - start,
        end: Math.min(mark.end, end) - start,
      }));
    return { text: line, marks: within };
  });
}

/**
 * Marks found in an earlier text, on the text as it is now: a line that still reads the same keeps its marks, a changed
 * one loses them until it is read again. So underlines never stand under the wrong words while someone types.
 */
export function carryMarks(read: readonly MarkedLine[], text: string): readonly MarkedLine[] {
  const known = new Map<string, MarkedLine[]>();
  for (const line of read) known.set(line.text, [...(known.get(line.text) ?? []), line]);
  return text.split("\n").map((line) => known.get(line)?.shift() ?? { text: line, marks: [] });
}

export interface Stretch {
  readonly text: string;
  readonly marks: readonly FoundMark[];
}

/** A line cut wherever a mark begins or ends; joined again it is the line. */
export function stretches({ text, marks }: MarkedLine): readonly Stretch[] {
  const cuts = [
    ...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])]),
  ].sort((one, other) => one - other);
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? text.length;
    return {
      text: text.slice(start, end),
      marks: marks.filter((mark) => mark.start <= start && mark.end >= end),
    };
  });
}

/** The whole sentence around a place in a text. */
export function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(0, start);
  const from = Math.max(
    ...[". ", "! ", "? ", "\n"].map(
      (mark) => before.lastIndexOf(mark) + (before.includes(mark) ? mark.length : 1),
    ),
    0,
  );
  const rest = text.slice(end - 1);
  const stop = /[.!?](?=\s|$)|\n/.exec(rest);
  const to = stop ? end - 1 + stop.index + (stop[0] === "\n" ? 0 : 1) : text.length;
  return text.slice(from, to).trim();
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * The clause around a place, so that a part of a letter is shown as words that can be read, not as the few that gave it
 * away. It stops at a comma or another stop, and before what is `apart`: a phrase to look at stays a phrase of its own.
 */
export function clauseAround(text: string, { start, end }: Place, apart: readonly Place[]): Place {
  const least = Math.max(0, ...apart.filter((each) => each.end <= start).map((each) => each.end));
  const most = Math.min(
    text.length,
    ...apart.filter((each) => each.start >= end).map((each) => each.start),
  );
  const before = /[^.,;:!?…\n]*$/u.exec(text.slice(least, start))?.[0] ?? "";
  const after = /^[^.,;:!?…\n]*/u.exec(text.slice(end, most))?.[0] ?? "";
  return {
    start: start - before.trimStart().length,
    end: end + after.trimEnd().length,
  };
}
