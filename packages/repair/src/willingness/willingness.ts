import type { DecidingView } from "../core/log.ts";
import type { Decision } from "../core/record.ts";
import { written } from "../core/words.ts";
import { willingnessInPair } from "./pair.ts";
import type { WillingnessAnswer, WillingnessFacts } from "./pair.ts";
import { willingnessInSelf } from "./self.ts";
import type { WillingnessSelfFacts } from "./self.ts";

type WillingnessCommand =
  /** Before joining is complete the statement stays in this person's own room. */
  | {
      readonly type: "willingness.state";
      readonly answer: WillingnessAnswer;
      readonly ownWords: string;
    }
  | { readonly type: "willingness.take-back" };

const decide = (
  view: DecidingView,
  command: WillingnessCommand,
): Decision<WillingnessFacts | WillingnessSelfFacts> => {
  switch (command.type) {
    case "willingness.state": {
      const { answer } = command;
      const words = written({ ownWords: command.ownWords });
      return {
        events: [
          view.pair
            ? { audience: "pair", facts: { type: "willingness.stated", answer }, ...words }
            : { audience: "self", facts: { type: "willingness.meant", answer }, ...words },
        ],
      };
    }
    case "willingness.take-back":
      return {
        events: [
          view.pair
            ? { audience: "pair", facts: { type: "willingness.taken-back" } }
            : { audience: "self", facts: { type: "willingness.unmeant" } },
        ],
      };
  }
};

export const willingness = {
  codes: [],
  unconditional: ["willingness.take-back"],
  decide,
  pair: willingnessInPair,
  self: willingnessInSelf,
};
