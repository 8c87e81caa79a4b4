import type { Frame } from "./text.ts";

/**
 * The pattern language of the rule cards, matched over words. Elements are separated by spaces:
 *
 *   sorry          the word as normalised ("Im" is read as "i am")
 *   ~lie           any form of a word ("lied", "lying")
 *   @harm          any word of a class of the language pack
 *   @harm/ing      the same, in one form (base, s, past, part, ing)
 *   @any           any word at all
 *   {i past @harm} a head verb whose frame has this subject, tense, polarity (not/plain), passive, class or lemma;
 *                  >you is its object, if/because/when/although what its clause hangs on, order a command
 *   ..4            up to four words of any kind, within the sentence
 *   ,,4            up to four words, within the clause
 *   (a b|c)        alternatives, tried from the left; a trailing ? makes an element optional
 *   !x             the next word is not x (takes no word)
 *   ^ ^^ $ $$      start of clause, of sentence; end of clause, of sentence
 *   //             the next sentence starts here
 *   %name          a pattern named in the pack
 *
 * Gaps are bounded and nothing repeats, so the work for each starting word has a constant limit: matching a text is linear.
 */
export type Syntax =
  | { readonly type: "word"; readonly terms: readonly string[] }
  | { readonly type: "any-word" }
  | {
      readonly type: "frame";
      readonly fits: (frame: Frame) => boolean;
      readonly terms: readonly string[];
      readonly refused: readonly string[];
    }
  | { readonly type: "not"; readonly inner: Syntax }
  | { readonly type: "gap"; readonly most: number; readonly within: "sentence" | "clause" }
  | { readonly type: "edge"; readonly edge: Edge }
  | { readonly type: "sequence"; readonly parts: readonly Syntax[] }
  | { readonly type: "choice"; readonly options: readonly Syntax[] };

export type Edge = "^" | "^^" | "$" | "$$" | "//";

/** Patterns with a name, read when first named. */
export interface NamedPatterns {
  readonly of: (name: string) => Syntax;
}

/** Throws, when a pattern is asked for, if there is none of that name or if they name each other in a circle. */
export function namePatterns(sources: Readonly<Record<string, string>>): NamedPatterns {
  const known = new Map<string, Syntax | "being read">();
  const named: NamedPatterns = {
    of: (name) => {
      const read = known.get(name);
      const source = sources[name];
      if (read === "being read") throw new Error(`pattern: "%${name}" names itself`);
      if (read !== undefined) return read;
      if (source === undefined) throw new Error(`pattern: no pattern is named "%${name}"`);
      known.set(name, "being read");
      const syntax = parse(source, named);
      known.set(name, syntax);
      return syntax;
    },
  };
  return named;
}

/** Reads a pattern as written. Throws on a malformed one, which is a bug in a card. */
export function parse(source: string, named: NamedPatterns): Syntax {
  const tokens = source.match(/\{[^}]*\}|[()|?]|[^\s()|?{}]+/gu) ?? [];
  const reader = { tokens, named, at: 0 };
  const syntax = readChoice(reader);
  if (reader.at !== tokens.length)
    throw new Error(`pattern: unexpected "${tokens[reader.at]}" in "${source}"`);
  return syntax;
}

interface Reader {
  readonly tokens: readonly string[];
  readonly named: NamedPatterns;
  at: number;
}

function readChoice(reader: Reader): Syntax {
  const options = [readSequence(reader)];
  while (reader.tokens[reader.at] === "|") {
    reader.at += 1;
    options.push(readSequence(reader));
  }
  return choice(options);
}

const nothing: Syntax = { type: "sequence", parts: [] };

/** Neighbouring options of one word each are one question to the word. */
function choice(options: readonly Syntax[]): Syntax {
  const joined: Syntax[] = [];
  for (const option of options) {
    const before = joined.at(-1);
    if (option.type === "word" && before?.type === "word")
      joined[joined.length - 1] = { type: "word", terms: [...before.terms, ...option.terms] };
    else joined.push(option);
  }
  const [first] = joined;
  return joined.length === 1 && first !== undefined ? first : { type: "choice", options: joined };
}

