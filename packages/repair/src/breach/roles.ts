import type { LogHead } from "../core/log.ts";
import type { EventId, PersonId } from "../core/record.ts";
import type { Breach, BreachVersion, WithBreaches } from "./pair.ts";

/** Who broke trust and who was hurt, in one confirmed breach. Each may have hurt the other. */
export interface Roles {
  readonly responsible: readonly PersonId[];
  readonly injured: readonly PersonId[];
}

/** The version both stand by, if there is one. */
export const confirmedVersion = (breach: Breach): BreachVersion | null =>
  breach.versions.find(({ id }) => id === breach.confirmed) ?? null;

/** The roles in a breach; null until a version is confirmed. */
export const rolesIn = (log: LogHead & WithBreaches, topic: EventId | null): Roles | null => {
  const breach = topic === null ? undefined : log.breach.byId[topic];
  const version = breach ? confirmedVersion(breach) : null;
  if (!version) return null;
  const { responsible } = version;
  // Where both broke it, both were hurt by it.
  const injured = log.partners.filter(
    (person) => responsible.length > 1 || !responsible.includes(person),
  );
  return { responsible, injured };
};

/** Whether a rule about the injured partner holds for this person: it holds for both where no breach is confirmed. */
export const countsAsInjured = (
  log: LogHead & WithBreaches,
  topic: EventId | null,
  person: PersonId,
): boolean => rolesIn(log, topic)?.injured.includes(person) ?? true;

/** Whether this person broke trust in a confirmed breach. */
export const isResponsible = (
  log: LogHead & WithBreaches,
  topic: EventId | null,
  person: PersonId,
): boolean => rolesIn(log, topic)?.responsible.includes(person) ?? false;
