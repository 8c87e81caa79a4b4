import { settle } from "../src/core/analyse.ts";
import { tasks } from "../src/core/card.ts";
import type { Task } from "../src/core/card.ts";
import { compileDeck, matches } from "../src/core/matching.ts";
import { english } from "../src/packs/en/index.ts";
import { hashOf } from "../src/learned/hash.ts";
import { besideCards, writesAsPeopleDo } from "./authors.ts";
import type { AuthoredText } from "./corpus.ts";
import { draftOf } from "./drafts.ts";
import type { Trained, TrainedTask } from "./encode.ts";
import { examplesAuthor } from "./examples.ts";
import { fitParts, marginsOf } from "./parts.ts";
import type { Asked, Fitting } from "./parts.ts";
import { neighboursOf, sentencesOf, sentencesUnder } from "./sentences.ts";
import type { ReadText, Sentences } from "./sentences.ts";
import { chooseThresholds } from "./thresholds.ts";
import type { Limits, Thresholds } from "./thresholds.ts";
import { taskLabels } from "./voices.ts";
import type { LabelledSpan } from "./voices.ts";
import { wordTableOf } from "./words/table.ts";
import type { GroupedWord } from "./words/table.ts";

/** Of what the cards find in texts they were written beside. */
const hiddenPart = 0.5;
/** There is far more ordinary prose in the world than among the texts; and safety is read in all of it. */
const neutralWeighs: Readonly<Record<Task, number>> = {
  apology: 8,
  message: 8,
  question: 8,
  agreement: 8,
  safety: 20,
};
/** Safety is read in every text. What was written about it says more of it than others do; how much more, by author-wise trial (decision 0012). */
const aboutSafetyWeighs = 3;
/** What the cards hold up as the plainest way to say a thing should be read so; a plain word of danger before all. */
const examplesWeigh: Readonly<Record<Task, number>> = {
  apology: 2,
  message: 2,
  question: 2,
  agreement: 2,
  safety: 6,
};
/** Thresholds are chosen on authors whose texts the weights have not seen: the authors in this many parts. */
const parts = 3;

/**
 * What asks about safety may ask once too often in a text written about it; in drafts of other tasks, where it is rare, hardly ever.
 * With strangers it differs by a hundredth or two. In apologies and safety a lower limit for prose is out of reach and would only cost.
 */
const limits: Readonly<Record<Task, Limits>> = {
  apology: { clean: 0.045, neutral: 0.02 },
  message: { clean: 0.045, neutral: 0.008 },
  question: { clean: 0.045, neutral: 0.008 },
  agreement: { clean: 0.035, neutral: 0.008 },
  safety: { clean: 0.055, neutral: 0.022 },
};
const limitsElsewhere: Limits = { clean: 0.01, neutral: 0.01 };
const never = Number.MAX_VALUE;

/**
 * Chosen by author-wise trial. Danger is told in more words than one, so safety has the most weights; what all tasks have together
 * stays within 400 KiB.
 */
const fittings: Readonly<Record<Task, Fitting>> = {
  apology: { cost: 1, labelledWeighs: 3, viewCounts: 0.8, anyCounts: 0.2, mostWeights: 1650 },
  message: { cost: 1, labelledWeighs: 3, viewCounts: 0.8, anyCounts: 0.2, mostWeights: 1750 },
  question: { cost: 3, labelledWeighs: 3, viewCounts: 0.8, anyCounts: 0.2, mostWeights: 5000 },
  agreement: { cost: 1, labelledWeighs: 3, viewCounts: 0.8, anyCounts: 0.2, mostWeights: 2650 },
  safety: { cost: 0.15, labelledWeighs: 1, viewCounts: 1, anyCounts: 0.8, mostWeights: 14700 },
};

/** What a flag's margin loses for each other sentence in view, where no card found it: by author-wise trial (decision 0012). */
const perNeighbour: Readonly<Record<Task, number>> = {
  apology: 0,
  message: 0,
  question: 0,
  agreement: 0,
  safety: 0.1,
};

/** Trains every task, or some. Only the texts and their order decide the result. */
export function train(
  texts: readonly AuthoredText[],
  words: readonly GroupedWord[],
  asked: readonly Task[] = tasks,
): Omit<Trained, "trainedOn"> {
  const trained = asked.map((task) => trainTask(task, texts, words));
  return { language: english.language, words, tasks: trained };
}

/** The labels of a text in a task: safety is read in every text. */
export function spansOf(text: AuthoredText, task: Task): readonly LabelledSpan[] {
  if (task === "safety") return text.task === "safety" ? text.spans : text.safety;
  return text.task === task ? text.spans : [];
}

/** The texts a task is trained and measured on: its own, and ordinary prose; for safety all. */
export function textsOf(task: Task, texts: readonly AuthoredText[]): AuthoredText[] {
  return texts.filter((text) => task === "safety" || text.task === task || text.task === "neutral");
}

