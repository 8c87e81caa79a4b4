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
const sundays = "How we spend our Sundays.";

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

story(
  "Settled: an idea of trust written alone is brought along; a topic named for a talk is settled and opened again",
  async ({ house }) => {
    const daniel = await house.person("Daniel");
    const amara = await house.person("Amara", { device: "laptop" });

    // Alone, without an account: a version of his own, found again once they are two, and bound only then.
    await daniel.arrive();
    await keepTrust(daniel, hisIdea);
    await daniel.meet("talk.title");
    await becomeTwo(daniel, amara);
    await keepTrust(amara, herIdea);
    await amara.meet("trust.keptTitle");
    await allHasArrived(daniel, amara);
    await daniel.goToPath("/talk/trust");
    await daniel.meet("trust.title");
    await daniel.dontSee("trust.bothWritten");
    await expect(
      daniel.page.getByRole("textbox", { name: say("trust.prompt.safe"), exact: true }),
    ).toHaveValue(hisIdea);
    await daniel.press("trust.keep");
    await amara.see("trust.bothWritten");
    await amara.press("trust.open");
    await amara.read(hisIdea);

    // A talk at one time, named in his own words, with no time: it stands on his Today, since he asked.
    await daniel.goToPath("/talk/propose");
    await daniel.choose("talk.aboutOwn");
    await daniel.write("talk.aboutWords", sundays);
    await daniel.choose("talk.pace.live");
    await daniel.press("talk.propose");
    await daniel.meet("talk.title");
    await lookBehindDoor(amara, "door.ask.conversation.proposed", "Daniel");
    await amara.press("talk.yesTalk");
    await amara.meet("talk.gatheringTitle");
    await daniel.goToPath("/today");
    await daniel.see("today.step.meet-to-talk.title");
    await daniel.press("today.step.meet-to-talk.do");
    await daniel.meet("talk.gatheringTitle");
    await amara.goToPath("/today");
    await amara.dontSee("today.step.meet-to-talk.title");

    // Over, it has its private mark like a breach: settled when both have made it, and either opens it again.
    await daniel.press("talk.endHere");
    await daniel.meet("talk.overTitle");
    await markOf(daniel).check();
    await openTalk(amara);
    await expect(markOf(amara)).not.toBeChecked();
    await markOf(amara).check();
    for (const person of [amara, daniel]) {
      await expect(
        person.page.getByRole("heading", { name: say("settling.settled") }),
      ).toBeVisible();
    }
    await isAccessible(amara, "a settled talk");
    await amara.goToPath("/talk");
    await amara.see("settling.settledNote");
    await openTalk(daniel);
    await daniel.unfold("settling.reopen");
    await daniel.press("settling.reopenDo");
    await expect(markOf(daniel)).not.toBeChecked();
    await openTalk(amara);
    await amara.see("settling.openAgain", { who: "Daniel" });
  },
);

const openTalk = (person: Person) => openTopic(person, sundays);

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
