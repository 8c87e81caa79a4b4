import type { DecidingView, DoorKind, RequestKey } from "../core/log.ts";
import type { Decision, Instant } from "../core/record.ts";
import { refuse } from "../core/refusal.ts";
import type { ReadinessFacts, ReadinessPart } from "./pair.ts";
import type { ReadinessSelfFacts } from "./self.ts";

export type ReadinessCommand =
  | {
      readonly type: "readiness.set-door";
      readonly kinds: readonly DoorKind[];
      /** A private date to look again. */
      readonly until: Instant | null;
    }
  | {
      readonly type: "readiness.keep-quiet";
      readonly request: RequestKey;
      readonly until: Instant | null;
    };

export const decide = (
  view: DecidingView<unknown, { readonly readiness: ReadinessPart }>,
  command: ReadinessCommand,
): Decision<ReadinessFacts | ReadinessSelfFacts> => {
  switch (command.type) {
    case "readiness.set-door": {
      if (!view.pair) return { refusal: refuse("not-joined") };
      const kinds = [...command.kinds].sort();
      const before = view.pair.readiness.openFor[view.me] ?? [];
      // A change of the date alone must leave no trace that the other could see.
      const changed = kinds.join() !== before.join();
      return {
        events: [
          { audience: "self", facts: { type: "readiness.dated", until: command.until } },
          ...(changed
            ? [{ audience: "pair", facts: { type: "readiness.door-set", kinds } } as const]
            : []),
        ],
      };
    }
    case "readiness.keep-quiet": {
      const { request, until } = command;
      return {
        events: [{ audience: "self", facts: { type: "readiness.kept-quiet", request, until } }],
      };
    }
  }
};
