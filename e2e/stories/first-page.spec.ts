import { expectAccessible } from "../harness/accessible.ts";
import { expect, story } from "../harness/house.ts";
import { say } from "../harness/words.ts";

story("the first page says what this is, by day and by night", async ({ house }) => {
  const mei = await house.person("Mei");
  await mei.page.goto("/");
  await expect(mei.page.getByRole("heading", { name: say("first.title") })).toBeVisible();
  await expectAccessible(mei.page, "the first page by day");
  await mei.switchTo("night");
  await expectAccessible(mei.page, "the first page by night");
});
