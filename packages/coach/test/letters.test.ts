import { expect, it } from "vitest";
import { analyse } from "../src/coach.ts";
import { letters, ordinary } from "./letters.ts";

it.each(letters)(
  "a whole letter carries all of its labels and no other: $text",
  ({ labels, text }) => {
    expect([...analyse("apology", text).labels].sort()).toEqual([...labels].sort());
  },
);

it.each(ordinary)("ordinary prose has nothing to look at: %s", (text) => {
  const { findings, safety } = analyse("apology", text);
  expect([...findings, ...safety]).toEqual([]);
});
