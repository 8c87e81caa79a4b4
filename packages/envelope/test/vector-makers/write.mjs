/** Writes the files of vectors/ anew. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createServer } from "vite";

// A server, not a runner of one import: some parts are fetched with their first use, after the first import is done.
const server = await createServer({
  configFile: false,
  server: { middlewareMode: true, watch: null, ws: false },
  appType: "custom",
});
const { makeVectors } = await server.ssrLoadModule(
  fileURLToPath(new URL("all.ts", import.meta.url)),
);
for (const [name, text] of Object.entries(await makeVectors())) {
  writeFileSync(new URL(`../../vectors/${name}`, import.meta.url), text);
}
await server.close();
