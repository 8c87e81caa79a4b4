import { expect, story } from "../harness/house.ts";
import { say } from "../harness/words.ts";
import { offerLetter, openLetter, writeLetter } from "../steps/amends.ts";
import { becomeTwo } from "../steps/arriving.ts";
import { openProposal } from "../steps/keeping.ts";
import { lookBehindDoor, openDoor, openTopic, standByTogether } from "../steps/talking.ts";

const sentence = "I hid a second card from you.";
const hid = "Amara, I hid a second card from you since March and lied about it. It was my choice.";
const did = "You stopped believing your own arithmetic because of me.";
const change = "From now on I show you the account on Sundays.";
const letter = `${hid} I am sorry. ${change}`;
const revised = `${hid} ${did} I am sorry. ${change}`;
const found = "Not the money. What it did to my head.";

story(
  "4. Owned: opened on Sunday, what is missing said, revised, and thanked for",
  async ({ house }) => {
    story.slow();
    const daniel = await house.person("Daniel", { device: "laptop" });
    const amara = await house.person("Amara");
    await becomeTwo(daniel, amara);
    await standByTogether(daniel, amara, sentence, "hidden-money");
    await openTopic(daniel, sentence);
    await daniel.press("talk.writeApologyTo", { name: "Amara" });
    await writeLetter(daniel, letter);
    await offerLetter(daniel, "Amara");
    const given = await daniel.path();
    await amara.line.quiet();

    // A week later, on Sunday, without a connection: it is on her phone already, and she opens it there.
    await house.clock.passTo("2026-01-18T10:00:00Z");
    await amara.line.quiet();
    await amara.goOffline();
    await lookBehindDoor(amara, "door.ask.apology.offered", "Daniel");
    await openLetter(amara, "Daniel");
    const first = await amara.path();
    await amara.read("lied about it");
    await amara.unfold("amends.ask");
    await amara.page
      .getByRole("group", { name: say("amends.ask.impact") })
      .getByRole("radio", { name: say("amends.no"), exact: true })
      .check();
    await amara.write("amends.ask.see", "Three Sundays in a row.");
    await amara.see("amends.readWell");

    // What is missing, in plain words. It waits on her phone until there is a connection; he sees nothing before.
    await amara.choose("amends.give.missing");
    await amara.tick("amends.component.impact");
    await amara.write("amends.line", found);
    await amara.press("amends.giveAnswer");
    await amara.see("amends.letterGoing");
    await daniel.line.quiet();
    await daniel.meet("amends.givenTitle", { name: "Amara" });
    await amara.comeBack();
    await daniel.meet("amends.answeredTitle.missing");
    await daniel.see("amends.component.impact");
    await daniel.read(found);
    await daniel.dontRead("Three Sundays in a row.");

    // He writes on, with what she said in view; what he offers takes the place of the first.
    await daniel.press("amends.reviseNow");
    await daniel.see("studio.answerMissing", { name: "Amara" });
    await daniel.read(found);
    await writeLetter(daniel, revised);
    await daniel.press("amends.offer", { name: "Amara" });
    await daniel.see("amends.offerReplaces");
    await daniel.press("amends.offerKeep");
    await offerLetter(daniel, "Amara");

    // Hers still is the first, with a word that there is a newer one; that waits behind her door until she looks.
    await amara.meet("amends.readTitle", { name: "Daniel" });
    await amara.see("amends.replaced", { name: "Daniel" });
    await amara.dontRead(did);
    await lookBehindDoor(amara, "door.ask.apology.offered", "Daniel");
    await openLetter(amara, "Daniel");
    expect(await amara.path()).not.toBe(first);
    await amara.read(did);
    await amara.choose("amends.give.thank-you");
    await amara.press("amends.giveAnswer");
    await daniel.meet("amends.answeredTitle.thank-you");
    await daniel.see("amends.answeredText.thank-you", { name: "Amara" });

    // Between his versions the sentence that was missing is the one that came.
    await daniel.goToPath(given.replace("/given", ""));
    await daniel.unfold("studio.versions");
    await daniel.page
      .getByRole("button", { name: /^As it was on/ })
      .last()
      .click();
    await expect(daniel.page.getByRole("insertion")).toContainText(did);
  },
);

