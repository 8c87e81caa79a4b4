import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const places = fileURLToPath(new URL("../../packages/app/src/places", import.meta.url));

/** The first page stands in the shell; the page of parts is for development and in no release. */
const besideTables = { added: ["/"], left: ["/parts"] };

/** Every path pattern of the app, as its route tables name them. Throws if there is none: then nothing was looked at. */
export function routePatterns(): string[] {
  const tables = readdirSync(places, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith("routes.tsx"),
  );
  const named = tables.flatMap((file) => {
    const [, table = ""] = readFileSync(join(places, file), "utf8").split("export const routes");
    return [...table.matchAll(/"(\/[^"]*)":/g)].map(([, pattern = ""]) => pattern);
  });
  if (named.length === 0) throw new Error("No route table names a path");
  return [
    ...besideTables.added,
    ...named.filter((pattern) => !besideTables.left.includes(pattern)),
  ];
}
