import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isReason } from "../../../src/places/why/reasons.ts";

const cards = new URL("../../../../coach/cards/en/message/", import.meta.url);

const flags = readdirSync(cards).flatMap((file) => {
  const card = readFileSync(new URL(file, cards), "utf8");
  // What needs care has something to suggest; what helps is only recognised.
  return /^suggestion:/m.test(card) ? [file.replace(/\.yaml$/, "")] : [];
});

test("the coach flags some messages", () => {
  expect(flags.length).toBeGreaterThan(5);
});

test.each(flags)("the flag %s of a message has its page under Why (G4)", (flag) => {
  expect(isReason(`message-${flag}`)).toBe(true);
});
