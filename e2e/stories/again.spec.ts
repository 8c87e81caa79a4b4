import { expectAccessible } from "../harness/accessible.ts";
import { expect, story } from "../harness/house.ts";
import type { Person } from "../harness/person.ts";
import { say } from "../harness/words.ts";
import { answerSafely, becomeTwo, invite, join } from "../steps/arriving.ts";
import { lookBehindDoor, nameForOneself, openTopic, shareBreach } from "../steps/talking.ts";

const card = "I hid a second card from you.";
const small = "I felt small at the counter.";
const fresh = "I read a letter that was yours.";

story(
  "Beginning again: a space is closed, somebody new is invited and joins, and the old words still stand",
  async ({ house }) => {
    const daniel = await house.person("Daniel");
    const amara = await house.person("Amara");
    await becomeTwo(daniel, amara);
    await nameForOneself(daniel, card, "hidden-money");
    await shareBreach(daniel, card, "Amara");
    await lookBehindDoor(amara, "door.ask.breach.named", "Daniel");
    await amara.press("talk.confirm");
    await amara.press("talk.sayImpact");
    await amara.write("talk.prompt.felt", small);
    await amara.press("talk.impactDone");
    await amara.see("talk.standing.confirmed");
    const topic = await amara.path();
    await amara.see("talk.proposeTalk");

    // Closed without a connection: it goes as soon as there is one, and until then nobody new is invited.
    await amara.goOffline();
    await amara.goToPath("/settings/pause");
    await amara.press("safety.close");
    await amara.press("safety.closeNow");
    await amara.see("safety.onThisPhone");
    await amara.comeBack();
    await amara.see("safety.again");
    await daniel.goToPath("/settings/pause");
    await daniel.see("safety.again");
    await daniel.goToPath("/today");
    await daniel.see("today.closed");
    await daniel.goToPath(topic);
    await isOnlyToRead(daniel, topic);
    await amara.goToPath(topic);
    await isOnlyToHear(amara, topic);
    await isOnlyToRead(amara, topic);
    await amara.see("standing.closed");
    await isAccessible(amara, "a closed space");
    // What she writes for herself stays hers to write.
    await amara.goToPath(`${topic}/needs`);
    await amara.meet("talk.needsTitle");
    await amara.see("talk.keepPrivate");
    const share = amara.page.getByRole("button", { name: say("talk.share"), exact: true });
    await expect(share).toHaveCount(0);
    await daniel.goToPath("/today");
    await amara.goToPath("/settings/pause");
    for (const { line } of [daniel, amara]) await line.quiet();
    const passedOn = daniel.line.watch();

    // With somebody new the private check comes first again.
    await amara.press("safety.againGo");
    await answerSafely(amara);
    await amara.press("safety.goOn");
    const fragment = await invite(amara, "Would you look at this with me?");
    const mei = await house.person("Mei", { device: "laptop" });
    await join(mei, fragment, "Amara");
    await amara.goToPath("/join/words");
    await amara.meet("arriving.wordsTitle", { name: "Mei" });
    await amara.press("arriving.same");
    await amara.see("arriving.wordsChecked");

    // Nothing of Daniel's is there, and what Amara now names goes to Mei alone.
    await amara.goToPath("/talk");
    await amara.dontRead(card);
    await nameForOneself(amara, fresh, "kept-secret");
    await shareBreach(amara, fresh, "Mei");
    await lookBehindDoor(mei, "door.ask.breach.named", "Amara");
    await mei.read(fresh);
    expect(passedOn(), "Daniel’s line, while Amara began again").toEqual([]);
    await daniel.see("today.closed");

    // What she shared with Daniel is hers to read, and only to read.
    await amara.goTo("mine");
    await amara.open("mine.earlier", { name: "Daniel" });
    await amara.see("standing.lookingBack", { name: "Daniel" });
    await amara.dontRead(fresh);
    await openTopic(amara, card);
    await amara.read(card);
    await isOnlyToHear(amara, topic);
    await isOnlyToRead(amara, topic);
    await isAccessible(amara, "an earlier space");
    await amara.goToPath(`${topic}/needs`);
    await amara.meet("talk.needsTitle");
    await amara.dontSee("talk.keepPrivate");
    await amara.goToPath(`${topic}/impact`);
    await amara.meet("standing.atRestTitle");
    await amara.goToPath("/talk/trust");
    await amara.meet("standing.atRestTitle");
    const back = say("standing.lookingBack", { name: "Daniel" }).split(". ").at(-1) ?? "";
    await amara.page.getByRole("link", { name: back, exact: true }).click();
    await amara.meet("mine.title");
    await amara.dontSee("standing.lookingBack", { name: "Daniel" });
    await openTopic(amara, fresh);
    await amara.read(fresh);
  },
);

/** The words of a topic whose space is closed stand, and nothing there is offered to be refused. Ends on the topic. */
async function isOnlyToRead(person: Person, topic: string): Promise<void> {
  await person.read(card);
  for (const id of ["talk.proposeTalk", "talk.correctLater", "talk.inPerson"])
    await person.dontSee(id);
  await person.dontSee("settling.talkedThrough");
  await person.goToPath(`${topic}/questions`);
  await person.meet("questions.title");
  await person.dontSee("questions.ask");
  await person.goToPath("/agreements");
  await person.meet("agreements.title");
  await person.dontSee("agreements.bareAction");
  for (const doing of ["propose", "correct", "questions/new"]) {
    await person.goToPath("/talk");
    await person.meet("talk.title");
    await person.goToPath(`${topic}/${doing}`);
    await person.meet("standing.atRestTitle");
  }
  await person.goToPath(topic);
  await person.read(card);
}

/** Nothing is brought to the list of whoever the account is told to. */
async function isOnlyToHear(person: Person, topic: string): Promise<void> {
  await person.goToPath(`${topic}/account`);
  await person.see("account.laterTitle");
  await person.dontSee("account.laterAdd");
  await person.goToPath(topic);
}

async function isAccessible(person: Person, where: string): Promise<void> {
  for (const theme of ["night", "day"] as const) {
    await person.switchTo(theme);
    await expectAccessible(person.page, `${where}, by ${theme}`);
  }
}
