import { expect, story } from "../harness/house.ts";
import { say } from "../harness/words.ts";
import { nameForOneself, openTopic } from "../steps/talking.ts";

const found = "I found their messages tonight.";

story(
  "9. Two in the morning: no account, First days, four lines of what it did, and a sheet to print",
  async ({ house }) => {
    const mei = await house.person("Mei", { theme: "night" });
    await mei.page.addInitScript(() => {
      Object.assign(globalThis, { printed: 0 });
      window.print = () => Object.assign(globalThis, { printed: 1 });
    });
    await mei.arrive();
    await mei.open("first.firstDays");
    await mei.meet("first-days.title");
    await mei.see("first-days.clinicTitle");
    await mei.see("first-days.tellTitle");

    // The sheet: only what there is to read, black on white, with a neutral title.
    await mei.press("first-days.print");
    expect(await mei.page.evaluate(() => (globalThis as { printed?: number }).printed)).toBe(1);
    await mei.page.emulateMedia({ media: "print" });
    await mei.see("first-days.clinicTitle");
    await expect(mei.page.getByRole("button", { name: say("first-days.print") })).toBeHidden();
    await expect(
      mei.page.getByRole("link", { name: say("shell.leave.control"), exact: true }),
    ).toBeHidden();
    expect(await mei.page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toMatch(
      /^rgba?\(255, 255, 255|rgba\(0, 0, 0, 0\)/,
    );
    const sheet = await mei.page.pdf({ format: "A4" });
    expect(sheet.subarray(0, 5).toString()).toBe("%PDF-");
    expect(await mei.page.title()).not.toMatch(/trust|affair|groundwork/i);
    await mei.page.emulateMedia({ media: "screen" });

    // Four lines, kept on this phone alone.
    await mei.press("first-days.ready");
    await nameForOneself(mei, found, "emotional-affair");
    await openTopic(mei, found);
    await mei.open("talk.sayImpact");
    await mei.write(
      "talk.prompt.felt",
      "Sick.\nCold.\nAs if the floor had gone.\nAnd stupid, for the cake I baked.",
    );
    await mei.press("talk.impactDone");
    await mei.read(found);
    await openTopic(mei, found);
    await mei.open("talk.sayImpact");
    await expect(
      mei.page.getByRole("textbox", { name: say("talk.prompt.felt"), exact: true }),
    ).toHaveValue(/for the cake I baked/u);
  },
);
