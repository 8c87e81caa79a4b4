import { expect } from "@playwright/test";
import { story } from "../harness/house.ts";
import { say } from "../harness/words.ts";
import { becomeTwo } from "../steps/arriving.ts";
import { lookBehindDoor, standByTogether } from "../steps/talking.ts";

const sentence = "I borrowed money and hid it.";
const note = "I saw Lena at work today. We said hello, and that was all.";
const more = "There was a second lender, in spring.";
const found = "A letter from a third lender, in his coat.";

story(
  "Known: a note that nobody asked for, an addition, and what came to light later beside the record",
  async ({ house }) => {
    const daniel = await house.person("Daniel");
    const amara = await house.person("Amara", { device: "laptop" });
    await becomeTwo(daniel, amara);
    await standByTogether(daniel, amara, sentence, "hidden-money");

    // A note, about nothing that is named between them.
    await daniel.goTo("agreements");
    await daniel.open("agreements.know", { name: "Amara" });
    await daniel.meet("know.title", { name: "Amara" });
    await daniel.write("know.prompt", note, { name: "Amara" });
    await daniel.press("know.share", { name: "Amara" });
    await daniel.meet("know.toldTitle");
    await daniel.read(note);
    for (const { line } of [daniel, amara]) await line.quiet();
    await daniel.dontSee("know.onThisPhone");

    // It waits until she looks; and his page says nothing new once she has.
    await amara.goToPath("/agreements/know/told");
    await amara.meet("know.toldTitle");
    await amara.see("know.toldEmpty");
    await amara.dontRead(note);
    const before = await daniel.page.getByRole("main").innerText();
    await lookBehindDoor(amara, "door.ask.telling.shared", "Daniel");
    await amara.meet("know.toldTitle");
    await amara.read(note);
    expect(await daniel.page.getByRole("main").innerText()).toBe(before);

    // About what he told the account of, it is offered as an addition.
    await daniel.goTo("today");
    await daniel.press("today.step.tell-the-facts.do");
    await daniel.press("account.begin");
    await daniel.write("account.prompt.what", "I took a loan of four thousand from a lender.");
    await daniel.press("account.toShare");
    await daniel.meet("account.shareTitle");
    await daniel.page.getByRole("radio", { name: say("account.everythingYes") }).check();
    await daniel.press("account.shareWhole", { name: "Amara" });
    await daniel.meet("account.toldTitle");
    await daniel.goTo("agreements");
    await daniel.open("agreements.know", { name: "Amara" });
    await daniel.press("know.tell", { name: "Amara" });
    await daniel.write("know.prompt", more, { name: "Amara" });
    await daniel.choose("know.aboutNone");
    await daniel.dontSee("know.accountTold");
    await daniel.page.getByRole("radio", { name: sentence }).check();
    await daniel.see("know.accountTold");
    await daniel.tick("know.everything");
    await daniel.press("know.addDo");
    await daniel.meet("account.toldTitle");
    await daniel.read(more);
    await lookBehindDoor(amara, "door.ask.account.shared", "Daniel");
    await amara.read(more);

    // Something else comes to light after "that is everything": its own list, and by whose word.
    await house.clock.pass({ minutes: 60 });
    await amara.goTo("agreements");
    await amara.open("agreements.cameToLight");
    await amara.meet("came-to-light.title");
    await amara.see("came-to-light.empty");
    await amara.press("came-to-light.add");
    await amara.meet("came-to-light.writeTitle");
    await amara.write("account.entryPrompt", found);
    await amara.page.getByRole("radio", { name: say("account.way.found") }).check();
    await amara.press("account.laterDo");
    await amara.meet("came-to-light.title");
    await amara.read(found);
    await amara.see("account.ownView");
    await amara.see("account.afterEverythingNote");

    // Today offers help to her at once. His door rests, so his Today knows of nothing until he has looked and says so too.
    await amara.goTo("today");
    await amara.see("today.step.talk-it-over.title");
    await daniel.goTo("today");
    await daniel.dontSee("today.step.add-to-account.title");
    await daniel.goToPath("/agreements/later");
    await daniel.meet("came-to-light.title");
    await daniel.see("came-to-light.empty");
    await lookBehindDoor(daniel, "door.ask.account.came-to-light", "Amara");
    await daniel.read(found);
    await daniel.goToPath("/agreements/later");
    await daniel.meet("came-to-light.title");
    await daniel.press("account.sayToo");
    await daniel.see("account.recorded");
    await daniel.goTo("today");
    await daniel.press("today.step.add-to-account.do");
    await daniel.meet("account.toldTitle");
    await amara.goToPath("/agreements/later");
    await amara.see("account.recorded");
  },
);
