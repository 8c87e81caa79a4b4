import { expect } from "@playwright/test";
import type { Person } from "../harness/person.ts";
import { say } from "../harness/words.ts";

/** Writes a letter about the topic that stands open, on the page that opens from it. */
export async function writeLetter(person: Person, words: string): Promise<void> {
  await person.write("amends.letter", words);
  await person.see("shell.paper.saved");
}

/** From the letter on the page into the other's hands. */
export async function offerLetter(person: Person, otherName: string): Promise<void> {
  await person.press("amends.offer", { name: otherName });
  const dialog = person.page.getByRole("dialog", {
    name: say("amends.offerTitle", { name: otherName }),
  });
  await dialog
    .getByRole("button", { name: say("amends.offerDo", { name: otherName }), exact: true })
    .click();
  await person.meet("amends.givenTitle", { name: otherName });
  await expect(person.page.getByText(say("amends.givenGoing"))).toHaveCount(0, { timeout: 60_000 });
}

/** Opens the other's letter from behind the door, at will. */
export async function openLetter(person: Person, writerName: string): Promise<void> {
  await person.meet("amends.coverTitle", { name: writerName });
  await person.press("amends.coverOpen");
  await person.meet("amends.readTitle", { name: writerName });
}
