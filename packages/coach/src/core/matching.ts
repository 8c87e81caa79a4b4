import { nearbySentences, rangeAround, underline } from "./around.ts";
import type { Card, Exceptions, Mark, Task } from "./card.ts";
import type { LanguagePack } from "./pack.ts";
import { namePatterns } from "./pattern.ts";
import type { NamedPatterns } from "./pattern.ts";
import { compile, matchAt } from "./program.ts";
import type { Program, View } from "./program.ts";
import type { Draft, Sentence, SentenceReading, WordRange } from "./text.ts";
import { answerYes, holds, join, makeVocabulary, noAnswers } from "./vocabulary.ts";
import type { Answers, Vocabulary } from "./vocabulary.ts";

interface CompiledCard {
  readonly card: Card;
  readonly unless: readonly {
    readonly where: keyof Exceptions;
    readonly programs: readonly Program[];
  }[];
  /** How many sentences after that of a match its exceptions look at. */
  readonly looksAhead: number;
  /** Whether the card is a judgement of the whole draft; the others do not look past the end of a paragraph. */
  readonly acrossParagraphs: boolean;
}

interface Alternative {
  readonly order: number;
  readonly card: CompiledCard;
  readonly program: Program;
}

/** What a deck knows of a word: its answers, and the alternatives that can start at it. */
interface DeckWord {
  readonly answers: Answers;
  readonly starting: readonly Alternative[];
  /** The same where the word is the verb of a frame. */
  readonly startingAtVerb: readonly Alternative[];
}

/** The cards of one task, ready to run: alternatives filed under the questions of the words they can start at. */
export interface Deck {
  readonly negation: number;
  readonly vocabulary: Vocabulary;
  readonly byFirst: ReadonlyMap<number, readonly Alternative[]>;
  readonly anywhere: readonly Alternative[];
  readonly atAnyVerb: readonly Alternative[];
  readonly words: WeakMap<ReadonlySet<string>, DeckWord>;
  readonly sentences: WeakMap<SentenceReading, DeckSentence>;
}

/** What a deck knows of a sentence, for as long as it reads the same. */
interface DeckSentence {
  readonly words: readonly DeckWord[];
  /** What some word of it answers with yes. */
  readonly held: Answers;
  remembered: Remembered | undefined;
}

/** A match of a card before the draft as a whole has been weighed. */
export interface Match extends Mark {
  readonly card: Card;
  readonly alternative: string;
}

/** Throws when a card's pattern is malformed (a bug in the pack). */
export function compileDeck(pack: LanguagePack, task: Task): Deck {
  const vocabulary = makeVocabulary();
  const named = namePatterns(pack.patterns);
  const negation = vocabulary.ask([pack.negation]);
  const byFirst = new Map<number, Alternative[]>();
  const anywhere: Alternative[] = [];
  const atAnyVerb: Alternative[] = [];
  let order = 0;
  for (const card of pack.cards.filter((each) => each.task === task)) {
    const compiled = compileCard(card, named, pack.wholeDraftLabels, vocabulary);
    for (const source of card.any) {
      order += 1;
      const program = compile(source, named, vocabulary);
      const alternative = { order, card: compiled, program };
      const { question, anyFrame, anyWord } = program.first;
      if (anyWord) anywhere.push(alternative);
      else {
        if (anyFrame) atAnyVerb.push(alternative);
        if (question !== undefined)
          byFirst.set(question, [...(byFirst.get(question) ?? []), alternative]);
      }
    }
  }
  return {
    negation,
    vocabulary,
    byFirst,
    anywhere,
    atAnyVerb,
    words: new WeakMap(),
    sentences: new WeakMap(),
  };
}

const places: readonly (keyof Exceptions)[] = ["match", "clause", "sentence", "nearby", "draft"];

function compileCard(
  card: Card,
  named: NamedPatterns,
  wholeDraftLabels: readonly string[],
  vocabulary: Vocabulary,
): CompiledCard {
  const unless = places.flatMap((where) => {
    const sources = card.unless?.[where];
    return sources === undefined
      ? []
      : [
          {
            where,
            programs: sources.map((source) => compile(source, named, vocabulary)),
          },
        ];
  });
  const nearby = card.unless?.nearby === undefined ? 0 : nearbySentences;
  const crossings = unless.flatMap(({ programs }) => programs.map((each) => each.crossings));
  return {
    card,
    unless,
    looksAhead: nearby + Math.max(0, ...crossings),
    acrossParagraphs: wholeDraftLabels.includes(card.label),
  };
}

