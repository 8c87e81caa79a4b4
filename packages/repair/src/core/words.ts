import type { Refusal, Words } from "./record.ts";
import { refuse } from "./refusal.ts";

/** The longest text one field may hold, in UTF-16 units: about a small book's chapter. */
export const mostInOneField = 50_000;

/** These words as an event carries them, if none of them is empty; otherwise which one is missing. */
export const required = (
  fields: Words,
): { readonly words: Words } | { readonly refusal: Refusal } => {
  for (const [field, text] of Object.entries(fields)) {
    if (text.trim() === "") return { refusal: refuse("words-missing", { field }) };
  }
  return { words: fields };
};

/** These words without the empty ones; no words at all where nothing was written. */
export const written = (fields: Words): { readonly words?: Words } => {
  const kept = Object.entries(fields).filter(([, text]) => text.trim() !== "");
  return kept.length === 0 ? {} : { words: Object.fromEntries(kept) };
};

export const tooLong = (words: Words | undefined): Refusal | null => {
  const field = Object.entries(words ?? {}).find(([, text]) => text.length > mostInOneField)?.[0];
  return field === undefined ? null : refuse("words-too-long", { field, most: mostInOneField });
};
