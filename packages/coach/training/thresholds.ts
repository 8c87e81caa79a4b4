/** What is asked of one label: where it applies, and the margin of each text by weights that have not seen its author. */
export interface LabelMargins {
  readonly label: string;
  readonly flag: boolean;
  /** Missing one is worse than asking once too often: safety, and intimate detail. */
  readonly recallFirst: boolean;
  readonly has: readonly boolean[];
  readonly margins: readonly number[];
}

export interface TextAnswers {
  readonly neutral: boolean;
  /** What the cards say of the text. */
  readonly byRules: ReadonlySet<string>;
}

/** A label is given above `gives`; what a card found stands unless the margin is below `drops`. */
export interface Thresholds {
  gives: number;
  drops: number;
}

/** At most this part of some texts may be flagged. */
export interface Limits {
  /** Of texts without a flag. */
  readonly clean: number;
  /** Of ordinary prose. */
  readonly neutral: number;
}

/** Where recall comes first, recall weighs this many times as much as precision. */
const recallWeight = 1.3;

/**
 * Chooses for each label the thresholds at which cards and learned layer together are best (F1, or recall first
 * first), then raises those of flags, cheapest first, until few enough clean texts are flagged; never those of safety.
 */
export function chooseThresholds(
  texts: readonly TextAnswers[],
  labels: readonly LabelMargins[],
  limits: Limits,
): Thresholds[] {
  const chosen = labels.map((label) => best(texts, label));
  const flags = labels.flatMap(({ flag }, index) => (flag ? [index] : []));
  const clean = texts.map((_, text) => flags.every((index) => labels[index]?.has[text] !== true));
  const raise = (which: (text: number) => boolean, most: number): void => {
    const looked = [...texts.keys()].filter(which);
    for (;;) {
      const flagged = looked.flatMap((text) => {
        const by = flags.filter((index) => says(texts, labels[index], chosen[index], text));
        return by.length > 0 ? [{ text, by }] : [];
      });
      if (flagged.length <= most * looked.length) return;
      const steps = flags.flatMap((index) =>
        (["gives", "drops"] as const).flatMap((key) => {
          const [label, now] = [labels[index], chosen[index]];
          if (label === undefined || now === undefined || label.recallFirst) return [];
          const lowest = flagged
            .filter(({ text, by }) => by.includes(index) && keyOf(texts, label, text) === key)
            .reduce((least, { text }) => Math.min(least, label.margins[text] ?? 0), Infinity);
          if (lowest === Infinity) return [];
          const raised = { ...now, [key]: lowest };
          const loss = worth(texts, label, now) - worth(texts, label, raised);
          return [{ now, key, lowest, loss }];
        }),
      );
      const cheapest = steps.sort((x, y) => x.loss - y.loss)[0];
      if (cheapest === undefined) return;
      cheapest.now[cheapest.key] = cheapest.lowest;
    }
  };
  raise((text) => clean[text] === true && texts[text]?.neutral === false, limits.clean);
  raise((text) => texts[text]?.neutral === true, limits.neutral);
  return chosen;
}

/** Which threshold decides a text: a card's finding is dropped, anything else is given. */
function keyOf(
  texts: readonly TextAnswers[],
  { label }: LabelMargins,
  text: number,
): keyof Thresholds {
  return texts[text]?.byRules.has(label) === true ? "drops" : "gives";
}

function says(
  texts: readonly TextAnswers[],
  label: LabelMargins | undefined,
  thresholds: Thresholds | undefined,
  text: number,
): boolean {
  if (label === undefined || thresholds === undefined) return false;
  return (label.margins[text] ?? -Infinity) > thresholds[keyOf(texts, label, text)];
}

/** F1 (or F2) of cards and learned layer together over all texts. */
function worth(texts: readonly TextAnswers[], label: LabelMargins, thresholds: Thresholds): number {
  const { has, recallFirst } = label;
  let [hits, extra, missed] = [0, 0, 0];
  texts.forEach((_, text) => {
    const said = says(texts, label, thresholds, text);
    if (said && has[text] === true) hits += 1;
    else if (said) extra += 1;
    else if (has[text] === true) missed += 1;
  });
  const beta = recallFirst ? recallWeight ** 2 : 1;
  return ((1 + beta) * hits) / Math.max(1, (1 + beta) * hits + beta * missed + extra);
}

/** A card is dropped only where that is worth this much. */
const worthDropping = 0.005;

function best(texts: readonly TextAnswers[], label: LabelMargins): Thresholds {
  const sorted = [...new Set(label.margins)].filter(Number.isFinite).sort((a, b) => a - b);
  const candidates = sorted.map((margin, at) => (margin + (sorted[at + 1] ?? margin + 1)) / 2);
  const never = Number.MAX_VALUE;
  const found: Thresholds = { gives: never, drops: -never };
  let most = worth(texts, label, found);
  const better = (which: keyof Thresholds, least: number): void => {
    let [value, worthMost] = [found[which], most + least];
    for (const candidate of candidates) {
      const now = worth(texts, label, { ...found, [which]: candidate });
      if (now > worthMost) [value, worthMost] = [candidate, now];
    }
    found[which] = value;
    most = worth(texts, label, found);
  };
  better("gives", 0);
  if (label.recallFirst) return found;
  better("drops", worthDropping);
  better("gives", 0);
  return found;
}
