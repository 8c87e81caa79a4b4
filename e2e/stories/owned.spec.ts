import { expect, story } from "../harness/house.ts";
import { say } from "../harness/words.ts";
import { offerLetter, openLetter, writeLetter } from "../steps/amends.ts";
import { becomeTwo } from "../steps/arriving.ts";
import { lookBehindDoor, openTopic, standByTogether } from "../steps/talking.ts";

const sentence = "I hid a second card from you.";
const letter =
  "Amara, I hid a second card from you since March and lied about it. It was my choice. I am sorry. From now on I show you the account on Sundays.";
const revised =
  "Amara, I hid a second card from you since March and lied about it. It was my choice. You stopped believing your own arithmetic because of me. I am sorry. From now on I show you the account on Sundays.";

story(
  "4. Owned: an answer that something is missing, a revision, thanks, and a change that becomes a proposal",
  async ({ house }) => {
    const daniel = await house.person("Daniel", { device: "laptop" });
    const amara = await house.person("Amara");
    await becomeTwo(daniel, amara);
    await standByTogether(daniel, amara, sentence, "hidden-money");
    await openTopic(daniel, sentence);
    await daniel.press("talk.writeApologyTo", { name: "Amara" });
    await writeLetter(daniel, letter);
    await offerLetter(daniel, "Amara");

    await lookBehindDoor(amara, "door.ask.apology.offered", "Daniel");
    await openLetter(amara, "Daniel");
    await amara.read("I hid a second card from you since March");
    await amara.choose("amends.give.missing");
    await amara.tick("amends.component.impact");
    await amara.press("amends.giveAnswer");
    await daniel.meet("amends.answeredTitle.missing");
    await daniel.see("amends.component.impact");
    await daniel.press("amends.reviseNow");
    await writeLetter(daniel, revised);
    await offerLetter(daniel, "Amara");
    await lookBehindDoor(amara, "door.ask.apology.offered", "Daniel");
    await openLetter(amara, "Daniel");
    await amara.read("stopped believing your own arithmetic");
    await amara.choose("amends.give.thank-you");
    await amara.press("amends.giveAnswer");
    await daniel.meet("amends.answeredTitle.thank-you");

    // A change in the letter becomes a proposed agreement in one tap.
    await daniel.press("amends.toChange");
    await daniel.meet("amends.changeTitle");
    const change = "From now on I show you the account on Sundays.";
    await daniel.page.getByRole("button", { name: new RegExp(`^${change}`) }).click();
    await daniel.meet("agreements.writeTitle");
    const written = daniel.page.getByRole("textbox", { name: say("agreements.sentence") });
    await expect(written).toHaveValue(change);
    await daniel.choose("agreements.wish.i-want-this");
    await daniel.press("agreements.propose");
    await lookBehindDoor(amara, "door.ask.agreement.proposed", "Daniel");
    await amara.read(change);
  },
);
