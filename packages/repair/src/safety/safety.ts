import type { DecidingView } from "../core/log.ts";
import type { Decision } from "../core/record.ts";
import { safetyInSelf } from "./self.ts";
import type {
  SafetyExit,
  SafetyOutcome,
  SafetySelfFacts,
  SafetySelfPart,
  SafetyWay,
} from "./self.ts";

interface SafetyCommand {
  readonly type: "safety.finish";
  readonly outcome: SafetyOutcome;
  readonly exit: SafetyExit;
  readonly way: SafetyWay;
}

/** A check that was skipped says nothing new, so a standing concern stays until the person answers anew. */
const decide = (
  view: DecidingView<{ readonly safety: SafetySelfPart }>,
  command: SafetyCommand,
): Decision<SafetySelfFacts> => {
  const { outcome, exit, way } = command;
  const standing = view.self.safety.last;
  const kept =
    outcome === "skipped" && standing?.outcome === "concern" ? standing : { outcome, way };
  return {
    events: [
      {
        audience: "self",
        facts: { type: "safety.done", outcome: kept.outcome, exit, way: kept.way },
      },
    ],
  };
};

export const safety = { codes: [], unconditional: [], decide, self: safetyInSelf };
