import type { DecidingView } from "../core/log.ts";
import type { Decision, Proposed } from "../core/record.ts";
import { required } from "../core/words.ts";
import type { ReadinessFacts, ReadinessPart } from "../readiness/pair.ts";
import type { ReadinessSelfFacts } from "../readiness/self.ts";
import type { SpaceFacts, SpacePart } from "./pair.ts";
import type { SpaceSelfFacts } from "./self.ts";

export type SpaceCommand =
  | { readonly type: "space.introduce"; readonly name: string }
  | { readonly type: "space.step-back" }
  | { readonly type: "space.come-back" }
  | { readonly type: "space.pause" }
  | { readonly type: "space.lift-pause" }
  | { readonly type: "space.close" };

type Facts = SpaceFacts | SpaceSelfFacts | ReadinessFacts | ReadinessSelfFacts;

export const decide = (
  view: DecidingView<unknown, { readonly space: SpacePart; readonly readiness: ReadinessPart }>,
  command: SpaceCommand,
): Decision<Facts> => {
  const inPair = (facts: Facts): readonly Proposed<Facts>[] =>
    view.pair ? [{ audience: "pair", facts }] : [];
  switch (command.type) {
    case "space.introduce": {
      const words = required({ name: command.name });
      if ("refusal" in words) return words;
      // Once the space is closed a name is for whoever comes next: nobody of before sees it change.
      const told = view.pair?.space.closed ? [] : inPair({ type: "space.introduced" });
      return {
        events: [
          { audience: "self", facts: { type: "space.own-name" }, ...words },
          ...told.map((event) => ({ ...event, ...words })),
        ],
      };
    }
    case "space.step-back": {
      // A door that rests already must leave no new trace that the other could see.
      const isOpen = (view.pair?.readiness.openFor[view.me] ?? []).length > 0;
      return {
        events: [
          { audience: "self", facts: { type: "space.stepped-back" } },
          { audience: "self", facts: { type: "readiness.dated", until: null } },
          ...(isOpen ? inPair({ type: "readiness.door-set", kinds: [] }) : []),
        ],
      };
    }
    case "space.come-back":
      return { events: [{ audience: "self", facts: { type: "space.came-back" } }] };
    case "space.pause":
      return { events: inPair({ type: "space.paused" }) };
    case "space.lift-pause":
      return { events: inPair({ type: "space.pause-lifted" }) };
    case "space.close":
      return { events: inPair({ type: "space.closed" }) };
  }
};
