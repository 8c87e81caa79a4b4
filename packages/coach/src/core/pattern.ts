import type { Draft, Frame, Word } from "./text.ts";

/**
 * The pattern language of the rule cards, matched over words. Elements are separated by spaces:
 *
 *   sorry          the word as normalised ("Im" is read as "i am")
 *   ~lie           any form of a word ("lied", "lying")
 *   @harm          any word of a class of the language pack
 *   @harm/ing      the same, in one form (base, s, past, part, ing)
 *   @any           any word at all
 *   {i past @harm} a head verb whose frame has this subject, tense, polarity (not/plain), passive, class or lemma
 *   ..4            up to four words of any kind, within the sentence
 *   ,,4            up to four words, within the clause
 *   (a b|c)        alternatives; a trailing ? makes an element optional
 *   !x             the next word is not x (takes no word)
 *   ^ ^^ $ $$      start of clause, of sentence; end of clause, of sentence
 *   //             the next sentence starts here
 *   %name          a pattern named in the pack
 *
 * Gaps are bounded and nothing repeats, so the work for each starting word has a constant limit: matching a text is linear.
 */
export interface Pattern {
  readonly source: string;
  /** A match can only start at a word holding one of these keys; undefined when it may start anywhere. */
  readonly firstKeys: ReadonlySet<string> | undefined;
  readonly root: Node;
}

type Node =
  | {
      readonly type: "word";
      readonly test: (word: Word) => boolean;
      readonly keys: ReadonlySet<string> | undefined;
    }
  | { readonly type: "not"; readonly node: Node }
  | { readonly type: "gap"; readonly most: number; readonly within: "sentence" | "clause" }
  | { readonly type: "edge"; readonly edge: "^" | "^^" | "$" | "$$" | "//" }
  | { readonly type: "all"; readonly nodes: readonly Node[] }
  | {
      readonly type: "any";
      /** The options by the keys of the word they can start at; those that can start anywhere stand in `open`. */
      readonly byKey: ReadonlyMap<string, readonly Node[]>;
      readonly open: readonly Node[];
      readonly firstKeys: FirstKeys;
    };

interface FirstKeys {
  /** Undefined when any word will do. */
  readonly keys: ReadonlySet<string> | undefined;
  readonly mayBeEmpty: boolean;
}

/** Compiles a pattern. Throws on a malformed one, which is a bug in a card. */
export function compile(source: string, named: Readonly<Record<string, string>>): Pattern {
  const tokens = lex(source, named, 0);
  const reader = { tokens, at: 0 };
  const root = readAlternatives(reader);
  if (reader.at !== tokens.length)
    throw new Error(`pattern: unexpected "${tokens[reader.at]}" in "${source}"`);
  return { source, root, firstKeys: firstKeys(root).keys };
}

/** The end (word index, excluded) of the first way to match at `from`, or -1. */
export function matchAt(pattern: Pattern, draft: Draft, from: number): number {
  return run(pattern.root, draft, from, draft.words[from]?.sentence ?? 0, (end) => end);
}

function lex(source: string, named: Readonly<Record<string, string>>, depth: number): string[] {
  if (depth > 6) throw new Error(`pattern: names in a circle at "${source}"`);
  const tokens: string[] = [];
  for (const token of source.match(/\{[^}]*\}|[()|?]|[^\s()|?{}]+/gu) ?? []) {
    if (!token.startsWith("%")) {
      tokens.push(token);
      continue;
    }
    const body = named[token.slice(1)];
    if (body === undefined) throw new Error(`pattern: no pattern is named "${token}"`);
    tokens.push("(", ...lex(body, named, depth + 1), ")");
  }
  return tokens;
}

interface Reader {
  readonly tokens: readonly string[];
  at: number;
}

function readAlternatives(reader: Reader): Node {
  const options = [readSequence(reader)];
  while (reader.tokens[reader.at] === "|") {
    reader.at += 1;
    options.push(readSequence(reader));
  }
  return options.length === 1 && options[0] !== undefined ? options[0] : anyOf(options);
}

