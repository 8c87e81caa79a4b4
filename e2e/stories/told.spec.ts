import { story } from "../harness/house.ts";
import { becomeTwo } from "../steps/arriving.ts";
import { lookBehindDoor, nameForOneself, openTopic, shareBreach } from "../steps/talking.ts";

const sentence = "I borrowed money and hid it.";

story(
  "Told: the facts first, whole, with what was added and what came to light later",
  async ({ house }) => {
    const daniel = await house.person("Daniel");
    const amara = await house.person("Amara", { device: "laptop" });
    await becomeTwo(daniel, amara);
    await nameForOneself(daniel, sentence, "hidden-money");
    await shareBreach(daniel, sentence, "Amara");
    await lookBehindDoor(amara, "door.ask.breach.named", "Daniel");
    await amara.press("talk.confirm");
    await amara.see("talk.standing.confirmed");

    // Today offers the facts; what it could lead to comes first, and a yes offers help.
    await daniel.goTo("today");
    await daniel.press("today.step.tell-the-facts.do");
    await daniel.meet("account.beforeTitle");
    await daniel.page
      .getByRole("group", { name: "Am I afraid of what Amara would do?" })
      .getByRole("radio", { name: "Yes" })
      .check();
    await daniel.see("account.helpFirst");
    await daniel.press("account.begin");
    await daniel.write("account.prompt.what", "I took a loan of four thousand from a lender.");
    await daniel.write("account.prompt.since", "Since last November.");
    await daniel.page.getByRole("radio", { name: "It is over" }).check();
    await daniel.press("account.toShare");

    // Whole, with an answer to "is that everything?", which has no default.
    await daniel.meet("account.shareTitle");
    await daniel.read("Since last November.");
    await daniel.see("account.everythingFirst");
    await daniel.page.getByRole("radio", { name: "Yes, that is everything" }).check();
    await daniel.press("account.shareWhole", { name: "Amara" });
    await daniel.meet("account.toldTitle");

    await amara.dontRead("from a lender");
    await lookBehindDoor(amara, "door.ask.account.shared", "Daniel");
    await amara.read("I took a loan of four thousand from a lender.");

    // Something else comes to light: her view, until he says so too; it never touches what he told.
    await house.clock.pass({ minutes: 60 });
    await amara.unfold("account.laterAdd");
    await amara.write("account.entryPrompt", "A second letter, from another lender.");
    await amara.page.getByRole("radio", { name: "It was found." }).check();
    await amara.press("account.laterDo");
    await amara.read("A second letter, from another lender.");
    await amara.see("account.afterEverything");

    await lookBehindDoor(daniel, "door.ask.account.came-to-light", "Amara");
    await daniel.press("account.sayToo");
    await daniel.see("account.recorded");
    await daniel.goTo("today");
    await daniel.press("today.step.add-to-account.do");
    await daniel.unfold("account.addSomething");
    await daniel.write("account.addPrompt", "There were two lenders. That is all of them.");
    await daniel.tick("account.nowEverything");
    await daniel.press("account.addDo");
    await daniel.read("There were two lenders.");
    await openTopic(amara, sentence);
    await amara.open("talk.account");
    await amara.dontRead("There were two lenders.");
    await lookBehindDoor(amara, "door.ask.account.added", "Daniel");
    await amara.read("There were two lenders.");
  },
);
