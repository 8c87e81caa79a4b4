import { expect, story } from "../harness/house.ts";
import { say } from "../harness/words.ts";
import { setPin } from "../steps/arriving.ts";
import { writeLetter } from "../steps/amends.ts";

const sentence = "I hid a second card from Amara since March.";
const defended = "Amara, I'm sorry if that made you feel stupid.";
const owned =
  "Amara, I hid a second card from you since March and told you it was the boiler. It was my choice, every month. I am sorry I lied to you.";

story(
  "1. Alone: no account, what was hidden, an apology with the coach beside it, a PIN",
  async ({ house }) => {
    const daniel = await house.person("Daniel");
    const passed = daniel.line.watch();
    await daniel.arrive();
    await daniel.meet("first.title");
    await daniel.press("first.start");
    await daniel.meet("beginning.title");
    await daniel.open("beginning.broke");

    await daniel.write("talk.what", sentence);
    await daniel.see("shell.paper.saved");
    await daniel.choose("talk.kind.hidden-money");
    await daniel.unfold("talk.moreFields");
    await daniel.choose("talk.whose.me");
    await daniel.write("talk.since", "2025-03");
    await daniel.choose("talk.cameOut.found");
    await daniel.press("talk.keepPrivate");
    await daniel.page.getByRole("link", { name: new RegExp(`^${sentence}`) }).click();
    await daniel.see("talk.onlyYouSee");

    await daniel.press("talk.writeApology");
    await writeLetter(daniel, defended);
    // Two phrases: an apology for nothing in particular, and sorry only if.
    const bar = (count: number) =>
      daniel.page.getByRole("button", { name: say("coach.bar.flags", { count }) });
    await bar(2).click();
    await daniel.see("coach.canRead", { flag: say("amends.flag.vague") });
    await daniel.press("shell.step.next");
    await daniel.see("coach.canRead", { flag: say("amends.flag.conditional") });
    await expect(daniel.page.getByRole("blockquote")).toContainText("sorry if that made you feel");
    await bar(2).click();
    await writeLetter(daniel, owned);
    await expect(daniel.page.getByRole("button", { name: say("coach.bar.none") })).toBeVisible();
    await daniel.press("amends.doneForNow");
    await daniel.meet("amends.enough");
    await daniel.see("standing.lockAsk");

    await setPin(daniel);
    await daniel.arrive();
    await daniel.meet("lock.unlockTitle");
    await daniel.dontRead(sentence);
    expect(passed(), "nothing was sent").toEqual([]);
  },
);

story("1. Alone, with no connection at all after the first visit", async ({ house }) => {
  const daniel = await house.person("Daniel");
  await daniel.arrive();
  await daniel.goOffline();
  await daniel.arrive();
  await daniel.press("first.start");
  await daniel.open("beginning.hurt");
  await daniel.write("talk.what", sentence);
  await daniel.choose("talk.kind.hidden-money");
  await daniel.press("talk.keepPrivate");
  await daniel.see("talk.onlyYours");
  await daniel.arrive();
  await daniel.goTo("talk");
  await daniel.read(sentence);
});
