import type { Command } from "@groundwork/repair";
import type { Couple } from "../../packages/repair/test/couple.ts";
import type { Person } from "../harness/person.ts";

/** A screen on which a command is sent: how it is come to, and what sends it. Ruth broke trust; Mei was hurt. */
export interface Place {
  readonly sends: Command["type"];
  /** Whose screen it is. */
  readonly as: "ruth" | "mei";
  /** True before the two have joined. */
  readonly alone?: true;
  /** Lives to where the screen stands; gives its path. */
  readonly live: (couple: Couple) => string;
  /** What opens the part in which one writes. */
  readonly before?: (person: Person) => Promise<void>;
  /** Where what is said is written: on papers that stand here, on an earlier screen and shown here, or nowhere. */
  readonly words: "here" | "before" | "none";
  /** A line to write beside the papers, by its label. */
  readonly line?: string;
  readonly send: (person: Person) => Promise<void>;
}

export const toMei = { name: "Mei" };
export const toRuth = { name: "Ruth" };
