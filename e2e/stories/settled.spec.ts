import { expect } from "@playwright/test";
import { expectAccessible } from "../harness/accessible.ts";
import { story } from "../harness/house.ts";
import type { Person } from "../harness/person.ts";
import { say } from "../harness/words.ts";
import { becomeTwo } from "../steps/arriving.ts";
import { lookBehindDoor, nameForOneself, openTopic, shareBreach } from "../steps/talking.ts";

const job = "I lost my job and did not say.";
const letters = "I wrote letters to someone else.";
const hisIdea = "Nobody reads over my shoulder.";
const herIdea = "I hear it from you first.";

story(
  "Settled: what trust is opens when both have written, and a topic when both have marked it",
  async ({ house }) => {
    const daniel = await house.person("Daniel", { device: "laptop" });
    const amara = await house.person("Amara");
    await becomeTwo(daniel, amara);

    // What trust is, for each: his alone opens nothing, and hers then opens both, to both.
    await keepTrust(daniel, hisIdea);
    await daniel.meet("trust.keptTitle");
    await daniel.read(hisIdea);
    await isAccessible(daniel, "what one has kept");
    await allHasArrived(daniel, amara);
    await amara.goToPath("/talk/trust");
    await amara.meet("trust.title");
    await amara.dontSee("trust.bothWritten");
    await amara.dontRead(hisIdea);

    // Taken back, it does not open when she has written; written again, it does.
    await daniel.press("trust.takeBack");
    await daniel.meet("trust.title");
    await keepTrust(amara, herIdea);
    await amara.meet("trust.keptTitle");
    await allHasArrived(daniel, amara);
    await daniel.dontSee("trust.bothWritten");
    await daniel.press("trust.keep");
    for (const person of [daniel, amara]) {
      await person.see("trust.bothWritten");
      await person.dontRead(person === daniel ? herIdea : hisIdea);
      await person.press("trust.open");
      await person.read(hisIdea);
      await person.read(herIdea);
    }
    await isAccessible(amara, "what both have kept");
    await expect(amara.page.getByRole("figure").first()).toContainText(herIdea);
    await expect(daniel.page.getByRole("figure").first()).toContainText(hisIdea);
    await daniel.goToPath("/agreements/new/words");
    await daniel.unfold("trust.bothTitle");
    await daniel.read(herIdea);

    // Two topics; in both she was hurt.
    for (const [sentence, kind] of [
      [job, "hidden-important-thing"],
      [letters, "emotional-affair"],
    ] as const) {
      await nameForOneself(daniel, sentence, kind);
      await shareBreach(daniel, sentence, "Amara");
      await lookBehindDoor(amara, "door.ask.breach.named", "Daniel");
      await amara.press("talk.confirm");
      await amara.see("talk.standing.confirmed");
    }

    // He marks one, she the other: nothing shows, to either, also once all of it has arrived.
    await openTopic(daniel, job);
    await markOf(daniel).check();
    await openTopic(amara, letters);
    await expect(markOf(amara)).not.toBeChecked();
    await markOf(amara).check();
    await allHasArrived(daniel, amara);
    await openTopic(amara, job);
    await expect(markOf(amara)).not.toBeChecked();
    await openTopic(daniel, letters);
    await expect(markOf(daniel)).not.toBeChecked();
    await daniel.dontSee("settling.settled");

    // A mark is taken back as easily as it is made.
    await openTopic(amara, letters);
    await markOf(amara).uncheck();
    await expect(markOf(amara)).not.toBeChecked();

    // She marks what he has marked: it is settled, for both, and only she opens it again.
    await openTopic(daniel, job);
    await expect(markOf(daniel)).toBeChecked();
    await openTopic(amara, job);
    await markOf(amara).check();
    for (const person of [amara, daniel]) {
      await expect(
        person.page.getByRole("heading", { name: say("settling.settled") }),
      ).toBeVisible();
    }
    await daniel.dontSee("settling.reopen");
    await daniel.press("settling.revisit");
    await daniel.meet("talk.proposeTitle");
    await amara.goTo("today");
    await amara.goTo("talk");
    await amara.see("settling.settledNote");
    await openTopic(amara, job);
    await amara.unfold("settling.reopen");
    await isAccessible(amara, "a settled topic");
    await amara.choose("settling.reason.came-back");
    await amara.press("settling.reopenDo");
    await expect(markOf(amara)).not.toBeChecked();
    await openTopic(daniel, job);
    await daniel.see("settling.openAgain", { who: "Amara" });
    await expect(markOf(daniel)).not.toBeChecked();
  },
);

async function keepTrust(person: Person, words: string): Promise<void> {
  await person.goToPath("/talk/trust");
  await person.write("trust.prompt.safe", words);
  await person.press("trust.keep");
}

const markOf = (person: Person) =>
  person.page.getByRole("checkbox", { name: say("settling.talkedThrough") });

async function isAccessible(person: Person, where: string): Promise<void> {
  for (const theme of ["night", "day"] as const) {
    await person.switchTo(theme);
    await expectAccessible(person.page, `${where}, by ${theme}`);
  }
}

/** Whatever either phone had to send or to fetch has passed. */
async function allHasArrived(...people: readonly Person[]): Promise<void> {
  for (const { line } of [...people, ...people]) await line.quiet();
}
