import { expectAccessible } from "../harness/accessible.ts";
import { expect } from "../harness/house.ts";
import { say } from "../harness/words.ts";
import { confirmed } from "../staged/record.ts";
import { staged as story } from "../staged/stage.ts";

const harsh = "You never listen to me. You are pathetic.";
const danger = "Last night you had me by the throat.";
const another = "I have counted out my tablets and I want to be dead.";

for (const [where, size] of [
  ["in the drawer of a phone", { width: 360, height: 740 }],
  ["under the paper where there is room", { width: 1280, height: 860 }],
] as const)
  story(
    `Danger in what is about to be said to the other stands first and alone until the rest is asked for, ${where}`,
    async ({ stage }) => {
      const { couple, person } = stage;
      await person.page.setViewportSize(size);
      confirmed(couple);
      await stage.show("ruth");
      await person.goToPath("/agreements/know");
      const coach = person.page.getByRole("main");
      const next = person.page.getByRole("button", { name: say("shell.step.next") });
      const quote = coach.getByRole("blockquote");

      await person.write("know.prompt", `${harsh}\n\n${danger}`, { name: "Mei" });
      const bar = person.page.getByRole("button", { name: say("coach.bar.safety") });
      const told = person.page.getByRole("status").filter({ hasText: say("coach.bar.safety") });
      await expect(told).toHaveCount(1);
      if (size.width < 1000) {
        await expect(bar).toHaveAttribute("aria-expanded", "false");
        await bar.click();
      }
      await expect(coach.getByRole("heading", { name: say("coach.safetyTitle") })).toBeVisible();
      await expect(quote).toHaveCount(0);
      await expect(next).toHaveCount(0);
      await expectAccessible(person.page, `danger first, ${where}`);

      // What else there is, with help still within reach; another danger comes first again.
      await person.press("coach.safetyRest");
      await expect(quote).toBeVisible();
      await expect(next).toBeEnabled();
      await expect(coach.getByText(say("coach.bar.safety"))).toHaveCount(0);
      await expect(coach.getByRole("link", { name: say("coach.safetyGo") })).toBeVisible();
      await expectAccessible(person.page, `what else was found, ${where}`);
      await person.write("know.prompt", `${harsh}\n\n${danger}\n\n${another}`, { name: "Mei" });
      await expect(told).toHaveCount(1);
      await expect(quote).toHaveCount(0);
    },
  );
