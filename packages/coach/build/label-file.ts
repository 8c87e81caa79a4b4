import * as v from "valibot";
import { isMap, LineCounter, parseDocument } from "yaml";
import type { Document } from "yaml";
import { tasks } from "../src/core/card.ts";

const text = v.pipe(v.string("text is expected"), v.trim(), v.nonEmpty("this is empty"));
const name = v.pipe(
  text,
  v.regex(/^[a-z]+(?:-[a-z]+)*$/u, "a name is small letters with single dashes"),
);
const patterns = v.pipe(v.array(text, "a list is expected"), v.nonEmpty("the list is empty"));
const names = v.pipe(v.array(name, "a list is expected"), v.nonEmpty("the list is empty"));

const example = v.strictObject({
  text,
  labels: v.array(v.pipe(text, v.regex(/^(?:safety\.)?[a-z]+(?:-[a-z]+)*$/u, "no label"))),
});

const card = v.strictObject({
  id: name,
  why: text,
  source: v.exactOptional(text),
  underline: v.exactOptional(v.picklist(["match", "onward", "clause", "sentence"])),
  countsIn: v.exactOptional(v.array(v.picklist(["quotation", "reported", "negated", "question"]))),
  question: v.exactOptional(v.picklist(["only", "never"])),
  draftWith: v.exactOptional(names),
  draftWithout: v.exactOptional(names),
  notUnder: v.exactOptional(names),
  hidden: v.exactOptional(v.literal(true)),
  once: v.exactOptional(v.literal(true)),
  any: patterns,
  unless: v.exactOptional(
    v.strictObject({
      match: v.exactOptional(patterns),
      clause: v.exactOptional(patterns),
      sentence: v.exactOptional(patterns),
      nearby: v.exactOptional(patterns),
      draft: v.exactOptional(patterns),
    }),
  ),
  yes: v.optional(v.array(example), []),
  no: v.optional(v.array(example), []),
});

const labelFile = v.strictObject({
  task: v.picklist(tasks),
  label: name,
  source: text,
  reason: v.exactOptional(text),
  suggestion: v.exactOptional(text),
  component: v.exactOptional(text),
  missing: v.exactOptional(text),
  support: v.exactOptional(text),
  cards: v.pipe(v.array(card, "a list is expected"), v.nonEmpty("the list is empty")),
});

/** One label as a counselor writes it: what the coach says, and the cards that find it with their examples. */
export type LabelFile = v.InferOutput<typeof labelFile>;
export type WrittenCard = LabelFile["cards"][number];
export type WrittenExample = WrittenCard["yes"][number];

/**
 * Reads one label's YAML. Throws an Error with the file, line, card and field of the first thing that is wrong.
 *
 * @param path for the messages; ends in `<task>/<label>.yaml`
 */
export function readLabelFile(path: string, source: string): LabelFile {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const broken = document.errors[0];
  if (broken) throw new Error(`${path}: ${broken.message}`);
  const at = (keys: readonly PropertyKey[]): string => {
    const offset = offsetOf(document, keys);
    const line = offset === undefined ? "" : `:${lines.linePos(offset).line}`;
    return `${path}${line}: ${placeIn(document, keys)}`;
  };

  const read = v.safeParse(labelFile, document.toJS());
  if (!read.success) {
    const [issue] = read.issues;
    const keys = (issue.path ?? []).map((item) => item.key as PropertyKey);
    throw new Error(`${at(keys)}${issue.message}`);
  }
  const file = read.output;
  const folders = path.split("/");
  if (folders.at(-2) !== file.task) throw new Error(`${at(["task"])}is not the folder's name`);
  if (folders.at(-1) !== `${file.label}.yaml`)
    throw new Error(`${at(["label"])}is not the file's name`);
  if ((file.reason === undefined) !== (file.suggestion === undefined))
    throw new Error(`${at(["reason"])}reason and suggestion go together`);
  file.cards.forEach((each, index) => {
    if (file.cards.findIndex(({ id }) => id === each.id) !== index)
      throw new Error(`${at(["cards", index, "id"])}this card stands twice`);
    for (const [place, list] of Object.entries({ any: each.any, ...each.unless })) {
      const twice = list?.find((pattern, nth) => list.indexOf(pattern) !== nth);
      if (twice !== undefined)
        throw new Error(`${at(["cards", index])}${place}: “${twice}” stands twice`);
    }
  });
  return file;
}

/** “card "sorry-if", unless.match: ”, so that a person finds the place without counting. */
function placeIn(document: Document, keys: readonly PropertyKey[]): string {
  const [first, index, ...rest] = keys;
  const field = (names: readonly PropertyKey[]): string =>
    names.length === 0 ? "" : `${names.map(String).join(".")}: `;
  if (first !== "cards" || index === undefined) return field(keys);
  const id: unknown = document.getIn(["cards", index, "id"]);
  return `card ${typeof id === "string" ? `“${id}”` : Number(index) + 1}, ${field(rest)}`;
}

/** Where a field stands in the source; of a missing one, where what should hold it begins. */
function offsetOf(document: Document, keys: readonly PropertyKey[]): number | undefined {
  for (let length = keys.length; length >= 0; length -= 1) {
    const parent: unknown = document.getIn(keys.slice(0, length - 1), true);
    const key = isMap(parent)
      ? parent.items.find(({ key: each }) => String(each) === String(keys[length - 1]))?.key
      : document.getIn(keys.slice(0, length), true);
    const range = (key as { readonly range?: readonly number[] | null } | undefined)?.range;
    if (range?.[0] !== undefined) return range[0];
  }
  return undefined;
}
