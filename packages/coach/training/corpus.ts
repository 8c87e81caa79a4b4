import { readdirSync, readFileSync } from "node:fs";
import { readVoices } from "./voices.ts";
import type { LabelledText } from "./voices.ts";

/** A labelled text and the one who wrote it: the folder it stands in. Measures are split by author, never within one. */
export interface AuthoredText extends LabelledText {
  readonly author: string;
  readonly file: string;
}

/** All texts below a folder of authors, in the order of their paths. Texts with a fault are left out: `run.mjs check` names them. */
export function readCorpus(folder: string): AuthoredText[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .flatMap((author) =>
      readdirSync(`${folder}/${author}`)
        .filter((name) => name.endsWith(".txt"))
        .sort()
        .flatMap((file) =>
          readVoices(readFileSync(`${folder}/${author}/${file}`, "utf8")).texts.map((text) => ({
            ...text,
            author,
            file: `${author}/${file}`,
          })),
        ),
    );
}
