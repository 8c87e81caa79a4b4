import type { Refusal } from "./record.ts";

/**
 * Makes the refusals of one concept: only codes of its own list can be given, so the list stays whole
 * (domain.md, property 10: every refusal has a code, and every code a plain sentence).
 */
export const refusing =
  <const Code extends string>(_codes: readonly Code[]) =>
  (code: Code, facts?: Readonly<Record<string, string | number>>): Refusal =>
    facts ? { code, facts } : { code };

/** Codes that any concept may meet. */
export const commonCodes = [
  "not-joined",
  "not-a-partner",
  "older-edition",
  "unknown-event",
  "space-paused",
  "space-closed",
  "quiet-period",
  "words-missing",
  "words-too-long",
] as const;

export const refuse = refusing(commonCodes);
