/** What is asked of one label, by text. The margins are those of weights that have not seen the text's author. */
export interface LabelMargins {
  readonly flag: boolean;
  /** Missing one is worse than asking once too often: safety, and intimate detail. */
  readonly recallFirst: boolean;
  /** What a card finds is only dropped where the margin speaks clearly against it: plain words of danger. */
  readonly cardsStand: boolean;
  readonly has: readonly boolean[];
  /** Whether a card found it. */
  readonly byCards: readonly boolean[];
  readonly margins: readonly number[];
}

/** A label is given where its margin is above `gives`, and where a card found it, above `keeps`, which is never the higher. */
export interface Thresholds {
  readonly gives: number;
  readonly keeps: number;
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
/** Below this a margin speaks clearly against what a card found: at −0.65 plain words of danger were dropped (decision 0012). */
const clearlyAgainst = -1.4;
/** A limit is not kept at any price: no label gives up more than this of the best it can do. */
const mostGivenUp = 0.08;

/**
 * Chooses the thresholds of each label: where F1 is best (recall weighing more where it comes first), then those of flags raised,
 * cheapest first, until few enough clean texts are flagged, and little enough ordinary prose, or it would cost too much.
 * `neutral` says by text whether it is ordinary prose.
 */
export function chooseThresholds(
  neutral: readonly boolean[],
  labels: readonly LabelMargins[],
  limits: Limits,
): Thresholds[] {
  const worths = labels.map(worthOf);
  const best = labels.map((label, index) => bestOf(label, worths[index] ?? (() => 0)));
  const chosen = [...best];
  const flags = labels.flatMap((label, index) => (label.flag ? [{ label, index }] : []));
  const isClean = neutral.map((_, text) => flags.every(({ label }) => label.has[text] !== true));
  const raise = (which: (text: number) => boolean, most: number): void => {
    const looked = [...neutral.keys()].filter(which);
    for (;;) {
      const byFlag = flags.map(({ label, index }) => ({
        label,
        index,
        texts: looked.filter((text) => says(label, chosen[index], text)),
      }));
      const flagged = new Set(byFlag.flatMap(({ texts }) => texts));
      if (flagged.size <= most * looked.length) return;
      const steps = byFlag.flatMap(({ label, index, texts }) => {
        const [now, top, worth] = [chosen[index], best[index], worths[index]];
        if (now === undefined || top === undefined || worth === undefined) return [];
        return raised(label, now, texts).flatMap((next) =>
          worth(top) - worth(next) > mostGivenUp
            ? []
            : [{ index, next, loss: worth(now) - worth(next) }],
        );
      });
      const cheapest = steps.sort((a, b) => a.loss - b.loss)[0];
      if (cheapest === undefined) return;
      chosen[cheapest.index] = cheapest.next;
    }
  };
  raise((text) => isClean[text] === true && neutral[text] === false, limits.clean);
  raise((text) => neutral[text] === true, limits.neutral);
  return chosen;
}

function says(label: LabelMargins, thresholds: Thresholds | undefined, text: number): boolean {
  const { gives, keeps } = thresholds ?? { gives: Infinity, keeps: Infinity };
  return (label.margins[text] ?? -Infinity) > (label.byCards[text] === true ? keeps : gives);
}

/** Each threshold raised so far that the lowest of some texts is no longer given the label. */
function raised(label: LabelMargins, now: Thresholds, texts: readonly number[]): Thresholds[] {
  const lowest = (byCards: boolean): number =>
    Math.min(
      ...texts.flatMap((text) =>
        label.byCards[text] === byCards ? [label.margins[text] ?? Infinity] : [],
      ),
    );
  const [gives, keeps] = [lowest(false), lowest(true)];
  const found: Thresholds[] = [];
  if (gives !== Infinity) found.push({ ...now, gives });
  if (keeps !== Infinity && keeps <= mostKept(label)) {
    found.push({ gives: Math.max(now.gives, keeps), keeps });
  }
  return found;
}

function mostKept({ cardsStand }: LabelMargins): number {
  return cardsStand ? clearlyAgainst : Infinity;
}

type Worth = (thresholds: Thresholds) => number;

/** F1 of a label, or where recall comes first an F that weighs it more. */
function worthOf({ has, byCards, margins, recallFirst }: LabelMargins): Worth {
  const beta = recallFirst ? recallWeight ** 2 : 1;
  const applies = has.filter(Boolean).length;
  const above = (which: boolean): ((threshold: number) => { hits: number; given: number }) => {
    const texts = [...margins.keys()]
      .filter((text) => byCards[text] === which)
      .sort((a, b) => (margins[b] ?? 0) - (margins[a] ?? 0));
    let count = 0;
    const hits = [0, ...texts.map((text) => (has[text] === true ? (count += 1) : count))];
    return (threshold) => {
      let [from, to] = [0, texts.length];
      while (from < to) {
        const middle = (from + to) >> 1;
        if ((margins[texts[middle] ?? 0] ?? 0) > threshold) from = middle + 1;
        else to = middle;
      }
      return { hits: hits[from] ?? 0, given: from };
    };
  };
  const [found, notFound] = [above(true), above(false)];
  return ({ gives, keeps }) => {
    const [a, b] = [found(keeps), notFound(gives)];
    const given = a.given + b.given;
    return ((1 + beta) * (a.hits + b.hits)) / Math.max(1, beta * applies + given);
  };
}

/** The thresholds that are worth most: one is chosen beside the other, and once again. */
function bestOf(label: LabelMargins, worth: Worth): Thresholds {
  const sorted = [...new Set(label.margins)].filter(Number.isFinite).sort((a, b) => b - a);
  const candidates = sorted.map((margin, at) => (margin + (sorted[at + 1] ?? margin - 1)) / 2);
  const pick = (from: readonly Thresholds[], start: Thresholds): Thresholds =>
    from.reduce((most, each) => (worth(each) > worth(most) ? each : most), start);
  let best: Thresholds = { gives: sorted[0] ?? 0, keeps: clearlyAgainst };
  for (let turn = 0; turn < 2; turn += 1) {
    const { keeps } = best;
    best = pick(
      candidates.map((gives) => ({ gives, keeps: Math.min(gives, keeps) })),
      best,
    );
    const { gives } = best;
    best = pick(
      candidates
        .filter((kept) => kept <= Math.min(gives, mostKept(label)))
        .map((kept) => ({ gives, keeps: kept })),
      best,
    );
  }
  return best;
}
