import { readdirSync, readFileSync } from "node:fs";
import { setupI18n } from "@lingui/core";
import { compileCatalogue } from "@groundwork/app/build/messages.ts";

const folder = new URL("../../packages/app/src/messages/en/", import.meta.url);

const language = setupI18n({ locale: "en", locales: ["en-GB", "en"], messages: { en: {} } });
const known = new Set<string>();

for (const file of readdirSync(folder)) {
  const place = file.replace(/\.json$/, "");
  const compiled = compileCatalogue(readFileSync(new URL(file, folder), "utf8")) as Record<
    string,
    string
  >;
  for (const [key, message] of Object.entries(compiled)) {
    language.load("en", { [`${place}.${key}`]: message });
    known.add(`${place}.${key}`);
  }
}

/** The names of all messages of one catalogue. */
export const messagesOf = (place: string): readonly string[] =>
  [...known].flatMap((id) => (id.startsWith(`${place}.`) ? [id.slice(place.length + 1)] : []));

export type Values = Readonly<Record<string, string | number | Date>>;

/**
 * What the interface says for a message, such as `say("today.greeting", { name: "Amara" })`: the product's own
 * catalogues, so that a story quotes no text of its own. Marks for bold and links are taken out.
 *
 * Throws if there is no such message.
 */
export function say(id: string, values?: Values): string {
  if (!known.has(id)) throw new Error(`No message "${id}" in packages/app/src/messages/en`);
  return language._(id, values).replaceAll(/<\/?[a-z]+>/g, "");
}
