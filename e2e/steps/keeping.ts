import { expect, type Locator } from "@playwright/test";
import type { Person } from "../harness/person.ts";
import { say } from "../harness/words.ts";

type When = "agreements.when.week" | "agreements.when.day";

/** Proposes one's own promise, every week on Sundays by 18:00 unless told otherwise, as something one wants. */
export async function propose(
  person: Person,
  sentence: string,
  when: When = "agreements.when.week",
): Promise<void> {
  await person.goToPath("/agreements/new/words");
  await person.write("agreements.sentence", sentence);
  await person.choose(when);
  await person.choose("agreements.wish.i-want-this");
  await person.press("agreements.propose");
  await person.meet("agreements.title");
}

/** Offers a pact that would watch oneself, until a day, as something one wants. */
export async function offerPact(person: Person, sentence: string, until: string): Promise<void> {
  await person.goToPath("/agreements/new/words");
  // Before there is a sentence: the coach could find means to watch in it, and then the question is not folded away.
  await person.unfold("agreements.check");
  const question = person.page.getByRole("group", { name: say("agreements.check") });
  await question.getByRole("radio", { name: say("agreements.check.yes"), exact: true }).check();
  await person.write("agreements.sentence", sentence);
  await person.page.getByLabel(say("pact.until")).fill(until);
  await person.choose("agreements.wish.i-want-this");
  await person.press("pact.offer");
  await person.meet("agreements.title");
}

/** Answers the review of a pact that is open now, apart. */
export async function answerReview(
  person: Person,
  sentence: string,
  surveillance: "yes" | "no" | "not-sure",
  line = "",
): Promise<void> {
  await openAgreement(person, sentence);
  await person.press("pact.answerNow");
  await person.choose(`pact.surveillance.${surveillance}`);
  await person.choose("pact.next.keep");
  if (line !== "") await person.write("pact.line", line);
  await person.press("pact.keep");
}

/** Opens the page of an agreement that stands, or did. */
export async function openAgreement(person: Person, sentence: string): Promise<void> {
  await person.goToPath("/agreements");
  await person.page
    .getByRole("link", { name: new RegExp(`^${sentence}`) })
    .last()
    .click();
  await expect(person.page.getByRole("heading", { level: 1, name: sentence })).toBeVisible();
}

/** Opens what the other proposed. */
export async function openProposal(person: Person, sentence: string): Promise<void> {
  await person.goToPath("/agreements");
  await person.page.getByRole("link", { name: new RegExp(`^${sentence}`) }).click();
}

/** Accepts the words that stand, as something one wants. */
export async function accept(person: Person): Promise<void> {
  await person.press("agreements.accept");
  await person.choose("agreements.wish.i-want-this");
  await person.press("agreements.accept");
}

/** The part of the week's screen about one promise. */
const due = (person: Person, sentence: string): Locator =>
  person.page.getByRole("listitem").filter({ hasText: sentence });

/** The week's screen: how it was, in two taps. */
export async function checkIn(
  person: Person,
  sentence: string,
  how: "kept" | "partly" | "missed",
  line = "",
): Promise<void> {
  await person.goToPath("/agreements/week");
  const entry = due(person, sentence);
  await entry.getByRole("button", { name: say(`check-in.say.${how}`), exact: true }).click();
  if (line !== "") await entry.getByRole("textbox", { name: say("check-in.line") }).fill(line);
  await entry.getByRole("button", { name: say("check-in.record"), exact: true }).click();
}

/** Until the week's screen tells it as recorded. */
export async function untilRecorded(person: Person, sentence: string): Promise<void> {
  const said = person.page.getByRole("list", { name: say("agreements.week"), exact: true });
  await expect(said.getByRole("link", { name: new RegExp(`^${sentence}`) })).toBeVisible({
    timeout: 60_000,
  });
}

/** What the other says of the last time it fell due. */
export async function respond(
  person: Person,
  sentence: string,
  what: "saw-it" | "raised",
): Promise<void> {
  await openAgreement(person, sentence);
  await person.choose(`agreements.respond.${what}`);
  await person.press("check-in.record");
  const said = person.page
    .getByRole("listitem")
    .filter({ hasText: `${person.name}: ${say(`agreements.respond.${what}`)}` });
  await expect(said).toBeVisible({ timeout: 60_000 });
}

/** The record as its table tells it, the latest first. */
export async function tableOf(person: Person, sentence: string): Promise<string[]> {
  // By way of Talk, so that the page is opened anew: what is unfolded on it would be folded by a second press.
  await person.goToPath("/talk");
  await person.goToPath("/agreements");
  const table = person.page.getByRole("table", { name: new RegExp(sentence) });
  await person.unfold("agreements.table");
  await expect(table).toBeVisible();
  return table.getByRole("cell").allInnerTexts();
}
