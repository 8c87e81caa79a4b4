import { effect } from "@preact/signals";
import {
  asking,
  confirmedVersion,
  reaches,
  type Apology,
  type ApologyAnswer,
  type BreachKind,
  type EventId,
  type GivenAnswer,
  type Letter,
} from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { useName } from "../../record/names.ts";
import { act, view, type AppView } from "../../record/record.ts";
import { wasOpened } from "../door/opened.ts";
import { say } from "./say.ts";

/** The other's name, or how they are called where it is not known. */
export const usePartner = (): string => useName(view.value.partner) ?? say("someone");

export type LetterStanding =
  | { readonly kind: "kept" }
  /** Offered on this phone, not yet in the record. */
  | { readonly kind: "going" }
  | { readonly kind: "given"; readonly offer: Apology }
  | { readonly kind: "back"; readonly offer: Apology }
  | { readonly kind: "answered"; readonly offer: Apology; readonly answer: ApologyAnswer };

/** What has become of one of this person's own letters. Never whether it was read: nobody's phone knows that but one. */
export function standingOfLetter(letter: Letter, seen: AppView): LetterStanding {
  if (pendingOffer(letter, seen)) return { kind: "going" };
  const last = letter.offers.at(-1);
  const offer = last === undefined ? undefined : seen.pair?.apology[last];
  if (!offer) return { kind: "kept" };
  if (offer.withdrawnAt !== null) return { kind: "back", offer };
  const answer = offer.answers.at(-1)?.answer;
  return answer === undefined ? { kind: "given", offer } : { kind: "answered", offer, answer };
}

/** What the other found missing in the last of these offers that they answered; null where they said something else. */
export function foundMissing(letter: Letter, seen: AppView): GivenAnswer | null {
  const answers = letter.offers.flatMap((offer) => seen.pair?.apology[offer]?.answers ?? []);
  const last = answers.at(-1);
  return last?.answer === "missing" ? last : null;
}

/** The offering of this letter that is still on this phone. */
export const pendingOffer = (letter: Letter, seen: AppView) =>
  seen.pending.find(
    ({ command }) => command.type === "apology.offer" && command.letter === letter.id,
  );

/**
 * What the other offered and this person may see: past their open door, looked at behind it, or answered. One that was
 * taken back only where this phone keeps a copy.
 */
export function received(seen: AppView, copies: ReadonlySet<EventId>): readonly Apology[] {
  const asked = new Set(asking(seen).map(({ id }) => id));
  return Object.values(seen.pair?.apology ?? {})
    .filter((apology) => apology.by !== seen.me)
    .filter(({ id, answers }) => asked.has(id) || wasOpened(id) || answers.length > 0)
    .filter(({ withdrawnAt, id }) => withdrawnAt === null || copies.has(id))
    .sort((one, other) => other.at - one.at);
}

/** The draft in which this phone, and nothing else, keeps an opened letter. */
export const openedKey = (offer: EventId): string => `opened:${offer}`;

/** Where a change in these words, an own offer's or a version's, becomes an agreement (M4). */
export const changePath = (words: EventId): string => `/amends/apology/${words}/change`;

/** Where the short form of a letter about this topic is. */
export const shortPath = (topic: EventId | null): string =>
  topic === null ? "/amends/apology/short" : `/amends/apology/short/${topic}`;

/** What an apology of this person's could be about: confirmed breaches they answer for, and their own notes. */
export function ownTopics(seen: AppView): readonly EventId[] {
  const notes = Object.values(seen.self.breach.notes)
    .filter(({ responsible, sharedAs }) => responsible !== "them" && sharedAs === null)
    .map(({ id }) => id);
  const breaches = Object.values(seen.pair?.breach.byId ?? {})
    .filter((breach) => confirmedVersion(breach)?.responsible.includes(seen.me) ?? false)
    .map(({ id }) => id);
  return [...breaches, ...notes];
}

/** The breach of the pair log that a letter's topic is, or became; null while there is none. */
export const breachOf = (seen: AppView, topic: EventId | null): EventId | null => {
  if (topic === null) return null;
  if (seen.pair?.breach.byId[topic]) return topic;
  return seen.self.breach.notes[topic]?.sharedAs ?? null;
};

/** The kind of breach that a letter's topic is, for the example beside it. */
export function kindOf(seen: AppView, topic: EventId | null): BreachKind {
  const breach = topic === null ? undefined : seen.pair?.breach.byId[topic];
  const version = breach ? (confirmedVersion(breach) ?? breach.versions.at(-1)) : undefined;
  const noted = topic === null ? undefined : seen.self.breach.notes[topic]?.kind;
  return version?.kind ?? noted ?? "other";
}

/** What the other shared of the harm, past this person's open door. */
export function sharedWith(seen: AppView, topic: EventId | null) {
  const { pair, me } = seen;
  const breach = breachOf(seen, topic);
  if (!pair || breach === null || !reaches(pair, me, "talks")) return { impact: [], needs: [] };
  return {
    impact: pair.impact.shared.filter((each) => each.breach === breach && each.by !== me),
    needs: Object.values(pair.needs.byId).filter(
      (need) => need.breach === breach && need.by !== me && need.takenBackAt === null,
    ),
  };
}

/** Whether an answer or a taking back of this offer is on this phone and not yet in the record. */
export const isOnItsWay = (offer: EventId): boolean =>
  view.value.pending.some(
    ({ command }) =>
      (command.type === "apology.answer" || command.type === "apology.withdraw") &&
      command.apology === offer,
  );

/** Keeps a version of a letter; gives the letter's id, new or known, or why it could not be kept. */
export async function keepVersion(
  letter: EventId | null,
  topic: EventId | null,
  text: string,
): Promise<{ readonly letter: EventId } | { readonly refusal: Refusal }> {
  const before = new Set(Object.keys(view.peek().self.apology));
  const refusal = await act({ type: "apology.keep", letter, breach: topic, text });
  if (refusal) return { refusal };
  return { letter: letter ?? (await firstLetterBeyond(before)) };
}

/** The new letter's id, once the record shows it. */
const firstLetterBeyond = (known: ReadonlySet<string>): Promise<EventId> =>
  new Promise((resolve) => {
    let stop: (() => void) | null = null;
    stop = effect(() => {
      const found = Object.keys(view.value.self.apology).find((id) => !known.has(id));
      if (found === undefined) return;
      resolve(found);
      queueMicrotask(() => stop?.());
    });
  });
