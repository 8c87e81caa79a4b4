import * as v from "valibot";
import { fact, instant } from "../core/facts.ts";
import type { LogPart, RequestKey } from "../core/log.ts";
import type { Instant } from "../core/record.ts";

const schemas = [
  /** When this person means to look at their door again; nothing happens by itself on that day. */
  fact("readiness.dated", { until: v.nullable(instant) }),
  /** A longer wish after "not yet": repeats of the request stay unshown until then (R2). */
  fact("readiness.kept-quiet", {
    request: v.pipe(v.string(), v.maxLength(120)),
    until: v.nullable(instant),
  }),
] as const;

export type ReadinessSelfFacts = v.InferOutput<(typeof schemas)[number]>;

export interface ReadinessSelfPart {
  readonly lookAgainAt: Instant | null;
  readonly quietUntil: Readonly<Record<RequestKey, Instant>>;
}

export const readinessInSelf: LogPart<ReadinessSelfFacts, ReadinessSelfPart> = {
  schemas,
  empty: () => ({ lookAgainAt: null, quietUntil: {} }),
  refusal: () => null,
  evolve: (part, facts) => {
    switch (facts.type) {
      case "readiness.dated":
        return { ...part, lookAgainAt: facts.until };
      case "readiness.kept-quiet":
        return { ...part, quietUntil: withQuiet(part.quietUntil, facts.request, facts.until) };
    }
  },
};

const withQuiet = (
  quietUntil: ReadinessSelfPart["quietUntil"],
  request: RequestKey,
  until: Instant | null,
): ReadinessSelfPart["quietUntil"] => {
  const others = Object.fromEntries(Object.entries(quietUntil).filter(([key]) => key !== request));
  return until === null ? others : { ...others, [request]: until };
};
