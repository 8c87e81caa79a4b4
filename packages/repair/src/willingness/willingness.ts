import type { DecidingView } from "../core/log.ts";
import type { Decision, Proposed } from "../core/record.ts";
import { written } from "../core/words.ts";
import type { WithSpace } from "../space/pair.ts";
import { willingnessInPair } from "./pair.ts";
import type { WillingnessAnswer, WillingnessFacts } from "./pair.ts";
import { willingnessInSelf } from "./self.ts";
import type { WillingnessSelfFacts, WillingnessSelfPart } from "./self.ts";

type View = DecidingView<{ readonly willingness: WillingnessSelfPart }, WithSpace>;

type WillingnessCommand =
  /** Before joining is complete, and once the space is closed, the statement stays in this person's own room. */
  | {
      readonly type: "willingness.state";
      readonly answer: WillingnessAnswer;
      readonly ownWords: string;
    }
  | { readonly type: "willingness.take-back" };

const decide = (
  view: View,
  command: WillingnessCommand,
): Decision<WillingnessFacts | WillingnessSelfFacts> => {
  switch (command.type) {
    case "willingness.state": {
      const { answer } = command;
      const words = written({ ownWords: command.ownWords });
      return {
        events: [
          view.pair && !view.pair.space.closed
            ? { audience: "pair", facts: { type: "willingness.stated", answer }, ...words }
            : { audience: "self", facts: { type: "willingness.meant", answer }, ...words },
        ],
      };
    }
    case "willingness.take-back":
      return { events: takenBack(view) };
  }
};

/** What was meant for whoever comes next, once a space is closed, is taken back where nobody of before can see it. */
const takenBack = ({
  self,
  pair,
}: View): readonly Proposed<WillingnessFacts | WillingnessSelfFacts>[] =>
  pair === null || (pair.space.closed !== null && self.willingness.meant !== null)
    ? [{ audience: "self", facts: { type: "willingness.unmeant" } }]
    : [{ audience: "pair", facts: { type: "willingness.taken-back" } }];

export const willingness = {
  codes: [],
  unconditional: ["willingness.take-back"],
  decide,
  pair: willingnessInPair,
  self: willingnessInSelf,
};