function anyOf(options: readonly Node[]): Node {
  const byKey = new Map<string, Node[]>();
  const open: Node[] = [];
  const all = new Set<string>();
  let [anyWord, mayBeEmpty] = [false, false];
  for (const option of options) {
    const first = firstKeys(option);
    anyWord ||= first.keys === undefined;
    mayBeEmpty ||= first.mayBeEmpty;
    for (const key of first.keys ?? []) all.add(key);
    if (first.keys === undefined || first.mayBeEmpty) open.push(option);
    else for (const key of first.keys) byKey.set(key, [...(byKey.get(key) ?? []), option]);
  }
  return { type: "any", byKey, open, firstKeys: { keys: anyWord ? undefined : all, mayBeEmpty } };
}

function readSequence(reader: Reader): Node {
  const nodes: Node[] = [];
  for (;;) {
    const token = reader.tokens[reader.at];
    if (token === undefined || token === "|" || token === ")") break;
    let node = readElement(reader, token);
    if (reader.tokens[reader.at] === "?") {
      reader.at += 1;
      node = anyOf([node, { type: "all", nodes: [] }]);
    }
    nodes.push(node);
  }
  return { type: "all", nodes };
}

function readElement(reader: Reader, token: string): Node {
  reader.at += 1;
  if (token === "(") {
    const inner = readAlternatives(reader);
    if (reader.tokens[reader.at] !== ")") throw new Error("pattern: a bracket is not closed");
    reader.at += 1;
    return inner;
  }
  if (token === "!") {
    const next = reader.tokens[reader.at];
    if (next === undefined) throw new Error("pattern: nothing after !");
    return { type: "not", node: readElement(reader, next) };
  }
  if (token.startsWith("!")) return { type: "not", node: atom(token.slice(1)) };
  return atom(token);
}

function atom(token: string): Node {
  if (token === "^" || token === "^^" || token === "$" || token === "$$" || token === "//")
    return { type: "edge", edge: token };
  const gap = /^(\.\.|,,)(\d+)$/u.exec(token);
  if (gap !== null)
    return { type: "gap", most: Number(gap[2]), within: gap[1] === ".." ? "sentence" : "clause" };
  if (token.startsWith("{")) return frameNode(token.slice(1, -1).split(/\s+/u).filter(Boolean));
  if (token === "@any") return { type: "word", test: () => true, keys: undefined };
  const slash = token.indexOf("/");
  if (slash > 0) {
    const [key, form] = [token.slice(0, slash), token.slice(slash)];
    return {
      type: "word",
      test: (word) => word.keys.has(key) && word.keys.has(form),
      keys: new Set([key]),
    };
  }
  return { type: "word", test: (word) => word.keys.has(token), keys: new Set([token]) };
}

const subjects = new Set(["i", "you", "we", "third", "thing", "nobody", "none"]);
const tenses = new Set(["past", "present", "future", "modal", "perfect", "bare", "ing"]);

function frameNode(terms: readonly string[]): Node {
  const wantSubjects = new Set(terms.filter((term) => subjects.has(term)));
  const wantTenses = new Set(terms.filter((term) => tenses.has(term)));
  const keys = terms.filter((term) => /^[~@]/u.test(term));
  const refused = terms.filter((term) => /^-[~@]/u.test(term)).map((term) => term.slice(1));
  const known = wantSubjects.size + wantTenses.size + keys.length + refused.length;
  const flags = terms.filter((term) =>
    ["not", "plain", "passive", "active", "progressive"].includes(term),
  );
  if (known + flags.length !== terms.length)
    throw new Error(`pattern: unknown term in {${terms.join(" ")}}`);
  const fits = (frame: Frame): boolean =>
    (wantSubjects.size === 0 || wantSubjects.has(frame.subject)) &&
    (wantTenses.size === 0 || wantTenses.has(frame.tense)) &&
    flags.every((flag) => frameFlag(frame, flag));
  return {
    type: "word",
    test: (word) =>
      word.frame !== undefined &&
      fits(word.frame) &&
      (keys.length === 0 || keys.some((key) => word.keys.has(key))) &&
      !refused.some((key) => word.keys.has(key)),
    keys: keys.length > 0 ? new Set(keys) : new Set(["{}"]),
  };
}

