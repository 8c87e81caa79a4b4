import { account } from "./account/account.ts";
import { agreement } from "./agreement/agreement.ts";
import { apology } from "./apology/apology.ts";
import { breach } from "./breach/breach.ts";
import { conversation } from "./conversation/conversation.ts";
import { impact } from "./impact/impact.ts";
import { inperson } from "./in-person/in-person.ts";
import { later } from "./later/later.ts";
import { needs } from "./needs/needs.ts";
import { occasion } from "./occasion/occasion.ts";
import { pact } from "./pact/pact.ts";
import { question } from "./question/question.ts";
import { readiness } from "./readiness/readiness.ts";
import { repair } from "./repair/repair.ts";
import { safety } from "./safety/safety.ts";
import { settling } from "./settling/settling.ts";
import { space } from "./space/space.ts";
import { telling } from "./telling/telling.ts";
import { trust } from "./trust/trust.ts";
import { why } from "./why/why.ts";
import { willingness } from "./willingness/willingness.ts";

/** Every concept of the domain, by the name its event and command types begin with. Adding one is adding its line. */
export const concepts = {
  space,
  readiness,
  safety,
  willingness,
  breach,
  impact,
  needs,
  question,
  account,
  later,
  why,
  inperson,
  conversation,
  apology,
  repair,
  telling,
  agreement,
  occasion,
  pact,
  trust,
  settling,
} as const;

type Concepts = typeof concepts;
type Name = keyof Concepts;

/** The commands of every concept. */
export type Command = { [N in Name]: Parameters<Concepts[N]["decide"]>[1] }[Name];

/** A log's parts, by concept. */
type Parts<Log extends "pair" | "self"> = {
  readonly [N in Name as Concepts[N] extends Record<Log, object> ? N : never]: Concepts[N] extends {
    readonly [L in Log]: { empty(partners: readonly string[]): infer Part };
  }
    ? Part
    : never;
};

/** The facts of every event of a log. */
type FactsOf<Log extends "pair" | "self"> = {
  [N in Name]: Concepts[N] extends {
    readonly [L in Log]: {
      evolve(part: never, facts: infer Facts, stamp: never, log: never): unknown;
    };
  }
    ? Facts
    : never;
}[Name];

export type PairParts = Parts<"pair">;
export type SelfParts = Parts<"self">;
export type PairFacts = FactsOf<"pair">;
export type SelfFacts = FactsOf<"self">;
export type Facts = PairFacts | SelfFacts;
