import { expect } from "@playwright/test";
import { story } from "../harness/house.ts";
import type { Person } from "../harness/person.ts";
import { say } from "../harness/words.ts";
import { offerLetter, openLetter, writeLetter } from "../steps/amends.ts";
import { becomeTwo } from "../steps/arriving.ts";
import { lookBehindDoor, openTopic, standByTogether } from "../steps/talking.ts";

const sentence = "I hid a second card from you.";
const amends = "I will pay the 2,300 back into our account by June.";
const letter = `I hid a second card from you, and I lied when you asked. It was my choice. You counted every coin because of it. I am sorry. ${amends}`;
const other = "I tell your sister that you were right about the money.";

story(
  "Put right: an amends from a letter in one tap, answered, done, not right yet, and seen",
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

    // What the letter offers to put right begins a repair in one tap.
    await daniel.goTo("amends");
    await daniel.open("amends.toChange");
    await daniel.meet("amends.changeTitle");
    const offers = daniel.page.getByRole("list", { name: say("amends.repairTitle") });
    await offers.getByRole("button", { name: new RegExp(`^${amends}`) }).click();
    await daniel.meet("repairs.writeTitle");
    await expect(daniel.page.getByRole("textbox", { name: say("repairs.what") })).toHaveValue(
      amends,
    );
    await daniel.press("repairs.offerDo", { name: "Amara" });
    await daniel.meet("repairs.title");
    await daniel.see("repairs.own.offered", { name: "Amara" });
    await daniel.see("repairs.fromLetter");

    // Her door rests: nothing shows, on any page, until she looks.
    await amara.goToPath("/amends/repairs");
    await amara.meet("repairs.title");
    await amara.dontRead(amends);
    await lookBehindDoor(amara, "door.ask.repair.offered", "Daniel");
    await amara.meet("repairs.title");
    await amara.read(amends);
    await amara.press("repairs.yes");
    await amara.see("repairs.their.accepted");
    await daniel.see("repairs.own.accepted", { name: "Amara" });

    // "Not yet" rests for seven days, and he can go on keeping what he promised.
    await daniel.press("repairs.offerMore");
    await daniel.write("repairs.what", other);
    await daniel.press("repairs.offerDo", { name: "Amara" });
    await daniel.meet("repairs.title");
    await daniel.read(other);
    await lookBehindDoor(amara, "door.ask.repair.offered", "Daniel");
    await one(amara, other)
      .getByRole("button", { name: say("repairs.notYet") })
      .click();
    await amara.see("repairs.their.not-yet");
    await daniel.see("repairs.own.not-yet", { name: "Amara" });
    await expect(
      one(daniel, other).getByRole("button", { name: say("repairs.markDone") }),
    ).toHaveCount(0);
    await daniel.press("repairs.offerMore");
    await daniel.write("repairs.what", "I tell your sister next week.");
    await daniel.press("repairs.offerDo", { name: "Amara" });
    await daniel.isRefused("quiet-period");
    await expect(daniel.page.getByRole("textbox", { name: say("repairs.what") })).toHaveValue(
      "I tell your sister next week.",
    );

    // Today suggests what she said yes to; done waits behind her door as well.
    await daniel.goToPath("/today");
    await daniel.press("today.step.put-right.do");
    await daniel.meet("repairs.title");
    await daniel.press("repairs.markDone");
    await daniel.write("repairs.lineOwn", "All of it, this morning.");
    await daniel.press("repairs.recordDone");
    await daniel.see("repairs.own.done", { name: "Amara" });
    await amara.dontRead("All of it, this morning.");
    await amara.see("repairs.their.accepted");
    await lookBehindDoor(amara, "door.ask.repair.done", "Daniel");
    await amara.read("All of it, this morning.");
    await amara.press("repairs.see.not-yet-right");
    await amara.write("repairs.lineTheir", "Three hundred are missing.");
    await amara.press("repairs.say");
    await amara.see("repairs.their.not-yet-right");

    // He reads what is missing, puts it right, and she sees it. Both tellings stay.
    await daniel.see("repairs.own.not-yet-right", { name: "Amara" });
    await daniel.read("Three hundred are missing.");
    await daniel.press("repairs.doneAgain");
    await daniel.write("repairs.lineOwn", "The last three hundred too.");
    await daniel.press("repairs.recordDone");
    await daniel.read("The last three hundred too.");
    await lookBehindDoor(amara, "door.ask.repair.done", "Daniel");
    await amara.read("The last three hundred too.");
    await amara.press("repairs.see.saw-it");
    await amara.press("repairs.say");
    await amara.unfold("repairs.over");
    await amara.see("repairs.their.saw-it");
    await amara.read("All of it, this morning.");
    await daniel.unfold("repairs.over");
    await daniel.see("repairs.own.saw-it", { name: "Amara" });

    // What rests can be taken back until it is done, by him alone.
    await daniel.press("repairs.takeBack");
    await daniel.page
      .getByRole("dialog", { name: say("repairs.takeBackTitle") })
      .getByRole("button", { name: say("repairs.takeBack") })
      .click();
    await amara.see("repairs.their.withdrawn", { name: "Daniel" });
  },
);

/** The card of one offer. */
const one = (person: Person, what: string) =>
  person.page.getByRole("article").filter({ hasText: what });
