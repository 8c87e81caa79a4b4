import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseSync } from "vite";
import { describe, expect, it } from "vitest";
import type { Catalogue } from "../../src/messages/catalogue.ts";

const source = join(import.meta.dirname, "../../src");
const files = readdirSync(source, { recursive: true, encoding: "utf8" });
const read = (fits: RegExp) =>
  files
    .filter((path) => fits.test(path))
    .map((path) => ({ path, text: readFileSync(join(source, path), "utf8") }));

const catalogues = read(/^messages\/en\/[a-z-]+\.json$/).map(({ path, text }) => ({
  place: basename(path, ".json"),
  keys: Object.keys(JSON.parse(text) as Catalogue),
  entries: JSON.parse(text) as Catalogue,
}));
const code = read(/\.tsx?$/);

/** Comments say things that are not shown to anyone. */
const withoutComments = (text: string) =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/(^|\s)\/\/.*$/gm, "$1");

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Every string of the source, and every template with its values as "anything". */
const strings = new Set<string>();
const templates: RegExp[] = [];
for (const { text } of code) {
  for (const [, written = ""] of withoutComments(text).matchAll(/"((?:[^"\\\n]|\\.)*)"/g))
    strings.add(written);
  for (const [, written = ""] of withoutComments(text).matchAll(/`([^`]*)`/g)) {
    const parts = written.split(/\$\{[^}]*\}/);
    // A template of nothing but values could be any key.
    if (parts.length > 1 && parts.some((part) => part !== "")) {
      templates.push(new RegExp(`^${parts.map(escaped).join(".+")}$`));
    }
  }
}
const isUsed = (key: string) =>
  strings.has(key) || templates.some((template) => template.test(key));

describe.each(catalogues)("the words of $place", ({ place, keys, entries }) => {
  it("are all used", () => {
    // Refusals are looked up by codes that the rules and the relay make; refusals.test.ts holds them to those.
    const unused = place === "refusals" ? [] : keys.filter((key) => !isUsed(key));
    expect(unused).toEqual([]);
  });

  it("each have a message and a note for translators", () => {
    const bare = Object.entries(entries).filter(
      ([, { message, note }]) => !message.trim() || !note.trim(),
    );
    expect(bare).toEqual([]);
  });

  it("keep the voice: no exclamation marks, no words we never use", () => {
    const never =
      /!|\boops\b|\bjourney\b|safe space|\bvictim|\boffender|\bcheater|partner is waiting/i;
    const loud = Object.entries(entries).filter(([, { message }]) =>
      never.test(message.replaceAll(/=\d+|!=/g, "")),
    );
    expect(loud).toEqual([]);
  });
});

/** Every node of a source file's syntax tree. */
function* nodesOf(tree: unknown): Generator<Record<string, unknown>> {
  if (Array.isArray(tree)) {
    for (const each of tree) yield* nodesOf(each);
  } else if (typeof tree === "object" && tree !== null) {
    const node = { ...tree };
    yield node;
    yield* nodesOf(Object.values(node));
  }
}

/** Attributes whose text is shown or spoken. */
const shown = new Set(
  "label legend title where lede hint summary note verb who bar placeholder alt aria-label aria-description".split(
    " ",
  ),
);
const isProse = (text: unknown): text is string =>
  typeof text === "string" && /[A-Za-z]{2}/.test(text);

describe("screens", () => {
  const screens = code
    .filter(({ path }) => path.endsWith(".tsx"))
    .map(({ path, text }) => ({ path, nodes: [...nodesOf(parseSync(path, text).program)] }));

  it("hold no words of their own: all of them live in the catalogues", () => {
    const found = screens.flatMap(({ path, nodes }) =>
      nodes.flatMap(({ type, value, name }) => {
        if (type === "JSXText" && isProse(value)) return [`${path}: ${value.trim()}`];
        if (type !== "JSXAttribute" || !shown.has((name as { name: string }).name)) return [];
        const written = (value as { value?: unknown } | null)?.value;
        return isProse(written) ? [`${path}: ${written}`] : [];
      }),
    );
    expect(found).toEqual([]);
  });

  it("say only what a catalogue holds", () => {
    const all = new Set(catalogues.flatMap(({ keys }) => keys));
    expect(all.size).toBeGreaterThan(0);
    const missing = screens.flatMap(({ path, nodes }) =>
      nodes
        .filter(({ type, callee }) => type === "CallExpression" && isSay(callee))
        .map((call) => (call["arguments"] as readonly { value?: unknown }[])[0]?.value)
        .filter((key) => typeof key === "string" && !all.has(key))
        .map((key) => `${path}: ${String(key)}`),
    );
    expect(missing).toEqual([]);
  });
});

/** `say(…)` and `say.rich(…)`, not what is done with what they give. */
function isSay(callee: unknown): boolean {
  const { type, name, object } = callee as { type: string; name?: string; object?: unknown };
  return type === "MemberExpression" ? isSay(object) : type === "Identifier" && name === "say";
}
