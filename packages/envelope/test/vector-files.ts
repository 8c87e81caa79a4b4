import { readFileSync } from "node:fs";
import * as v from "valibot";

/** One file of vectors/, as a second implementation would read it. */
export const readVectors = <Schema extends v.GenericSchema>(
  name: string,
  schema: Schema,
): v.InferOutput<Schema> =>
  v.parse(schema, JSON.parse(readFileSync(new URL(`../vectors/${name}`, import.meta.url), "utf8")));
