import { parse } from "./pattern.ts";
import type { Edge, NamedPatterns, Syntax } from "./pattern.ts";
import type { Draft, Frame } from "./text.ts";
import { holds } from "./vocabulary.ts";
import type { Answers, Vocabulary } from "./vocabulary.ts";

/** A pattern made ready to run over a text whose words have answered the vocabulary's questions. */
export interface Program {
  readonly source: string;
  readonly start: Step;
  readonly first: First;
  /** Questions that some word of the sentence it starts in must answer with yes. */
  readonly required: readonly number[];
  /** How many sentences after the first it can run into. */
  readonly crossings: number;
}

/** Where a pattern can start: at a word that answers yes to `question`, at the verb of a frame, or at any word. */
interface First {
  readonly question: number | undefined;
  readonly anyFrame: boolean;
  readonly anyWord: boolean;
}

/** A text as the steps see it: all arrays by word index. */
export interface View {
  readonly draft: Draft;
  readonly answers: readonly Answers[];
  /** Whether a pattern may run on into a sentence that opens a paragraph. */
  readonly acrossParagraphs: boolean;
}

/** What to do at a word, and what comes after. Every step has the same fields, which keeps the loop over them fast. */
interface Step {
  readonly op: "accept" | "word" | "any-word" | "frame" | "not" | "gap" | "edge" | "choice";
  readonly question: number;
  readonly refused: number;
  readonly fits: ((frame: Frame) => boolean) | undefined;
  readonly inner: Step | undefined;
  readonly most: number;
  readonly withinClause: boolean;
  readonly edge: Edge | undefined;
  readonly options: readonly Step[];
  readonly next: Step | undefined;
}

const unasked = -1;
const blank: Step = {
  op: "accept",
  question: unasked,
  refused: unasked,
  fits: undefined,
  inner: undefined,
  most: 0,
  withinClause: false,
  edge: undefined,
  options: [],
  next: undefined,
};

/** Compiles a pattern. Throws on a malformed one, which is a bug in a card. */
export function compile(source: string, named: NamedPatterns, vocabulary: Vocabulary): Program {
  const syntax = parse(source, named);
  const opening = openingOf(syntax);
  return {
    source,
    start: stepsOf(syntax, blank, vocabulary),
    first: {
      question: opening.terms.length > 0 ? vocabulary.ask(opening.terms) : undefined,
      anyFrame: opening.anyFrame,
      anyWord: opening.anyWord,
    },
    required: requiredOf(syntax).terms.map((terms) => vocabulary.ask(terms)),
    crossings: crossingsOf(syntax),
  };
}

function stepsOf(syntax: Syntax, next: Step, vocabulary: Vocabulary): Step {
  switch (syntax.type) {
    case "word":
      return { ...blank, op: "word", question: vocabulary.ask(syntax.terms), next };
    case "any-word":
      return { ...blank, op: "any-word", next };
    case "frame":
      return {
        ...blank,
        op: "frame",
        fits: syntax.fits,
        question: syntax.terms.length > 0 ? vocabulary.ask(syntax.terms) : unasked,
        refused: syntax.refused.length > 0 ? vocabulary.ask(syntax.refused) : unasked,
        next,
      };
    case "not":
      return { ...blank, op: "not", inner: stepsOf(syntax.inner, blank, vocabulary), next };
    case "gap":
      return {
        ...blank,
        op: "gap",
        most: syntax.most,
        withinClause: syntax.within === "clause",
        next,
      };
    case "edge":
      return { ...blank, op: "edge", edge: syntax.edge, next };
    case "sequence":
      return syntax.parts.reduceRight((after, part) => stepsOf(part, after, vocabulary), next);
    case "choice": {
      const opening = openingOf(syntax);
      const guarded = !opening.anyWord && !opening.anyFrame && !opening.mayBeEmpty;
      return {
        ...blank,
        op: "choice",
        question: guarded ? vocabulary.ask(opening.terms) : unasked,
        options: syntax.options.map((option) => stepsOf(option, next, vocabulary)),
      };
    }
  }
}

interface Opening {
  readonly terms: readonly string[];
  readonly anyFrame: boolean;
  readonly anyWord: boolean;
  readonly mayBeEmpty: boolean;
}

const opensNowhere: Opening = { terms: [], anyFrame: false, anyWord: false, mayBeEmpty: true };

/** Named patterns stand in many others; what is worked out for one is kept. */
function kept<Found>(work: (syntax: Syntax) => Found): (syntax: Syntax) => Found {
  const known = new WeakMap<Syntax, Found>();
  return (syntax) => {
    const before = known.get(syntax);
    if (before !== undefined) return before;
    const found = work(syntax);
    known.set(syntax, found);
    return found;
  };
}

/** The words a pattern can start with. */
const openingOf = kept((syntax: Syntax): Opening => {
  switch (syntax.type) {
    case "word":
      return { ...opensNowhere, terms: syntax.terms, mayBeEmpty: false };
    case "any-word":
      return { ...opensNowhere, anyWord: true, mayBeEmpty: false };
    case "frame":
      return {
        ...opensNowhere,
        terms: syntax.terms,
        anyFrame: syntax.terms.length === 0,
        mayBeEmpty: false,
      };
    case "gap":
      return { ...opensNowhere, anyWord: true };
    case "not":
    case "edge":
      return opensNowhere;
    case "choice":
      return syntax.options.map(openingOf).reduce((all, each) => ({
        ...either(all, each),
        mayBeEmpty: all.mayBeEmpty || each.mayBeEmpty,
      }));
    case "sequence": {
      let all = opensNowhere;
      for (const part of syntax.parts) {
        const opening = openingOf(part);
        all = { ...either(all, opening), mayBeEmpty: opening.mayBeEmpty };
        if (!opening.mayBeEmpty) break;
      }
      return all;
    }
  }
});

