import { readFileSync } from "node:fs";
import { compileMessageOrThrow } from "@lingui/message-utils/compileMessage";
import type { Plugin } from "vite";

interface Entry {
  readonly message: string;
  readonly note: string;
}

/**
 * Turns a catalogue (`{key: {message, note}}`) into the compiled form that `@lingui/core` reads, without the notes.
 * Throws with the key when a message is not valid ICU.
 */
export function compileCatalogue(source: string): Record<string, unknown> {
  const entries = JSON.parse(source) as Record<string, Entry>;
  return Object.fromEntries(
    Object.entries(entries).map(([key, { message }]) => {
      try {
        return [key, compileMessageOrThrow(message)];
      } catch (cause) {
        throw new Error(`"${key}" is not a valid ICU message: ${message}`, { cause });
      }
    }),
  );
}

/** Compiles src/messages/<language>/<place>.json while building, so that no message parser reaches a phone. */
export function messages(): Plugin {
  return {
    name: "groundwork-messages",
    enforce: "pre",
    load(id) {
      if (!/\/messages\/[a-z-]+\/[a-z-]+\.json$/.test(id)) return null;
      this.addWatchFile(id);
      return {
        code: `export default ${JSON.stringify(compileCatalogue(readFileSync(id, "utf8")))}`,
        moduleType: "js",
        map: null,
      };
    },
  };
}
