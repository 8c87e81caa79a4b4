import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { compileLabels } from "../build/cards.ts";
import { readLabelFile } from "../build/label-file.ts";
import { compileDeck, matches } from "../src/core/matching.ts";
import { english } from "../src/packs/en/index.ts";

const guide = readFileSync(new URL("../../../docs/coach-rules.md", import.meta.url), "utf8");
const [, written = ""] = guide.match(/```yaml\n([\s\S]*?)```/u) ?? [];

/** docs/coach-rules.md shows counselors one card: it is read like all others, and does what the page says. */
it("the card in the counselors' page marks its example and leaves its near miss", () => {
  const file = readLabelFile("en/apology/conditional.yaml", written);
  const deck = compileDeck({ ...english, cards: compileLabels([file]).cards }, "apology");
  const found = (text: string): string[] =>
    matches(deck, english.read(text)).map(({ start, end }) => text.slice(start, end));
  const [card] = file.cards;
  const [yes] = card?.yes ?? [];
  const [no] = card?.no ?? [];
  const marked = yes?.text.match(/⟦(.*)⟧/u)?.[1];
  expect(found(yes?.text.replaceAll(/[⟦⟧]/gu, "") ?? "")).toEqual([marked]);
  expect(found(no?.text ?? "missing: sorry if it is")).toEqual([]);
});
