import { expect, story } from "../harness/house.ts";
import { answerSafely, becomeTwo, prepareInvitation } from "../steps/arriving.ts";
import { say } from "../harness/words.ts";

story(
  "10. Not safe: a first joint step says what is feared; on the other phone nothing is different",
  async ({ house }) => {
    const alex = await house.person("Alex");
    const fragment = await prepareInvitation(alex);
    await alex.line.quiet();
    const passed = alex.line.watch();
    const screen = await alex.page.getByRole("main").innerText();

    const sam = await house.person("Sam", { theme: "night" });
    await sam.arrive(`/join${fragment}`);
    await sam.press("arriving.joinSee", { name: "Alex" });
    await sam.press("arriving.joinGoOn");
    await answerSafely(sam, { fears: true });
    await sam.press("safety.help");
    await sam.meet("support.title");

    // Not a byte, and nothing on the screen.
    await alex.line.quiet();
    expect(passed()).toEqual([]);
    expect(await alex.page.getByRole("main").innerText()).toBe(screen);
  },
);

story(
  "10. Not safe: later, when they are two, Sam steps back and Alex's phone shows nothing of it",
  async ({ house }) => {
    const alex = await house.person("Alex");
    const sam = await house.person("Sam");
    await becomeTwo(alex, sam);
    await sam.line.quiet();
    await alex.line.quiet();
    const passed = alex.line.watch();
    const screen = await alex.page.getByRole("main").innerText();

    await sam.goTo("mine");
    await sam.open("mine.safety");
    await sam.meet("safety.oneTitle");
    await sam.page.getByRole("radio", { name: say("safety.answer.yes"), exact: true }).check();
    await sam.press("safety.done");
    await sam.see("safety.outcome.concern");
    await sam.unfold("safety.ways");
    await sam.choose("safety.way.rests-all");
    await sam.press("safety.notNow");
    await sam.see("today.steppedBack");
    await sam.line.quiet();

    await alex.line.quiet();
    expect(passed()).toEqual([]);
    expect(await alex.page.getByRole("main").innerText()).toBe(screen);
  },
);