function either(one: Opening, other: Opening): Opening {
  return {
    terms: [...one.terms, ...other.terms],
    anyFrame: one.anyFrame || other.anyFrame,
    anyWord: one.anyWord || other.anyWord,
    mayBeEmpty: false,
  };
}

interface Required {
  /** One entry for each word that has to be there: the terms it may answer to. */
  readonly terms: readonly (readonly string[])[];
  /** Whether the pattern can have left its first sentence afterwards; nothing more is required of that one then. */
  readonly leaves: boolean;
}

/** What the first sentence must hold for a pattern to match at all. */
const requiredOf = kept((syntax: Syntax): Required => {
  switch (syntax.type) {
    case "word":
      return { terms: [syntax.terms], leaves: false };
    case "frame":
      return { terms: syntax.terms.length > 0 ? [syntax.terms] : [], leaves: false };
    case "any-word":
    case "gap":
    case "not":
      return { terms: [], leaves: false };
    case "edge":
      return { terms: [], leaves: syntax.edge === "//" };
    case "sequence": {
      const terms: (readonly string[])[] = [];
      for (const part of syntax.parts) {
        const required = requiredOf(part);
        terms.push(...required.terms);
        if (required.leaves) return { terms, leaves: true };
      }
      return { terms, leaves: false };
    }
    case "choice": {
      const required = syntax.options.map(requiredOf);
      const rarest = required.map(({ terms }) =>
        terms.toSorted((a, b) => commonness(a) - commonness(b)).at(0),
      );
      const leaves = required.some((each) => each.leaves);
      return rarest.every((terms) => terms !== undefined)
        ? { terms: [rarest.flat()], leaves }
        : { terms: [], leaves };
    }
  }
});

/** A guess, in any language: a class is in many sentences, a word in the fewer the longer it is. */
function commonness(terms: readonly string[]): number {
  return terms.reduce((sum, term) => sum + (term.startsWith("@") ? 20 : 40 / term.length ** 2), 0);
}

function crossingsOf(syntax: Syntax): number {
  if (syntax.type === "edge") return syntax.edge === "//" ? 1 : 0;
  if (syntax.type === "not") return crossingsOf(syntax.inner);
  if (syntax.type === "choice") return Math.max(...syntax.options.map(crossingsOf));
  if (syntax.type !== "sequence") return 0;
  return syntax.parts.reduce((sum, part) => sum + crossingsOf(part), 0);
}

/** The end (word index, excluded) of the first way to match at `from`, or -1. */
export function matchAt(program: Program, view: View, from: number): number {
  return run(program.start, view, from, view.draft.words[from]?.sentence ?? 0);
}

function run(from: Step, view: View, start: number, startSentence: number): number {
  const { words } = view.draft;
  let [step, at, sentence]: [Step | undefined, number, number] = [from, start, startSentence];
  while (step !== undefined) {
    switch (step.op) {
      case "accept":
        return at;
      case "word":
      case "any-word":
      case "frame":
        if (words[at]?.sentence !== sentence || !answersTo(step, view, at)) return -1;
        at += 1;
        break;
      case "not":
        if (step.inner !== undefined && run(step.inner, view, at, sentence) !== -1) return -1;
        break;
      case "edge":
        if (!onEdge(view, at, sentence, step.edge)) return -1;
        if (step.edge === "//") sentence += 1;
        break;
      case "gap":
        return runGap(step, view, at, sentence);
      case "choice": {
        const answers = view.answers[at];
        if (step.question !== unasked && (answers === undefined || !holds(answers, step.question)))
          return -1;
        for (const option of step.options) {
          const end = run(option, view, at, sentence);
          if (end !== -1) return end;
        }
        return -1;
      }
    }
    step = step.next;
  }
  return -1;
}

function answersTo(step: Step, view: View, at: number): boolean {
  const answers = view.answers[at];
  if (answers === undefined) return false;
  if (step.question !== unasked && !holds(answers, step.question)) return false;
  if (step.fits === undefined) return true;
  const frame = view.draft.words[at]?.frame;
  return (
    frame !== undefined &&
    step.fits(frame) &&
    (step.refused === unasked || !holds(answers, step.refused))
  );
}

function runGap(step: Step, view: View, at: number, sentence: number): number {
  const { words } = view.draft;
  const { next } = step;
  if (next === undefined) return -1;
  const before = words[at - 1];
  const clause = before?.sentence === sentence ? before.clause : undefined;
  for (let skipped = 0; skipped <= step.most; skipped += 1) {
    const end = run(next, view, at + skipped, sentence);
    if (end !== -1) return end;
    const word = words[at + skipped];
    if (word === undefined || word.sentence !== sentence) return -1;
    if (step.withinClause && word.clause !== clause) return -1;
  }
  return -1;
}

function onEdge(view: View, at: number, sentence: number, edge: Edge | undefined): boolean {
  const { words, sentences } = view.draft;
  const [before, after] = [words[at - 1], words[at]];
  if (edge === "//")
    return (
      after?.sentence === sentence + 1 &&
      (view.acrossParagraphs || sentences[sentence + 1]?.opensParagraph !== true)
    );
  const opens = edge === "^" || edge === "^^";
  const [inside, beyond] = opens ? [after, before] : [before, after];
  if (inside?.sentence !== sentence) return false;
  if (beyond?.sentence !== sentence) return true;
  return (edge === "^" || edge === "$") && beyond.clause !== inside.clause;
}
