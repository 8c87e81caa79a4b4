import type { DecidingView } from "../core/log.ts";
import type { Decision, EventId } from "../core/record.ts";
import { written } from "../core/words.ts";
import type { Feeling, ImpactPart } from "./fields.ts";
import { impactParts } from "./fields.ts";
import { impactCodes, impactInPair } from "./pair.ts";
import type { ImpactFacts } from "./pair.ts";
import { impactInSelf } from "./self.ts";
import type { ImpactSelfFacts } from "./self.ts";

type ImpactWords = Readonly<Partial<Record<ImpactPart, string>>>;

type ImpactCommand =
  | {
      readonly type: "impact.keep";
      /** The breach or private note it is about, or none yet. */
      readonly topic: EventId | null;
      readonly feelings: readonly Feeling[];
      readonly words: ImpactWords;
    }
  /** Shares whole or part: exactly these words and feelings. */
  | {
      readonly type: "impact.share";
      readonly breach: EventId;
      readonly feelings: readonly Feeling[];
      readonly words: ImpactWords;
    };

const decide = (
  _view: DecidingView,
  command: ImpactCommand,
): Decision<ImpactFacts | ImpactSelfFacts> => {
  const chosen = [...command.feelings];
  const words = written({ ...command.words });
  switch (command.type) {
    case "impact.keep": {
      const facts = { type: "impact.kept" as const, topic: command.topic, feelings: chosen };
      return { events: [{ audience: "self", facts, ...words }] };
    }
    case "impact.share": {
      const parts = impactParts.filter((part) => words.words?.[part] !== undefined);
      const { breach } = command;
      const facts = { type: "impact.shared" as const, breach, parts, feelings: chosen };
      return { events: [{ audience: "pair", facts, ...words }] };
    }
  }
};

export const impact = {
  codes: impactCodes,
  unconditional: [],
  decide,
  pair: impactInPair,
  self: impactInSelf,
};
