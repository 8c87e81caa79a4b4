import { expect } from "@playwright/test";
import type { Person } from "../harness/person.ts";
import { say } from "../harness/words.ts";

/** Names a breach for oneself alone: one plain sentence and its kind. Ends on Talk. */
export async function nameForOneself(
  person: Person,
  sentence: string,
  kind: string,
): Promise<void> {
  await person.goToPath("/talk/new");
  await person.write("talk.what", sentence);
  await person.choose(`talk.kind.${kind}`);
  await person.press("talk.keepPrivate");
  await expect(person.page.getByRole("link", { name: new RegExp(`^${sentence}`) })).toBeVisible();
}

/** Up to the last press, a private note that the other knows of already. */
export async function readyToShare(
  person: Person,
  sentence: string,
  otherName: string,
): Promise<void> {
  await openTopic(person, sentence);
  await person.open("talk.shareIt", { name: otherName });
  await person.meet("talk.shareTitle");
  await choose(person, say("talk.whose"), say("talk.whose.me"));
  await choose(person, say("talk.extent"), say("talk.extent.pattern"));
  await choose(person, say("talk.known", { name: otherName }), say("talk.knownYes"));
}

/** Shares a private note that the other knows of already. */
export async function shareBreach(
  person: Person,
  sentence: string,
  otherName: string,
): Promise<void> {
  await readyToShare(person, sentence, otherName);
  await person.press("talk.shareWith", { name: otherName });
}

/** A breach that both stand by: named and shared by who did it, confirmed by the other, who stays on its page. */
export async function standByTogether(
  teller: Person,
  hearer: Person,
  sentence: string,
  kind: string,
): Promise<void> {
  await nameForOneself(teller, sentence, kind);
  await shareBreach(teller, sentence, hearer.name);
  await lookBehindDoor(hearer, "door.ask.breach.named", teller.name);
  await hearer.press("talk.confirm");
  await hearer.see("talk.standing.confirmed");
}

export async function openTopic(person: Person, sentence: string): Promise<void> {
  await person.goToPath("/talk");
  await person.page
    .getByRole("link", { name: new RegExp(`^${sentence}`) })
    .first()
    .click();
}

const choose = (person: Person, legend: string, answer: string) =>
  person.page
    .getByRole("group", { name: legend })
    .getByRole("radio", { name: answer, exact: true })
    .check();

/** Opens one's door for all four kinds, and looks behind it. */
export async function openDoor(person: Person): Promise<void> {
  await person.goToPath("/door");
  await person.meet("door.title");
  const open = `${say("door.standing.open")} ${say("door.standingNote.open")}`;
  await person.page.getByRole("radio", { name: open }).check();
  await person.press("door.keep");
  await person.see("door.kept");
}

/** Looks behind the door and opens what waits there. */
export async function lookBehindDoor(person: Person, id: string, otherName: string): Promise<void> {
  await person.goToPath("/door");
  await person.press("door.look");
  await person.open(id, { name: otherName });
}
