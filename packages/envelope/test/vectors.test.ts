/**
 * The vectors of docs/protocol.md: made again on each run and compared byte for byte with the files in vectors/.
 * `npm run vectors -w packages/envelope` writes the files; a change to one is a change to the format.
 */
import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { makeVectors } from "./vector-makers/all.ts";

const folder = new URL("../vectors/", import.meta.url);

describe("vectors", () => {
  let made: Readonly<Record<string, string>>;
  beforeAll(async () => {
    made = await makeVectors();
  });

  test("the folder holds these files and no others", () => {
    expect(readdirSync(folder).toSorted()).toEqual(Object.keys(made).toSorted());
  });

  test("each file is made again, byte for byte", () => {
    const kept = Object.keys(made).map((name) => [
      name,
      readFileSync(new URL(name, folder), "utf8"),
    ]);
    expect(Object.fromEntries(kept)).toEqual(made);
  });
});