story(
  "A change becomes a proposed agreement in one tap: from an offered letter, a private version, and before words",
  async ({ house }) => {
    story.slow();
    const daniel = await house.person("Daniel", { device: "laptop" });
    const amara = await house.person("Amara");
    await becomeTwo(daniel, amara);
    await standByTogether(daniel, amara, sentence, "hidden-money");
    const written = daniel.page.getByRole("textbox", { name: say("agreements.sentence") });
    const makeAgreement = async (words: string) => {
      await daniel.meet("amends.changeTitle");
      await daniel.page.getByRole("button", { name: new RegExp(`^${words}`) }).click();
      await daniel.meet("agreements.writeTitle");
    };

    // From what is still his alone.
    const sooner = "From now on I tell you the same day when I spend more than fifty.";
    await openTopic(daniel, sentence);
    await daniel.press("talk.writeApologyTo", { name: "Amara" });
    await writeLetter(daniel, `${hid} I am sorry. ${sooner}`);
    await daniel.open("amends.toChange");
    await makeAgreement(sooner);
    await expect(written).toHaveValue(sooner);
    await daniel.choose("agreements.wish.i-want-this");
    await daniel.press("agreements.propose");
    await daniel.meet("agreements.title");

    // From an earlier version, once there is another.
    await daniel.goToPath("/amends");
    await daniel.press("amends.continue");
    await writeLetter(daniel, letter);
    await daniel.press("amends.doneForNow");
    await daniel.meet("amends.enough");
    await daniel.goToPath("/amends");
    await daniel.press("amends.continue");
    await daniel.unfold("studio.versions");
    await daniel.page
      .getByRole("button", { name: /^As it was on/ })
      .last()
      .click();
    await daniel.press("amends.toChange");
    await makeAgreement(sooner);
    await expect(written).toHaveValue(sooner);

    // From the letter as it was offered. The one that stands half-written is not lost unasked.
    await daniel.goToPath("/amends");
    await daniel.press("amends.continue");
    await offerLetter(daniel, "Amara");
    await daniel.goToPath("/amends");
    await daniel.open("amends.toChange");
    const changes = await daniel.path();
    await daniel.page.getByRole("button", { name: new RegExp(`^${change}`) }).click();
    await expect(daniel.page.getByRole("dialog", { name: say("amends.begunTitle") })).toBeVisible();
    await daniel.press("amends.begunReplace");
    await daniel.meet("agreements.writeTitle");
    await expect(written).toHaveValue(change);
    await daniel.see("agreements.from.apology");
    await daniel.choose("agreements.wish.i-want-this");
    await daniel.press("agreements.propose");
    await daniel.meet("agreements.title");

    // It is its writer's to make: to whom the letter was offered it opens nothing.
    await lookBehindDoor(amara, "door.ask.apology.offered", "Daniel");
    await openLetter(amara, "Daniel");
    await amara.goToPath(changes);
    await amara.meet("amends.goneTitle");

    // "Next time I…" from before words.
    const nextTime = "Next time I feel the pull to hide it I call you first.";
    await daniel.goToPath("/amends/before");
    for (const page of ["impact", "cause", "protecting", "choice", "value"]) {
      await daniel.meet(`before.title.${page}`);
      await daniel.press("before.next");
    }
    await daniel.write("before.prompt.next-time", nextTime);
    await daniel.press("before.next");
    await daniel.open("before.toPromise");
    await daniel.meet("agreements.writeTitle");
    await expect(written).toHaveValue(nextTime);
    await daniel.choose("agreements.wish.i-want-this");
    await daniel.press("agreements.propose");
    await daniel.meet("agreements.title");
    await daniel.line.quiet();

    // All three reach her as proposals, in his words.
    await openDoor(amara);
    for (const words of [sooner, change, nextTime]) {
      await openProposal(amara, words);
      await amara.meet("agreements.answerTitle", { name: "Daniel" });
      await amara.read(words);
    }
  },
);