function wordIn(deck: Deck, keys: ReadonlySet<string>): DeckWord {
  const known = deck.words.get(keys);
  if (known !== undefined) return known;
  const answers = noAnswers(deck.vocabulary.size());
  const found = new Set(deck.anywhere);
  for (const question of deck.vocabulary.answered(keys)) {
    answerYes(answers, question);
    for (const alternative of deck.byFirst.get(question) ?? []) found.add(alternative);
  }
  const inOrder = (all: Iterable<Alternative>): Alternative[] =>
    [...all].sort((a, b) => a.order - b.order);
  const word = {
    answers,
    starting: inOrder(found),
    startingAtVerb: inOrder(new Set([...found, ...deck.atAnyVerb])),
  };
  deck.words.set(keys, word);
  return word;
}

function sentenceIn(deck: Deck, reading: SentenceReading): DeckSentence {
  const known = deck.sentences.get(reading);
  if (known !== undefined) return known;
  const words = reading.words.map(({ keys }) => wordIn(deck, keys));
  const held = noAnswers(deck.vocabulary.size());
  for (const { answers } of words) join(held, answers);
  const sentence = { words, held, remembered: undefined };
  deck.sentences.set(reading, sentence);
  return sentence;
}

/** What a deck found in a sentence, and everything that finding it depended on besides the sentence itself. */
interface Remembered {
  /** The sentences after it that were looked at. */
  readonly following: readonly (SentenceReading | undefined)[];
  readonly entering: Covered;
  readonly asked: ReadonlyMap<Program, boolean>;
  /** Places are counted from the sentence's first letter. */
  readonly found: readonly Match[];
  readonly leaving: Covered;
}

/** Up to which word a card's last match reaches, counted from the first word of a sentence. */
type Covered = ReadonlyMap<Card, number>;

/** A text before a deck: its sentences, and the steps' view for cards of either kind. */
interface Sight {
  readonly deck: Deck;
  readonly draft: Draft;
  readonly sentences: readonly DeckSentence[];
  readonly within: View;
  readonly across: View;
  readonly foundInDraft: (program: Program) => boolean;
}

/** Every match of every card, in reading order, scopes and exceptions applied. */
export function matches(deck: Deck, draft: Draft): Match[] {
  const sight = look(deck, draft);
  const all: Match[] = [];
  let covered: Covered = new Map();
  draft.sentences.forEach((sentence, index) => {
    const offset = draft.words[sentence.from]?.start ?? 0;
    const known = sight.sentences[index];
    if (known === undefined) return;
    let { remembered } = known;
    if (remembered === undefined || !stillHolds(remembered, sight, index, covered)) {
      remembered = matchesIn(sight, index, offset, covered);
      known.remembered = remembered;
    }
    for (const match of remembered.found)
      all.push({ ...match, start: match.start + offset, end: match.end + offset });
    covered = remembered.leaving;
  });
  return all;
}

function stillHolds(
  { following, entering, asked }: Remembered,
  sight: Sight,
  index: number,
  nowEntering: Covered,
): boolean {
  const { sentences } = sight.draft;
  if (following.some((reading, ahead) => reading !== sentences[index + 1 + ahead]?.reading))
    return false;
  if (entering.size !== nowEntering.size) return false;
  for (const [card, to] of entering) if (nowEntering.get(card) !== to) return false;
  for (const [program, answer] of asked) if (sight.foundInDraft(program) !== answer) return false;
  return true;
}

function look(deck: Deck, draft: Draft): Sight {
  const sentences = draft.sentences.map(({ reading }) => sentenceIn(deck, reading));
  const answers: Answers[] = [];
  for (const { words } of sentences) for (const word of words) answers.push(word.answers);
  const within = { draft, answers, acrossParagraphs: false };
  const across = { draft, answers, acrossParagraphs: true };
  const inDraft = new Map<Program, boolean>();
  const foundInDraft = (program: Program): boolean => {
    const answer =
      inDraft.get(program) ??
      foundWithin(program, across, sentences, { from: 0, to: answers.length });
    inDraft.set(program, answer);
    return answer;
  };
  return { deck, draft, sentences, within, across, foundInDraft };
}

