import type { EventId } from "@groundwork/repair";
import { expectAccessible } from "../harness/accessible.ts";
import { expect } from "../harness/house.ts";
import { say } from "../harness/words.ts";
import { confirmed } from "../staged/record.ts";
import { staged as story } from "../staged/stage.ts";
import type { Stage } from "../staged/stage.ts";

const first = "Mei, I'm sorry if that made you feel stupid.\n\nMistakes were made.";
const second =
  "Mei, I hid a second card from you since March. I'm sorry if that made you feel stupid.\n\nMistakes were made.";

/** Two versions of Ruth's letter, and its page, where there is room for the coach beside it. */
async function openStudio(stage: Stage): Promise<EventId> {
  const { couple, person } = stage;
  await person.page.setViewportSize({ width: 1280, height: 860 });
  const breach = confirmed(couple);
  const letter = couple.act("ruth", { type: "apology.keep", letter: null, breach, text: first });
  couple.now += 3_600_000;
  couple.act("ruth", { type: "apology.keep", letter, breach, text: second });
  couple.act("mei", {
    type: "impact.share",
    breach,
    feelings: ["ashamed"],
    words: { felt: "Small, at the counter of the bank." },
  });
  await stage.show("ruth");
  await person.goToPath(`/amends/apology/${letter}`);
  await expect(paperOf(stage)).toHaveValue(second);
  return letter;
}

const paperOf = ({ person }: Stage) =>
  person.page.getByRole("textbox", { name: say("amends.letter"), exact: true });

const coachOf = ({ person }: Stage) =>
  person.page.getByRole("region", { name: say("coach.name"), exact: true });

/** Tabs on until this has the focus, as somebody without a pointer does. */
async function tabTo(stage: Stage, name: string): Promise<void> {
  const wanted = coachOf(stage).getByRole("button", { name, exact: true });
  for (let step = 0; step < 40; step++) {
    await stage.person.page.keyboard.press("Tab");
    if (await wanted.evaluate((button) => button === document.activeElement)) return;
  }
  throw new Error(`${name} is not reached with the Tab key`);
}

story(
  "Every phrase is reached with keys alone, told to who listens, and led to on the paper",
  async ({ stage }) => {
    await openStudio(stage);
    const coach = coachOf(stage);
    const status = coach.getByRole("status").first();
    // However many phrases it has learned to see.
    await expect(status).toHaveText(
      new RegExp(`^${say("coach.bar.flags", { count: 22 }).replace("22", "\\d+")}$`),
    );
    await paperOf(stage).focus();
    await tabTo(stage, say("shell.step.next"));
    await stage.person.page.keyboard.press("Enter");
    await expect(status).toContainText(/^2 of \d/);
    const quote = await coach.getByRole("blockquote").innerText();
    expect(second).toContain(quote);
    await expect(status).toContainText(quote);

    await tabTo(stage, say("studio.goToWords"));
    await stage.person.page.keyboard.press("Enter");
    await expect(paperOf(stage)).toBeFocused();
    const chosen = await paperOf(stage).evaluate((paper: HTMLTextAreaElement) =>
      paper.value.slice(paper.selectionStart, paper.selectionEnd),
    );
    expect(chosen).toBe(quote);
  },
);

story(
  "Each part, there or not, has its question and its source one press away",
  async ({ stage }) => {
    await openStudio(stage);
    const coach = coachOf(stage);
    const parts = coach.getByRole("button", { expanded: false }).filter({
      hasText: new RegExp(`: (${say("studio.present")}|${say("studio.absent")})$`),
    });
    await expect(parts).toHaveCount(7);
    await expect(coach.getByRole("button", { name: `: ${say("studio.present")}` })).not.toHaveCount(
      0,
    );
    for (let at = 0; at < 7; at++) {
      await coach.getByRole("list").first().getByRole("button").nth(at).press("Enter");
      await expect(coach.getByRole("link", { name: say("studio.whyParts") })).toHaveCount(1);
      await expect(coach.getByText(/Lewicki|Kirchhoff/)).toHaveCount(1);
    }
  },
);

story("What she shared of the harm stands beside the letter", async ({ stage }) => {
  await openStudio(stage);
  await stage.person.read("Small, at the counter of the bank.");
});

story("Between versions, what went and what came is marked and said", async ({ stage }) => {
  await openStudio(stage);
  const { person } = stage;
  await person.unfold("studio.versions");
  const versions = person.page.getByRole("button", { name: /^As it was on/ });
  await expect(versions).toHaveCount(2);
  // The latest reads as the paper does; the one before it does not.
  await versions.first().click();
  await person.see("studio.sameAsNow");
  await versions.last().click();
  const changed = person.page.getByRole("region", { name: say("studio.changed") });
  await expect(changed.getByRole("insertion").first()).toContainText("hid a second card");
  await expect(changed.getByRole("insertion").first()).toContainText(say("shell.difference.new"));
  await expect(changed.getByText(say("studio.unchanged", { count: 1 }))).toBeVisible();
  await person.press("studio.takeVersion");
  await expect(paperOf(stage)).toHaveValue(first);
});

story("What was found missing stands beside the letter that is written on", async ({ stage }) => {
  const letter = await openStudio(stage);
  const { couple, person } = stage;
  const breach = couple.self("ruth").apology[letter]?.breach ?? null;
  couple.act("ruth", { type: "apology.offer", letter, breach, text: second });
  const apology = Object.keys(couple.pair.apology)[0] ?? "";
  couple.act("mei", {
    type: "apology.answer",
    apology,
    answer: "missing",
    missing: ["impact"],
    line: "What it did to my evenings.",
  });
  await stage.show("ruth");
  await person.see("studio.answerMissing", { name: "Mei" });
  await person.see("amends.component.impact");
  await person.read("What it did to my evenings.");
});

story(
  "With everything unfolded the studio is accessible, by day and by night",
  async ({ stage }) => {
    await openStudio(stage);
    const { person } = stage;
    const coach = coachOf(stage);
    await coach.getByRole("list").first().getByRole("button").first().click();
    await person.unfold("studio.examples");
    await person.unfold("studio.versions");
    await person.page
      .getByRole("button", { name: /^As it was on/ })
      .last()
      .click();
    await person.see("studio.changed");
    for (const theme of ["night", "day"] as const) {
      await person.switchTo(theme);
      await expectAccessible(person.page, `the studio by ${theme}`);
    }
  },
);