function frameFlag(frame: Frame, flag: string): boolean {
  if (flag === "not") return frame.negated;
  if (flag === "plain") return !frame.negated;
  if (flag === "passive") return frame.passive;
  if (flag === "active") return !frame.passive;
  return frame.progressive;
}

function firstKeys(node: Node): FirstKeys {
  if (node.type === "word") return { keys: node.keys, mayBeEmpty: false };
  if (node.type === "gap") return { keys: undefined, mayBeEmpty: true };
  if (node.type === "not" || node.type === "edge") return { keys: new Set(), mayBeEmpty: true };
  if (node.type === "any") return node.firstKeys;
  const keys = new Set<string>();
  for (const child of node.nodes) {
    const part = firstKeys(child);
    if (part.keys === undefined) return { keys: undefined, mayBeEmpty: false };
    for (const key of part.keys) keys.add(key);
    if (!part.mayBeEmpty) return { keys, mayBeEmpty: false };
  }
  return { keys, mayBeEmpty: true };
}

type Next = (at: number, sentence: number) => number;

function run(node: Node, draft: Draft, at: number, sentence: number, next: Next): number {
  switch (node.type) {
    case "word": {
      const word = draft.words[at];
      return word !== undefined && word.sentence === sentence && node.test(word)
        ? next(at + 1, sentence)
        : -1;
    }
    case "not":
      return run(node.node, draft, at, sentence, (end) => end) === -1 ? next(at, sentence) : -1;
    case "edge":
      if (node.edge === "//")
        return draft.words[at]?.sentence === sentence + 1 ? next(at, sentence + 1) : -1;
      return onEdge(draft, at, node.edge) ? next(at, sentence) : -1;
    case "gap":
      return runGap(node, draft, at, sentence, next);
    case "all":
      return runAll(node.nodes, 0, draft, at, sentence, next);
    case "any":
      return runAny(node, draft, at, sentence, next);
  }
}

function runAny(
  node: Node & { type: "any" },
  draft: Draft,
  at: number,
  sentence: number,
  next: Next,
): number {
  for (const key of draft.words[at]?.keys ?? []) {
    for (const option of node.byKey.get(key) ?? []) {
      const end = run(option, draft, at, sentence, next);
      if (end !== -1) return end;
    }
  }
  for (const option of node.open) {
    const end = run(option, draft, at, sentence, next);
    if (end !== -1) return end;
  }
  return -1;
}

function runAll(
  nodes: readonly Node[],
  index: number,
  draft: Draft,
  at: number,
  sentence: number,
  next: Next,
): number {
  const node = nodes[index];
  if (node === undefined) return next(at, sentence);
  return run(node, draft, at, sentence, (end, endSentence) =>
    runAll(nodes, index + 1, draft, end, endSentence, next),
  );
}

function runGap(
  node: Node & { type: "gap" },
  draft: Draft,
  at: number,
  sentence: number,
  next: Next,
): number {
  const clause = draft.words[at - 1]?.clause;
  for (let skipped = 0; skipped <= node.most; skipped += 1) {
    const end = next(at + skipped, sentence);
    if (end !== -1) return end;
    const word = draft.words[at + skipped];
    if (word === undefined || word.sentence !== sentence) return -1;
    if (node.within === "clause" && clause !== undefined && word.clause !== clause) return -1;
  }
  return -1;
}

function onEdge(draft: Draft, at: number, edge: "^" | "^^" | "$" | "$$"): boolean {
  const [before, after] = [draft.words[at - 1], draft.words[at]];
  if (before === undefined || after === undefined)
    return edge.startsWith("^") ? before === undefined : after === undefined;
  return edge.length === 1 ? before.clause !== after.clause : before.sentence !== after.sentence;
}
