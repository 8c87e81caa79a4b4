import { expectAccessible } from "../harness/accessible.ts";
import { expect, story } from "../harness/house.ts";
import { Arrivals } from "../steps/arrival.ts";
import { becomeTwo } from "../steps/arriving.ts";
import { takeCalendarFile } from "../steps/calendar.ts";
import { lookBehindDoor } from "../steps/talking.ts";

const heading = { level: 1 } as const;

story(
  "A talk at one time: both say they are here, one floor, a time-out of twenty-five minutes, and a step both say yes to",
  async ({ house }) => {
    const daniel = await house.person("Daniel", { device: "laptop" });
    const amara = await house.person("Amara");
    await becomeTwo(daniel, amara);

    await amara.goToPath("/talk/propose");
    await amara.choose("talk.aboutOwn");
    await amara.write("talk.aboutWords", "The evening at my sister's");
    await amara.choose("talk.pace.live");
    await amara.press("talk.propose");
    await lookBehindDoor(daniel, "door.ask.conversation.proposed", "Amara");
    await daniel.press("talk.yesTalk");

    // Each says it for themselves; nothing else tells that anyone is there.
    await daniel.meet("talk.gatheringTitle");
    await amara.press("talk.openLatest");
    await amara.meet("talk.gatheringTitle");
    await amara.dontSee("talk.theyAreHere", { name: "Daniel" });
    await daniel.press("talk.imHere");
    await daniel.see("talk.youAreHere");
    await amara.see("talk.theyAreHere", { name: "Daniel" });
    await amara.press("talk.imHere");
    await amara.meet("talk.speakTitle");
    await daniel.meet("talk.floorTitle", { name: "Amara" });

    // One floor: while she writes nothing passes to him, not even that she does.
    await daniel.line.quiet();
    const passed = daniel.line.watch();
    await amara.write("talk.speak.felt", "I stood in the kitchen and could not go back in.");
    await amara.write("talk.speak.need", "I need you to come and find me.");
    await expect(amara.page.getByText("Saved on this phone").first()).toBeVisible();
    await amara.line.quiet();
    expect(passed()).toEqual([]);

    const arrivals = new Arrivals();
    await arrivals.from(amara, () => amara.press("talk.handOver"), daniel, "could not go back in");
    await daniel.meet("talk.sayBackTitle", { name: "Amara" });
    await expect(daniel.page.getByRole("heading", heading)).toBeFocused();

    // He takes a time-out with one tap, and makes it twenty-five minutes with a second. When a minute begins: it is counted
    // from the first tap, and both are told the minute.
    await house.clock.passTo("2026-01-11T18:10:00Z");
    await daniel.press("talk.takeTimeOut");
    await daniel.meet("talk.timeOutTitle");
    await amara.meet("talk.timeOutTitle");
    await daniel.unfold("talk.changeReturn");
    await daniel.choose("talk.minutes", { minutes: 25 });
    const until = { time: new Date("2026-01-11T18:35:00Z") };
    for (const each of [daniel, amara]) await each.see("talk.timeOutUntil", until);
    const { name, text } = await takeCalendarFile(daniel);
    expect(name).toBe("time-to-talk.ics");
    expect(text).toContain("SUMMARY:Time to talk\r\n");
    expect(text).not.toMatch(/groundwork|amara|daniel|sister/i);
    await house.clock.pass({ minutes: 20 });
    await daniel.meet("talk.timeOutTitle");
    await house.clock.pass({ minutes: 6 });
    await daniel.press("talk.imBack");

    await daniel.write("talk.sayBackPrompt", "You were alone in the kitchen, and I let you.", {
      name: "Amara",
    });
    await arrivals.from(daniel, () => daniel.press("talk.giveBack"), amara, "and I let you");
    await amara.meet("talk.confirmTitle", { name: "Daniel" });
    await expect(amara.page.getByRole("heading", heading)).toBeFocused();
    await amara.press("talk.yesThatsIt");
    await daniel.meet("talk.speakTitle");
    await daniel.write("talk.speak.felt", "I was ashamed of how I had spoken to you.");
    await arrivals.from(
      daniel,
      () => daniel.press("talk.handOver"),
      amara,
      "how I had spoken to you",
    );
    await amara.write("talk.sayBackPrompt", "You were ashamed, and stayed away.", {
      name: "Daniel",
    });
    await arrivals.from(amara, () => amara.press("talk.giveBack"), daniel, "and stayed away");
    await daniel.press("talk.yesThatsIt");

    await amara.meet("talk.closingTitle");
    await amara.write("talk.stepPrompt", "We leave together next time.");
    await amara.press("talk.offerStep");
    await daniel.read("We leave together next time.");
    await daniel.press("talk.agreeStep");
    await daniel.meet("talk.overTitle");
    await amara.meet("talk.overTitle");
    await amara.see("talk.bothSaidStep");

    arrivals.tookLessThanASecond(story.info());
  },
);