function trainTask(
  task: Task,
  all: readonly AuthoredText[],
  words: readonly GroupedWord[],
): TrainedTask {
  const deck = compileDeck(english, task);
  const texts = textsOf(task, all).map((text) => {
    const draft = draftOf(text.text);
    const found = matches(deck, draft).filter(
      ({ label, start }) =>
        !besideCards.has(text.author) ||
        hashOf(`${label} ${start} ${text.text}`) >= hiddenPart * 2 ** 32,
    );
    return { text, draft, byRules: found };
  });
  const authors = [...new Set(texts.map(({ text }) => text.author))].sort();
  const fitting = fittings[task];
  const sentences = sentencesOf(texts, authors, wordTableOf(words));
  const asked = ask(task, texts, sentences);
  const authorOf = Int32Array.from(sentences.textOf, (text) =>
    authors.indexOf(texts[text]?.text.author ?? ""),
  );
  const weightOf = Float64Array.from(sentences.textOf, (at) => {
    const { task: of, author } = texts[at]?.text ?? {};
    if (of === "neutral") return neutralWeighs[task];
    const about = of === "safety" ? aboutSafetyWeighs : 1;
    return author === examplesAuthor ? about * examplesWeigh[task] : about;
  });
  const byCards = texts.map(
    ({ byRules }) =>
      new Set(settle(byRules).flatMap(({ label, card }) => (card.hidden ? [] : [label]))),
  );
  const count = Math.min(parts, authors.length);
  const unseen = asked.map(() => texts.map(() => -Infinity));
  for (let part = 0; part < count; part += 1) {
    const held = (row: number): boolean => (authorOf[row] ?? 0) % count === part;
    const fitted = fitParts(
      fitting,
      sentences,
      asked,
      authorOf,
      (author) => author % count !== part,
      weightOf,
    );
    marginsOf(sentences, asked, fitted, held).forEach((margins, label) => {
      const highest = unseen[label] ?? [];
      const { flag, label: name } = asked[label] ?? { flag: false, label: "" };
      margins.forEach((margin, row) => {
        if (!held(row)) return;
        const text = sentences.textOf[row] ?? 0;
        const isDoubted = flag && byCards[text]?.has(name) === false;
        const lost = isDoubted ? perNeighbour[task] * neighboursOf(sentences, row) : 0;
        highest[text] = Math.max(highest[text] ?? -Infinity, margin - lost);
      });
    });
  }
  // What is worth a word on a screen is a question of what people write; who was asked for near misses teaches the weights alone.
  // Of danger in drafts of other tasks too few of them wrote: there all count but those beside the cards.
  const thresholds = (own: boolean): Thresholds[] => {
    const isChosen = texts.map(({ text: of }) =>
      own
        ? writesAsPeopleDo(of.author) && (of.task === task || of.task === "neutral")
        : !besideCards.has(of.author) && of.task !== task,
    );
    const pick = <T>(all: readonly T[]): T[] => all.filter((_, index) => isChosen[index]);
    return chooseThresholds(
      pick(texts.map(({ text }) => text.task === "neutral")),
      asked.map((label, index) => ({
        ...label,
        recallFirst: own && label.recallFirst,
        cardsStand: own && task === "safety",
        has: pick(label.has),
        byCards: pick(byCards.map((found) => found.has(label.label))),
        margins: pick(unseen[index] ?? []),
      })),
      own ? limits[task] : limitsElsewhere,
    );
  };
  const [inOwn, inOthers] = [thresholds(true), task === "safety" ? thresholds(false) : []];
  const fitted = fitParts(fitting, sentences, asked, authorOf, () => true, weightOf);
  return {
    task,
    hashes: Uint32Array.from(fitted.columns, (column) => sentences.hashes[column] ?? 0),
    labels: asked.map(({ label, flag }, index) => ({
      label,
      flag,
      bias: (fitted.alone[index]?.bias ?? 0) + (fitted.inView[index]?.bias ?? 0),
      ...(inOwn[index] ?? { gives: never, keeps: never }),
      elsewhere: inOthers[index]?.gives ?? never,
    })),
    any: fitted.any.bias,
    perNeighbour: perNeighbour[task],
    slots: [...fitted.alone, ...fitted.inView, fitted.any].map(({ weights }) => weights),
  };
}

/** For each label that some text has: which sentences are under it, which speak against it, which are left out. */
function ask(task: Task, texts: readonly ReadText[], { textOf, sentenceOf }: Sentences): Asked[] {
  const { flags, helping } = taskLabels[task];
  return [...flags, ...helping].flatMap((label): Asked[] => {
    const under = texts.map(({ text, draft }) =>
      sentencesUnder(
        draft,
        spansOf(text, task).filter((span) => span.label === label),
      ),
    );
    const has = under.map((sentences) => sentences.includes(true));
    if (!has.includes(true)) return [];
    const answers = Int8Array.from(textOf, (text, row) => {
      if (under[text]?.[sentenceOf[row] ?? 0] === true) return 1;
      return has[text] === true ? 0 : -1;
    });
    return [
      {
        label,
        flag: (flags as readonly string[]).includes(label),
        recallFirst: task === "safety" || label === "intimate-detail",
        has,
        answers,
      },
    ];
  });
}
