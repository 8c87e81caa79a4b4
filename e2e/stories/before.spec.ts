import { expect, story } from "../harness/house.ts";
import { becomeTwo } from "../steps/arriving.ts";
import { lookBehindDoor, nameForOneself, openTopic, shareBreach } from "../steps/talking.ts";

const sentence = "I promised to stop and did not.";

story(
  "Before words: how it was for them, where it came from, and a promise out of “next time”",
  async ({ house }) => {
    const daniel = await house.person("Daniel");
    const amara = await house.person("Amara", { device: "laptop" });
    await becomeTwo(daniel, amara);
    await nameForOneself(daniel, sentence, "broken-promises");
    await shareBreach(daniel, sentence, "Amara");
    await lookBehindDoor(amara, "door.ask.breach.named", "Daniel");
    await amara.press("talk.confirm");
    await amara.see("talk.standing.confirmed");

    await daniel.goTo("amends");
    await daniel.open("amends.before");
    await daniel.meet("before.title.impact");
    await daniel.write("before.prompt.impact", "She stopped asking me for anything.");
    await daniel.press("before.next");
    await daniel.meet("before.title.cause");
    await daniel.tick("before.cause.avoiding-conflict");
    await daniel.write("before.prompt.cause", "A row felt worse than a lie.");
    for (const page of ["protecting", "choice", "value", "next-time"]) {
      await daniel.press("before.next");
      await daniel.meet(`before.title.${page}`);
    }
    await daniel.write(
      "before.prompt.next-time",
      "When I want to hide it I ring my brother first.",
    );
    await daniel.press("before.next");
    await daniel.meet("before.afterTitle");

    // Only what is ticked goes; the rest stays in his room.
    await daniel.open("before.toShare");
    await daniel.meet("before.shareTitle");
    await daniel.tick("before.prompt.cause");
    await daniel.press("before.shareWith", { name: "Amara" });
    await lookBehindDoor(amara, "door.ask.why.shared", "Daniel");
    await amara.read("A row felt worse than a lie.");
    await amara.dontRead("She stopped asking me for anything.");

    // What was written is there again, and "next time" becomes a proposal of its own.
    await daniel.goTo("amends");
    await daniel.open("amends.before");
    await expect(daniel.page.getByRole("textbox").first()).toHaveValue(
      "She stopped asking me for anything.",
    );
    for (let page = 1; page <= 6; page += 1) await daniel.press("before.next");
    await daniel.open("before.toPromise");
    await expect(daniel.page.getByRole("textbox").first()).toHaveValue(
      "When I want to hide it I ring my brother first.",
    );

    // Told face to face: it counts once both say so.
    await openTopic(daniel, sentence);
    await daniel.unfold("talk.inPerson");
    await daniel.choose("talk.inPersonStep.facts");
    await daniel.press("talk.inPersonMark");
    await daniel.see("talk.youSay");
    await lookBehindDoor(amara, "door.ask.inperson.marked", "Daniel");
    await amara.press("talk.yesWeDid");
    await amara.see("talk.bothSay");
    await daniel.see("talk.bothSay");
  },
);
