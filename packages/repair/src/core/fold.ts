import type { LogHead, LogPart, RequestKey } from "./log.ts";
import type { AnyFacts, PersonId, Refusal, Stamp } from "./record.ts";
import { refuse } from "./refusal.ts";

/** The parts of one log, by the concept's name, which is also what its event types begin with. */
export type PartsByConcept = Readonly<Record<string, LogPart<AnyFacts, unknown>>>;

/** "breach.named" belongs to the concept "breach". */
export const conceptOf = (type: string): string => type.slice(0, type.indexOf("."));

export const emptyHead = (partners: readonly PersonId[]): LogHead => ({
  partners: [...partners].sort(),
  refused: [],
  notYets: {},
  lastAt: 0,
  edition: 0,
});

/** What any log refuses before its concept is asked: another's hand, an older edition, a type nobody knows. */
export const generalRefusal = (
  parts: PartsByConcept,
  log: LogHead,
  facts: AnyFacts,
  stamp: Stamp,
): Refusal | null => {
  if (!log.partners.includes(stamp.by)) return refuse("not-a-partner");
  if (stamp.edition < log.edition) return refuse("older-edition");
  const part = parts[conceptOf(facts.type)];
  if (!part || !typesOf(part).includes(facts.type)) return refuse("unknown-event");
  return null;
};

/** Folds one event that was judged; a refused one is kept with its code and changes nothing else. */
export const fold = <Log extends LogHead>(
  parts: PartsByConcept,
  log: Log,
  facts: AnyFacts,
  stamp: Stamp,
  refusal: Refusal | null,
): Log => {
  const lastAt = Math.max(log.lastAt, stamp.at);
  if (refusal) {
    const entry = { stamp, type: facts.type, code: refusal.code };
    return { ...log, lastAt, refused: [...log.refused, entry] };
  }
  const name = conceptOf(facts.type);
  const part = parts[name];
  if (!part) throw new Error(`No concept ${name}: its refusal was not asked first.`);
  const partByName = log as Log & Readonly<Record<string, unknown>>;
  const declined = part.declines?.(log, facts) ?? null;
  return {
    ...log,
    lastAt,
    edition: Math.max(log.edition, stamp.edition),
    notYets: declined === null ? log.notYets : withNotYet(log, declined, stamp),
    [name]: part.evolve(partByName[name], facts, stamp, log),
  };
};

const withNotYet = (log: LogHead, request: RequestKey, stamp: Stamp): LogHead["notYets"] => ({
  ...log.notYets,
  [request]: { ...log.notYets[request], [stamp.by]: stamp.at },
});

/** The event types that a part's schemas are for. */
const typesOf = (part: LogPart<AnyFacts, unknown>): readonly string[] =>
  part.schemas.map((schema) => schema.entries.type.literal);
