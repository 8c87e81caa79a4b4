import type { Life } from "./life.ts";

/** Something that must hold of every life (domain.md, "What must always hold"). */
export interface Property {
  /** Its number in domain.md, where it has one, and what it says. */
  readonly name: string;
  /** Throws what is wrong. */
  holds(life: Life): void;
}
