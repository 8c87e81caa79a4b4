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

/** Of texts without a flag, and of neutral prose, at most this part may be flagged: somewhat below what is promised. */
const mostCleanFlagged = 0.04;
const mostNeutralFlagged = 0.015;
/** However many the cards flag, the learned layer may add this part. */
const mostAdded = 0.015;
/** Where recall comes first, recall weighs this many times as much as precision. */
const recallWeight = 2;

/**
 * Chooses for each label the thresholds at which cards and learned layer together are best (F1, or F2 where recall comes
 * first), then raises those of flags, cheapest first, until few enough clean texts are flagged.
 */
export function chooseThresholds(
  texts: readonly TextAnswers[],
  labels: readonly LabelMargins[],
): Thresholds[] {
  const chosen = labels.map((label) => best(texts, label));
  const flags = labels.flatMap(({ flag }, index) => (flag ? [index] : []));
  const clean = texts.map((_, text) => flags.every((index) => labels[index]?.has[text] !== true));
  const raise = (which: (text: number) => boolean, most: number): void => {
    const looked = [...texts.keys()].filter(which);
    const ruled = looked.filter((text) =>
      flags.some((index) => {
        const label = labels[index];
        return (
          texts[text]?.byRules.has(label?.label ?? "") === true &&
          (label?.margins[text] ?? 0) > (chosen[index]?.drops ?? 0)
        );
      }),
    );
    const rest = looked.filter((text) => !ruled.includes(text));
    const room = Math.max(mostAdded * looked.length, most * looked.length - ruled.length);
    for (;;) {
      const over = (index: number, text: number): boolean =>
        (labels[index]?.margins[text] ?? -Infinity) > (chosen[index]?.gives ?? 0);
      const flagged = rest.filter((text) => flags.some((index) => over(index, text)));
      if (flagged.length <= room) return;
      const steps = flags.flatMap((index) => {
        const label = labels[index];
        const now = chosen[index];
        if (label === undefined || now === undefined || label.recallFirst) return [];
        const lowest = flagged
          .filter((text) => over(index, text))
          .reduce((least, text) => Math.min(least, label.margins[text] ?? 0), Infinity);
        if (lowest === Infinity) return [];
        const raised = { ...now, gives: lowest };
        return [{ now, lowest, loss: worth(texts, label, now) - worth(texts, label, raised) }];
      });
      const cheapest = steps.sort((a, b) => a.loss - b.loss)[0];
      if (cheapest === undefined) return;
      cheapest.now.gives = cheapest.lowest;
    }
  };
  raise((text) => clean[text] === true && texts[text]?.neutral === false, mostCleanFlagged);
  raise((text) => texts[text]?.neutral === true, mostNeutralFlagged);
  return chosen;
}

/** F1 (or F2) of cards and learned layer together over all texts. */
function worth(
  texts: readonly TextAnswers[],
  { label, has, margins, recallFirst }: LabelMargins,
  { gives, drops }: Thresholds,
): number {
  let [hits, extra, missed] = [0, 0, 0];
  texts.forEach(({ byRules }, text) => {
    const said = (margins[text] ?? -Infinity) > (byRules.has(label) ? drops : gives);
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
