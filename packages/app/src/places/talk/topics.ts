import { confirmedVersion, isOver, othersVersion, topicOf } from "@groundwork/repair";
import type { Breach, BreachNote, BreachVersion, Conversation } from "@groundwork/repair";
import { isLookingBack, view, wordsOf } from "../../record/record.ts";
import { isWaiting, wasOpened } from "../door/opened.ts";
import { say } from "./say.ts";

/** Private notes that have not reached a record of two, newest first. What was shared with somebody before is read there. */
export const notes = (): readonly BreachNote[] => {
  if (isLookingBack.value) return [];
  const { self, pair, earlier } = view.value;
  const shared = [pair, ...earlier.map((space) => space.pair)];
  return Object.values(self.breach.notes)
    .filter(
      ({ sharedAs }) => sharedAs === null || !shared.some((each) => each?.breach.byId[sharedAs]),
    )
    .sort((one, other) => other.at - one.at);
};

/** Named breaches that this person may see now: what waits behind their door is not among them. Newest first. */
export const breaches = (): readonly Breach[] =>
  Object.values(view.value.pair?.breach.byId ?? {})
    .filter(({ id, by }) => by === view.value.me || !isWaiting(id))
    .sort((one, other) => firstSaidAt(other) - firstSaidAt(one));

const firstSaidAt = ({ versions }: Breach): number => versions[0]?.at ?? 0;

/** Talks that this person may see now, newest first. */
export const talks = (): readonly Conversation[] =>
  Object.values(view.value.pair?.conversation.byId ?? {})
    .filter((talk) => talk.stage !== "proposed" || !isWaiting(talk.id))
    .sort((one, other) => other.proposedAt - one.proposedAt);

/** Talks that were said yes to or wait for an answer. */
export const standingTalks = (): readonly Conversation[] => talks().filter((talk) => !isOver(talk));

/** Whether the other's latest version of it waits behind this person's door. */
const newVersionWaits = (breach: Breach): boolean => {
  const theirs = othersVersion(breach, view.value.me);
  return theirs !== undefined && isWaiting(theirs.id);
};

/** The versions that this person may see now, oldest first: a new one of the other's waits like all that arrives (R1). */
export const versionsSeen = (breach: Breach): readonly BreachVersion[] => {
  const { me } = view.value;
  if (!newVersionWaits(breach)) return breach.versions;
  return breach.versions.filter(
    ({ id, by }) =>
      by === me || id === breach.answered[me] || id === breach.confirmed || wasOpened(id),
  );
};

/** How it stands between the two, as far as this person has looked. */
export const standingSeen = (breach: Breach): Breach["standing"] =>
  breach.standing === "corrected" && newVersionWaits(breach) ? "named" : breach.standing;

/** The version that speaks for a breach in a list: the confirmed one, else what its namer last said. */
export const speakingVersion = (breach: Breach): BreachVersion | undefined =>
  confirmedVersion(breach) ?? versionsSeen(breach).findLast(({ by }) => by === breach.by);

/** One plain sentence for a topic or a private note, read inside a component; "…" while it loads. */
export function sentenceOf(topic: string): string {
  const { self, pair } = view.value;
  if (pair?.conversation.byId[topic]) return wordsAt(topic, "topic");
  const breach = pair?.breach.byId[topic];
  const event = self.breach.notes[topic]?.writing ?? (breach && speakingVersion(breach)?.id);
  return event === undefined ? "" : wordsAt(event, "what");
}

const wordsAt = (event: string, field: string): string => {
  const words = wordsOf(event).value;
  return words === undefined ? "…" : (words?.[field] ?? say("removed"));
};

/** What a talk is about: a breach's sentence, or what it or an earlier talk was named for. */
export const subjectOf = (talk: Conversation): string => sentenceOf(topicOf(talk));

/** Where a topic stands: on a page of its own, or in the talk that named it. */
export const pathOfTopic = (topic: string): string =>
  view.value.pair?.conversation.byId[topic] ? `/talk/room/${topic}` : `/talk/${topic}`;

/** Where an apology about a topic is written: the letter begun for it, or for the note it came from, or a new one. */
export function apologyPath(topic: string): string {
  const { apology, breach } = view.value.self;
  const begun = Object.values(apology).find(
    (letter) =>
      letter.breach === topic ||
      (letter.breach !== null && breach.notes[letter.breach]?.sharedAs === topic),
  );
  return begun ? `/amends/apology/${begun.id}` : `/amends/apology/new/${topic}`;
}
