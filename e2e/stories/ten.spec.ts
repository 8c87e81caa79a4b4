import { expectAccessible } from "../harness/accessible.ts";
import { expect, story } from "../harness/house.ts";
import { answerSafely, becomeTwo } from "../steps/arriving.ts";
import { takeCalendarFile } from "../steps/calendar.ts";
import { accept, propose } from "../steps/keeping.ts";
import { lookBehindDoor } from "../steps/talking.ts";

const promise = "I put my phone away at dinner on Sundays.";

story(
  "The ten minutes: aloud, by a card that outlives sleep and reload, held by both, and the next time booked",
  async ({ house }) => {
    const daniel = await house.person("Daniel", { device: "laptop" });
    const amara = await house.person("Amara");
    await becomeTwo(daniel, amara);

    await amara.goTo("talk");
    await amara.open("talk.ten");
    await amara.meet("ten.title");
    await amara.line.quiet();
    const passed = amara.line.watch();
    await amara.press("ten.start");
    await amara.meet("ten.first.title");
    await expect(amara.page.getByRole("heading", { level: 1 })).toBeFocused();
    await expectAccessible(amara.page, "the card");

    // The phone sleeps, loses its connection and is loaded again: the card is where it would be.
    await amara.goOffline();
    await house.clock.pass({ minutes: 2 });
    await amara.meet("ten.first.title");
    await house.clock.pass({ minutes: 2 });
    await amara.meet("ten.second.title");
    await amara.page.reload();
    await amara.meet("ten.second.title");
    await house.clock.pass({ minutes: 2 });
    await amara.press("ten.second.on");
    await amara.meet("ten.close.title");
    await house.clock.pass({ minutes: 3 });
    await amara.meet("ten.afterTitle");
    expect(passed(), "nobody can see that it was held").toEqual([]);
    await amara.comeBack();

    await expectAccessible(amara.page, "what comes after the ten minutes");
    await amara.unfold("ten.stepFold");
    await amara.write("ten.stepLabel", "We cook together on Thursday.");
    await amara.press("ten.weHeld");
    await amara.see("ten.heldMine", { name: "Daniel" });

    await lookBehindDoor(daniel, "door.ask.conversation.held", "Amara");
    await daniel.meet("ten.title");
    await daniel.read("We cook together on Thursday.");
    await daniel.press("ten.yesStep");
    await daniel.see("ten.bothSay");
    await amara.see("ten.heldBoth");

    // Hers alone: booked, in her calendar, on her Today when its day has come.
    await amara.page.getByLabel("On", { exact: true }).fill("2026-01-18");
    await amara.page.getByLabel("At", { exact: true }).fill("20:30");
    await amara.press("ten.book");
    const { text } = await takeCalendarFile(amara);
    expect(text).toContain("DTSTART:20260118T203000Z");
    expect(text).toContain("DURATION:PT10M");
    await amara.press("ten.done");
    await amara.meet("talk.title");
    await propose(amara, promise);
    await lookBehindDoor(daniel, "door.ask.agreement.proposed", "Amara");
    await accept(daniel);
    await daniel.see("agreements.listActive");
    await house.clock.passTo("2026-01-18T19:00:00Z");
    for (const [person, sees] of [
      [amara, true],
      [daniel, false],
    ] as const) {
      await person.goToPath("/today");
      await person.meet("today.greeting", { name: person.name });
      if (sees) await person.see("today.step.ten-minutes.title");
      else await person.dontSee("today.step.ten-minutes.title");
    }
    // Her promises of the week, in two taps each, before the two begin.
    await amara.press("today.step.ten-minutes.do");
    await amara.meet("ten.title");
    await amara.read(promise);
    await amara.press("check-in.say.kept");
    await amara.press("check-in.record");
    await amara.see("ten.promisesNone");
    await amara.press("ten.already");
    await amara.press("ten.weHeld");
    await amara.goToPath("/today");
    await amara.meet("today.greeting", { name: "Amara" });
    await amara.dontSee("today.step.ten-minutes.title");
  },
);

story("The card serves somebody alone: nothing is sent, and nobody is asked", async ({ house }) => {
  const mei = await house.person("Mei");
  await mei.arrive();
  await mei.goToPath("/talk/ten");
  await answerSafely(mei);
  await mei.press("safety.goOn");
  await mei.meet("ten.title");
  await mei.press("ten.start");
  await mei.press("ten.first.on");
  await mei.press("ten.second.on");
  await mei.press("ten.close.on");
  await mei.meet("ten.afterTitle");
  await mei.dontSee("ten.weHeld");
  await mei.press("ten.book");
  await mei.see("ten.bookedNote");
  await mei.press("ten.done");
  await mei.meet("talk.title");
  expect(mei.line.passed.filter(({ what }) => what.includes(" /v1/"))).toEqual([]);
});
