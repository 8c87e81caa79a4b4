/** A person, as the base64url text of their person id (docs/protocol.md, section 3). */
export type PersonId = string;

/** The id of one recorded event; what it created (a breach, a turn, an agreement) goes by the same id. */
export type EventId = string;

/** Milliseconds since 1970 UTC. */
export type Instant = number;