function matchesIn(sight: Sight, index: number, offset: number, entering: Covered): Remembered {
  const { draft } = sight;
  const [sentence, known] = [draft.sentences[index], sight.sentences[index]];
  const found: Match[] = [];
  const asked = new Map<Program, boolean>();
  let ahead = 0;
  if (sentence === undefined || known === undefined)
    return { following: [], entering, asked, found, leaving: new Map() };
  const coveredTo = new Map([...entering].map(([card, to]) => [card, to + sentence.from]));
  for (let from = sentence.from; from < sentence.to; from += 1) {
    const word = known.words[from - sentence.from];
    if (word === undefined) continue;
    const starting = draft.words[from]?.frame === undefined ? word.starting : word.startingAtVerb;
    for (const { card: compiled, program } of starting) {
      if (!isPossible(program, known.held)) continue;
      const { card } = compiled;
      if (from < (coveredTo.get(card) ?? 0)) continue;
      ahead = Math.max(ahead, program.crossings);
      const to = matchAt(program, compiled.acrossParagraphs ? sight.across : sight.within, from);
      if (to <= from) continue;
      const range = { from, to };
      if (outOfScope(sight, card, sentence, range)) continue;
      const underlined = underline(card, draft, range);
      const lastSentence = draft.words[underlined.to - 1]?.sentence ?? index;
      ahead = Math.max(ahead, lastSentence - index + compiled.looksAhead);
      if (isExcepted(compiled, sight, underlined, asked)) continue;
      coveredTo.set(card, Math.max(to, card.underline === undefined ? to : underlined.to));
      found.push({
        label: card.label,
        rule: card.id,
        card,
        alternative: program.source,
        start: (draft.words[underlined.from]?.start ?? 0) - offset,
        end: (draft.words[underlined.to - 1]?.end ?? 0) - offset,
      });
    }
  }
  const leaving = new Map(
    [...coveredTo]
      .filter(([, to]) => to > sentence.to)
      .map(([card, to]) => [card, to - sentence.to]),
  );
  const following = Array.from(
    { length: ahead },
    (_, after) => draft.sentences[index + 1 + after]?.reading,
  );
  return { following, entering, asked, found, leaving };
}

function isPossible(program: Program, held: Answers): boolean {
  for (const question of program.required) if (!holds(held, question)) return false;
  return true;
}

function outOfScope(
  sight: Sight,
  card: Card,
  sentence: Sentence,
  { from, to }: WordRange,
): boolean {
  const { draft } = sight;
  if (card.question === "only" && !sentence.question) return true;
  if (card.question === "never" && sentence.question) return true;
  const counts = card.countsIn ?? [];
  const words = draft.words.slice(from, to);
  if (!counts.includes("quotation") && words.every((word) => word.quoted)) return true;
  if (!counts.includes("reported") && words.every((word) => word.reported)) return true;
  return !counts.includes("negated") && isNegatedFromOutside(sight, from);
}

const negationReach = 4;

function isNegatedFromOutside({ deck, draft, within }: Sight, from: number): boolean {
  const clause = draft.words[from]?.clause;
  for (let at = from - 1; at >= from - negationReach; at -= 1) {
    const answers = within.answers[at];
    if (answers === undefined || draft.words[at]?.clause !== clause) return false;
    if (holds(answers, deck.negation)) return true;
  }
  return false;
}

function isExcepted(
  compiled: CompiledCard,
  sight: Sight,
  range: WordRange,
  asked: Map<Program, boolean>,
): boolean {
  const view = compiled.acrossParagraphs ? sight.across : sight.within;
  return compiled.unless.some(({ where, programs }) => {
    if (where === "draft")
      return programs.some((program) => {
        const answer = sight.foundInDraft(program);
        asked.set(program, answer);
        return answer;
      });
    const around = rangeAround(view, range, where);
    return programs.some((program) => foundWithin(program, view, sight.sentences, around));
  });
}

/** Whether a pattern matches somewhere in a range, ending within it. */
function foundWithin(
  program: Program,
  view: View,
  known: readonly DeckSentence[],
  range: WordRange,
): boolean {
  const { question, anyFrame, anyWord } = program.first;
  const anywhere = anyWord || (question === undefined && !anyFrame);
  const { words, sentences } = view.draft;
  for (let at = range.from; at < range.to; at += 1) {
    const word = words[at];
    const answers = view.answers[at];
    if (word === undefined || answers === undefined) return false;
    const held = known[word.sentence]?.held;
    if (held !== undefined && !isPossible(program, held)) {
      at = (sentences[word.sentence]?.to ?? range.to) - 1;
      continue;
    }
    const canStart =
      anywhere ||
      (question !== undefined && holds(answers, question)) ||
      (anyFrame && word.frame !== undefined);
    if (!canStart) continue;
    const end = matchAt(program, view, at);
    if (end !== -1 && end <= range.to) return true;
  }
  return false;
}
