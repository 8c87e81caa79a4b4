import { expect, story } from "../harness/house.ts";
import type { Person } from "../harness/person.ts";
import { say } from "../harness/words.ts";
import { pin, setPin } from "../steps/arriving.ts";

const isElsewhere = (person: Person) =>
  expect(person.page.getByRole("heading", { name: "Elsewhere" })).toBeVisible();

story("8. Leaving: three Shifts on the laptop; Back shows a lock", async ({ house }) => {
  const ruth = await house.person("Ruth", { device: "laptop" });
  await ruth.arrive();
  await setPin(ruth);
  await ruth.goTo("mine");
  await ruth.meet("mine.title");

  await ruth.page.keyboard.press("Shift");
  await expect(
    ruth.page.getByRole("status").filter({ hasText: say("shell.leave.presses", { left: 2 }) }),
  ).toBeAttached();
  await ruth.page.keyboard.press("Shift");
  await ruth.page.keyboard.press("a");
  await ruth.page.keyboard.press("Shift");
  await ruth.meet("mine.title");
  await ruth.page.keyboard.press("Shift");
  await ruth.page.keyboard.press("Shift");
  await isElsewhere(ruth);

  await ruth.page.goBack();
  await ruth.meet("lock.unlockTitle");
  await ruth.write("arriving.pinLabel", "000000");
  await ruth.press("lock.unlock");
  await ruth.see("refusals.wrong-pin");
  await ruth.write("arriving.pinLabel", pin);
  await ruth.press("lock.unlock");
  await expect(ruth.page.getByRole("navigation", { name: say("shell.place.all") })).toBeVisible();
});

story("8. Leaving: one tap on the phone; Back shows a lock", async ({ house }) => {
  const ana = await house.person("Ana", { theme: "night" });
  await ana.arrive();
  await setPin(ana);
  await ana.goTo("mine");
  await ana.meet("mine.title");
  await ana.page.getByRole("link", { name: say("shell.leave.control"), exact: true }).tap();
  await isElsewhere(ana);
  await ana.page.goBack();
  await ana.meet("lock.unlockTitle");
  await ana.dontSee("mine.title");
});

story("8. Leaving without a lock: Back shows the first page", async ({ house }) => {
  const kim = await house.person("Kim");
  await kim.arrive();
  await kim.goToPath("/mine");
  await kim.meet("mine.title");
  await kim.page.getByRole("link", { name: say("shell.leave.control"), exact: true }).tap();
  await isElsewhere(kim);
  await kim.page.goBack();
  await kim.meet("first.title");
  await kim.dontSee("mine.title");
});

story("8. Leaving with no connection: a neutral page stands", async ({ house }) => {
  const ana = await house.person("Ana");
  await ana.arrive();
  await ana.goOffline();
  await ana.page.getByRole("link", { name: say("shell.leave.control"), exact: true }).tap();
  await expect(ana.page).toHaveURL(/away\.html$/);
  await expect(ana.page.locator("body")).toBeVisible();
  await ana.comeBack();
});
