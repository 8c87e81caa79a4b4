import { describe, expect, it } from "vitest";
import { compileLabels } from "../build/cards.ts";
import { readLabelFile } from "../build/label-file.ts";

const path = "en/apology/conditional.yaml";
const good = `task: apology
label: conditional
source: Lazare 2004
reason: This can read as waiting.
suggestion: Could you leave out the “if”?
cards:
  - id: sorry-if
    why: It hangs on an “if”.
    any:
      - "sorry if"
    yes:
      - text: ⟦Sorry if⟧ that hurt.
        labels: [vague]
`;

describe("a label's file", () => {
  it("ships its cards and words, and neither why, source nor examples", () => {
    const { cards, messages } = compileLabels([readLabelFile(path, good)]);
    expect(cards).toEqual([
      {
        id: "apology/conditional/sorry-if",
        task: "apology",
        label: "conditional",
        reason: "apology.conditional.reason",
        suggestion: "apology.conditional.suggestion",
        any: ["sorry if"],
      },
    ]);
    expect(messages).toEqual({
      "apology.conditional.reason": "This can read as waiting.",
      "apology.conditional.suggestion": "Could you leave out the “if”?",
    });
  });

  it.each([
    ["an unknown field", good.replace("why:", "because:"), /yaml:\d+: card “sorry-if”, /],
    ["a missing field", good.replace(/ {4}why:.*\n/u, ""), /yaml:7: card “sorry-if”, why: /],
    ["an unknown task", good.replace("task: apology", "task: poem"), /yaml:1: task: /],
    [
      "another folder's task",
      good.replace("task: apology", "task: message"),
      /yaml:1: task: .*folder/,
    ],
    ["another file's label", good.replace("label: cond", "label: uncond"), /yaml:2: label: .*file/],
    [
      "an empty list",
      good.replace('\n      - "sorry if"', " []"),
      /yaml:9: card “sorry-if”, any: /,
    ],
    ["a pattern twice", good.replace('"sorry if"', '"sorry if"\n      - "sorry if"'), /twice/],
    ["a suggestion without its reason", good.replace(/reason:.*\n/u, ""), /go together/],
    ["broken YAML", good.replace("cards:", "cards: ["), /^en\/apology\/conditional\.yaml: /],
  ])("with %s is refused with file, line, card and field", (_, source, message) => {
    expect(() => readLabelFile(path, source)).toThrow(message);
  });
});
