import { setupI18n } from "@lingui/core";
import type { ComponentChild } from "preact";
import { withTags, type Tags } from "./tags.ts";

/** What a catalogue file holds: each message with a note on where it stands, for whoever translates it. */
export type Catalogue = Readonly<
  Record<string, { readonly message: string; readonly note: string }>
>;

type Values = Readonly<Record<string, string | number | Date>>;

type Compiled = Parameters<typeof language.load>[1];

/** A place's words. `say("key", {name})` is a string; `say.rich("key", values, tags)` is for messages with `<tag>`s. */
export interface Say<Key extends string> {
  (key: Key, values?: Values): string;
  rich(key: Key, values: Values, tags: Tags): ComponentChild;
  /** Whether a code from outside (a refusal's) has a message here. */
  has(key: string): key is Key;
}

/** The language the interface speaks. Numbers, dates and plurals follow it. */
export const language = setupI18n({ locale: "en", locales: ["en-GB", "en"], messages: { en: {} } });

/** People's own text may hold "<": it must never be read as a tag of ours. */
const opening = "\uE000";
const guard = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? value.replaceAll("<", opening) : value,
    ]),
  );

/**
 * Gives a place its words. Keys are typed from the JSON file; the build replaces the file's messages with compiled ones
 * (build/messages.ts).
 *
 *     import messages from "../../messages/en/talk.json";
 *     export const say = catalogue("talk", messages);
 */
export function catalogue<Entries extends Catalogue>(
  place: string,
  entries: Entries,
): Say<keyof Entries & string> {
  type Key = keyof Entries & string;
  // The type is that of the JSON file, for its keys; what arrives has been compiled by the build.
  const compiled = entries as unknown as Record<string, Compiled[string]>;
  const id = (key: string) => `${place}.${key}`;
  language.load(
    "en",
    Object.fromEntries(Object.entries(compiled).map(([key, message]) => [id(key), message])),
  );

  const say = (key: Key, values?: Values): string => language._(id(key), values);
  return Object.assign(say, {
    rich: (key: Key, values: Values, tags: Tags) =>
      withTags(say(key, guard(values)), tags, (text) => text.replaceAll(opening, "<")),
    has: (key: string): key is Key => Object.hasOwn(compiled, key),
  });
}
