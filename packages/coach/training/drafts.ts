import type { Draft } from "../src/core/text.ts";
import { read } from "../src/packs/en/read.ts";

/** A text as the engine reads it. */
export function draftOf(text: string): Draft {
  return read(text);
}
