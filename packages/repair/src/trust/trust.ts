import type { DecidingView } from "../core/log.ts";
import type { Context, Decision, Words } from "../core/record.ts";
import { refuse as refuseCommonly, refusing } from "../core/refusal.ts";
import { bothBound } from "../core/reveal.ts";
import { written } from "../core/words.ts";
import { isAtRest } from "../space/pair.ts";
import type { WithSpace } from "../space/pair.ts";
import type { TrustIsNot, TrustWordsPart } from "./parts.ts";
import { answerText, trustCodes, trustInPair } from "./pair.ts";
import type { TrustFacts, WithTrust } from "./pair.ts";
import { trustInSelf } from "./self.ts";
import type { TrustSelfFacts, TrustSelfPart } from "./self.ts";

type View = DecidingView<{ readonly trust: TrustSelfPart }, WithTrust & WithSpace>;

type TrustWords = Readonly<Partial<Record<TrustWordsPart, string>>>;

type TrustCommand =
  | {
      readonly type: "trust.keep";
      readonly isNot: readonly TrustIsNot[];
      readonly words: TrustWords;
    }
  /** For oneself alone, whoever is there or comes later: nobody is told that it was written. */
  | {
      readonly type: "trust.write";
      readonly isNot: readonly TrustIsNot[];
      readonly words: TrustWords;
    }
  | { readonly type: "trust.take-back" }
  /** Decided by a device itself, once both have written. */
  | { readonly type: "trust.open" };

const refuse = refusing(trustCodes);

const decide = (
  view: View,
  command: TrustCommand,
  context: Context,
): Decision<TrustFacts | TrustSelfFacts> => {
  switch (command.type) {
    case "trust.write":
    case "trust.keep": {
      const isKept = command.type === "trust.keep";
      if (isKept && !view.pair) return { refusal: refuseCommonly("not-joined") };
      const isNot = [...command.isNot];
      const { words } = written({ ...command.words });
      if (!words && isNot.length === 0) return { refusal: refuse("nothing-written") };
      if (isKept) return keep(view.me, isNot, words, context);
      const facts = { type: "trust.written" as const, isNot };
      return { events: [{ audience: "self", facts, ...(words ? { words } : {}) }] };
    }
    case "trust.take-back": {
      const own = view.pair?.trust.round[view.me];
      if (!own) return { events: [] };
      const facts = { type: "trust.taken-back" as const, commitment: own.id };
      return { events: [{ audience: "pair", facts }] };
    }
    case "trust.open":
      return open(view);
  }
};

const keep = (
  me: string,
  isNot: TrustIsNot[],
  words: Words | undefined,
  { nextId, reveal }: Context,
): Decision<TrustFacts | TrustSelfFacts> => {
  const bound = reveal.commit(answerText(me, isNot), words ?? null);
  const commitment = nextId();
  return {
    events: [
      { audience: "pair", facts: { type: "trust.committed", digest: bound.digest } },
      {
        audience: "self",
        facts: { type: "trust.kept", commitment, ...bound, isNot },
        ...(words ? { words } : {}),
      },
    ],
  };
};

/** What this person kept, once it is to be opened; otherwise nothing. */
const toOpen = ({ me, self, pair }: View) => {
  if (!pair || isAtRest(pair.space) || !bothBound(pair.trust.round)) return null;
  const own = pair.trust.round[me];
  return own && own.opening === null ? (self.trust.byCommitment[own.id] ?? null) : null;
};

const open = (view: View): Decision<TrustFacts> => {
  const kept = toOpen(view);
  if (!kept) return { events: [] };
  const { id, ...answer } = kept;
  const facts = { type: "trust.opened" as const, ...answer, isNot: [...answer.isNot] };
  return { events: [{ audience: "pair", facts, wordsOf: id }] };
};

/** What trust is for each, opened to both together (A5). */
export const trust = {
  codes: trustCodes,
  unconditional: ["trust.take-back"],
  decide,
  due: (view: View): readonly TrustCommand[] => (toOpen(view) ? [{ type: "trust.open" }] : []),
  pair: trustInPair,
  self: trustInSelf,
};
