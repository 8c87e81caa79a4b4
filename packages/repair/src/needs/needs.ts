import type { DecidingView } from "../core/log.ts";
import type { Decision, EventId, Words } from "../core/record.ts";
import { required, written } from "../core/words.ts";
import { needsCodes, needsInPair } from "./pair.ts";
import type { NeedAnswer, NeedsFacts } from "./pair.ts";
import { needsInSelf } from "./self.ts";
import type { NeedsSelfFacts } from "./self.ts";

type NeedsCommand =
  | {
      readonly type: "needs.keep";
      readonly topic: EventId | null;
      /** Up to five; the rest is not kept. */
      readonly lines: readonly string[];
    }
  /** Shares these lines, all or none. */
  | { readonly type: "needs.share"; readonly breach: EventId; readonly lines: readonly string[] }
  | { readonly type: "needs.take-back"; readonly need: EventId }
  | {
      readonly type: "needs.answer";
      readonly need: EventId;
      readonly answer: NeedAnswer;
      /** What this person could do instead, with "not that, but this". */
      readonly instead: string;
    };

const decide = (
  _view: DecidingView,
  command: NeedsCommand,
): Decision<NeedsFacts | NeedsSelfFacts> => {
  switch (command.type) {
    case "needs.keep": {
      const lines: Words = Object.fromEntries(
        command.lines.slice(0, 5).map((line, place) => [`line${place + 1}`, line]),
      );
      const words = written(lines);
      const facts = { type: "needs.kept" as const, topic: command.topic };
      return { events: [{ audience: "self", facts, ...words }] };
    }
    case "needs.share": {
      const lines = command.lines.filter((line) => line.trim() !== "");
      const missing = required({ need: lines[0] ?? "" });
      if ("refusal" in missing) return missing;
      const facts = { type: "needs.shared" as const, breach: command.breach };
      return { events: lines.map((need) => ({ audience: "pair", facts, words: { need } })) };
    }
    case "needs.take-back":
      return {
        events: [{ audience: "pair", facts: { type: "needs.taken-back", need: command.need } }],
      };
    case "needs.answer": {
      const { need, answer, instead } = command;
      const facts = { type: "needs.answered" as const, need, answer };
      if (answer !== "not-that-but") return { events: [{ audience: "pair", facts }] };
      const words = required({ instead });
      return "refusal" in words ? words : { events: [{ audience: "pair", facts, ...words }] };
    }
  }
};

export const needs = {
  codes: needsCodes,
  unconditional: ["needs.take-back"],
  decide,
  pair: needsInPair,
  self: needsInSelf,
};
