/** Writes the files of vectors/ anew. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const { module } = await runnerImport(fileURLToPath(new URL("all.ts", import.meta.url)));
for (const [name, text] of Object.entries(await module.makeVectors())) {
  writeFileSync(new URL(`../../vectors/${name}`, import.meta.url), text);
}