story("“I’m here” does not outlast its hour", async ({ house }) => {
  const ruth = await house.person("Ruth");
  const mei = await house.person("Mei", { device: "laptop" });
  await becomeTwo(ruth, mei);
  await ruth.goToPath("/talk/propose");
  await ruth.choose("talk.aboutOwn");
  await ruth.write("talk.aboutWords", "The summer");
  await ruth.choose("talk.pace.live");
  await ruth.unfold("talk.moreChoices");
  await ruth.page.getByLabel("On, if you like").fill("2026-01-14");
  await ruth.page.getByLabel("At", { exact: true }).fill("20:30");
  await ruth.press("talk.propose");
  await lookBehindDoor(mei, "door.ask.conversation.proposed", "Ruth");
  await mei.press("talk.yesTalk");
  await mei.meet("talk.gatheringTitle");
  const { text } = await takeCalendarFile(mei);
  expect(text).toContain("DTSTART:20260114T203000Z");

  // On its day it stands on Today, for both: each of them booked it.
  await house.clock.passTo("2026-01-14T20:00:00Z");
  for (const person of [ruth, mei]) {
    await person.goToPath("/today");
    await person.see("today.step.come-to-talk.title");
    await person.press("today.step.come-to-talk.do");
    await person.meet("talk.gatheringTitle");
  }

  // What was said without a connection does not tell hours later that she is there.
  await ruth.goOffline();
  await ruth.press("talk.imHere");
  await ruth.see("talk.onThisPhone");
  await house.clock.pass({ minutes: 10 });
  await ruth.comeBack();
  await ruth.see("refusals.here-was-earlier");
  await ruth.line.quiet();
  await mei.dontSee("talk.theyAreHere", { name: "Ruth" });
  await ruth.press("talk.letGo");

  await ruth.press("talk.imHere");
  await mei.see("talk.theyAreHere", { name: "Ruth" });
  await expectAccessible(mei.page, "before a talk at one time");
  await house.clock.pass({ minutes: 61 });
  await mei.dontSee("talk.theyAreHere", { name: "Ruth" });
  await mei.press("talk.imHere");
  await ruth.see("talk.theyAreHere", { name: "Mei" });
  await ruth.press("talk.imHere");
  await mei.meet("talk.floorTitle", { name: "Ruth" });
});

story("Two returns that somebody missed suggest help, kindly, to both alike", async ({ house }) => {
  const ruth = await house.person("Ruth");
  const mei = await house.person("Mei", { device: "laptop" });
  await becomeTwo(ruth, mei);
  await ruth.goToPath("/talk/propose");
  await ruth.choose("talk.aboutOwn");
  await ruth.write("talk.aboutWords", "The summer");
  await ruth.press("talk.propose");
  await lookBehindDoor(mei, "door.ask.conversation.proposed", "Ruth");
  await mei.press("talk.yesTalk");
  await ruth.press("talk.openLatest");
  const help = { name: "Someone outside can help with that." };
  for (const person of [mei, ruth]) {
    await person.press("talk.takeTimeOut");
    for (const each of [ruth, mei]) await each.meet("talk.timeOutTitle");
    await expect(ruth.page.getByRole("link", help)).toHaveCount(0);
    await house.clock.pass({ days: 1, minutes: 31 });
    await ruth.press("talk.imBack");
    await ruth.meet("talk.speakTitle");
    // The next time-out is another one on her page as well.
    await mei.meet("talk.floorTitle", { name: "Ruth" });
  }
  for (const person of [ruth, mei]) {
    await expect(person.page.getByRole("link", help)).toBeVisible();
  }
});
