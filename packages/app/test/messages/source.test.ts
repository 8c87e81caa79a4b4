import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
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

describe("screens", () => {
  const screens = code.filter(({ path }) => path.endsWith(".tsx"));

  it("hold no words of their own: all of them live in the catalogues", () => {
    const found = screens.flatMap(({ path, text }) => {
      const plain = withoutComments(text);
      const between = [
        ...plain.matchAll(/>([^<>{}();=]*[A-Za-z]{2,}[^<>{}();=]*)<\/?[A-Za-z]/g),
      ].map(([, words = ""]) => words);
      const attributes = [
        ...plain.matchAll(
          /\s(?:label|title|where|lede|hint|placeholder|alt|aria-label|summary|note|verb)="([^"]*[A-Za-z][^"]*)"/g,
        ),
      ].map(([, words = ""]) => words);
      return [...between, ...attributes].map((words) => `${path}: ${words.trim()}`);
    });
    expect(found).toEqual([]);
  });

  it("say only what their catalogue holds", () => {
    const byPlace = new Map(catalogues.map(({ place, keys }) => [place, new Set(keys)]));
    const all = new Set(catalogues.flatMap(({ keys }) => keys));
    expect(byPlace.size).toBeGreaterThan(0);
    const missing = screens.flatMap(({ path, text }) =>
      [...text.matchAll(/\bsay(?:\.rich)?\(\s*"([^"]+)"/g)]
        .map(([, key = ""]) => key)
        .filter((key) => !all.has(key))
        .map((key) => `${path}: ${key}`),
    );
    expect(missing).toEqual([]);
  });
});
