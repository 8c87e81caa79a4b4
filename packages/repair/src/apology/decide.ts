import type { DecidingView } from "../core/log.ts";
import type { Context, Decision, EventId } from "../core/record.ts";
import { refuse as refuseAny } from "../core/refusal.ts";
import { required, written } from "../core/words.ts";
import type { ApologyAnswer, ApologyComponent, ApologyFacts, ApologyPart } from "./pair.ts";
import { standingApology } from "./pair.ts";
import type { ApologySelfFacts, ApologySelfPart } from "./self.ts";

export type ApologyCommand =
  /** Keeps a version in one's own room; `letter` is null for a new one. */
  | {
      readonly type: "apology.keep";
      readonly letter: EventId | null;
      readonly breach: EventId | null;
      readonly text: string;
    }
  | {
      readonly type: "apology.offer";
      readonly letter: EventId | null;
      readonly breach: EventId | null;
      readonly text: string;
    }
  | {
      readonly type: "apology.answer";
      readonly apology: EventId;
      readonly answer: ApologyAnswer;
      readonly missing: readonly ApologyComponent[];
      readonly line: string;
    }
  | { readonly type: "apology.withdraw"; readonly apology: EventId };

type Facts = ApologyFacts | ApologySelfFacts;
type View = DecidingView<{ readonly apology: ApologySelfPart }, { readonly apology: ApologyPart }>;

export const decide = (view: View, command: ApologyCommand, context: Context): Decision<Facts> => {
  if (command.type === "apology.keep") {
    const words = required({ letter: command.text });
    if ("refusal" in words) return words;
    const { letter, breach } = command;
    return {
      events: [{ audience: "self", facts: { type: "apology.kept", letter, breach }, ...words }],
    };
  }
  if (!view.pair) return { refusal: refuseAny("not-joined") };
  switch (command.type) {
    case "apology.offer": {
      const words = required({ letter: command.text });
      if ("refusal" in words) return words;
      const { letter, breach } = command;
      const replaces = standingApology(view.pair.apology, view.me, breach)?.id ?? null;
      const offer = context.nextId();
      return {
        events: [
          { audience: "pair", facts: { type: "apology.offered", breach, replaces }, ...words },
          ...(letter === null
            ? []
            : [{ audience: "self", facts: { type: "apology.let-go", letter, offer } } as const]),
        ],
      };
    }
    case "apology.answer": {
      const { apology, answer, line } = command;
      const missing = [...new Set(command.missing)].sort();
      return {
        events: [
          {
            audience: "pair",
            facts: { type: "apology.answered", apology, answer, missing },
            ...written({ line }),
          },
        ],
      };
    }
    case "apology.withdraw":
      return {
        events: [
          { audience: "pair", facts: { type: "apology.withdrawn", apology: command.apology } },
        ],
      };
  }
};