function readSequence(reader: Reader): Syntax {
  const parts: Syntax[] = [];
  for (;;) {
    const token = reader.tokens[reader.at];
    if (token === undefined || token === "|" || token === ")") break;
    let part = readElement(reader, token);
    if (reader.tokens[reader.at] === "?") {
      reader.at += 1;
      part = choice([part, nothing]);
    }
    parts.push(part);
  }
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { type: "sequence", parts };
}

function readElement(reader: Reader, token: string): Syntax {
  reader.at += 1;
  if (token === "(") {
    const inner = readChoice(reader);
    if (reader.tokens[reader.at] !== ")") throw new Error("pattern: a bracket is not closed");
    reader.at += 1;
    return inner;
  }
  if (token === "!") {
    const next = reader.tokens[reader.at];
    if (next === undefined) throw new Error("pattern: nothing after !");
    return { type: "not", inner: readElement(reader, next) };
  }
  if (token.startsWith("!")) return { type: "not", inner: element(token.slice(1), reader.named) };
  return element(token, reader.named);
}

function element(token: string, named: NamedPatterns): Syntax {
  if (token.startsWith("%")) return named.of(token.slice(1));
  if (token === "^" || token === "^^" || token === "$" || token === "$$" || token === "//")
    return { type: "edge", edge: token };
  const gap = /^(\.\.|,,)(\d+)$/u.exec(token);
  if (gap !== null)
    return { type: "gap", most: Number(gap[2]), within: gap[1] === ".." ? "sentence" : "clause" };
  if (token.startsWith("{")) return frame(token.slice(1, -1).split(/\s+/u).filter(Boolean));
  return token === "@any" ? { type: "any-word" } : { type: "word", terms: [token] };
}

const subjects = new Set(["i", "you", "we", "third", "thing", "nobody", "none"]);
const tenses = new Set(["past", "present", "future", "modal", "perfect", "bare", "ing"]);
const adjuncts = new Set(["if", "because", "when", "although"]);
const flags: Readonly<Record<string, (frame: Frame) => boolean>> = {
  not: (frame) => frame.negated,
  plain: (frame) => !frame.negated,
  passive: (frame) => frame.passive,
  active: (frame) => !frame.passive,
  progressive: (frame) => frame.progressive,
  order: (frame) => frame.imperative,
};

function frame(written: readonly string[]): Syntax {
  const wantSubjects = new Set(written.filter((term) => subjects.has(term)));
  const wantTenses = new Set(written.filter((term) => tenses.has(term)));
  const wantAdjuncts = new Set(written.filter((term) => adjuncts.has(term)));
  const objects = written.filter((term) => term.startsWith(">")).map((term) => term.slice(1));
  const wantObjects = new Set(objects.filter((term) => subjects.has(term)));
  const wantFlags = written.filter((term) => Object.hasOwn(flags, term));
  const terms = written.filter((term) => /^[~@]/u.test(term));
  const refused = written.filter((term) => /^-[~@]/u.test(term)).map((term) => term.slice(1));
  const known = [wantSubjects, wantTenses, wantAdjuncts, wantObjects].reduce(
    (sum, { size }) => sum + size,
    wantFlags.length + terms.length + refused.length,
  );
  if (known !== written.length) throw new Error(`pattern: unknown term in {${written.join(" ")}}`);
  const fits = (found: Frame): boolean =>
    (wantSubjects.size === 0 || wantSubjects.has(found.subject)) &&
    (wantTenses.size === 0 || wantTenses.has(found.tense)) &&
    (wantObjects.size === 0 || wantObjects.has(found.object)) &&
    (wantAdjuncts.size === 0 || wantAdjuncts.has(found.adjunct)) &&
    wantFlags.every((flag) => flags[flag]?.(found));
  return { type: "frame", fits, terms, refused };
}
