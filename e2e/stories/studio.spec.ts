import type { EventId } from "@groundwork/repair";
import { expectAccessible } from "../harness/accessible.ts";
import { expect } from "../harness/house.ts";
import { say } from "../harness/words.ts";
import { confirmed } from "../staged/record.ts";
import { staged as story } from "../staged/stage.ts";
import type { Stage } from "../staged/stage.ts";

const first =
  "Mei, I'm sorry if that made you feel stupid.\n\nAnybody with my mother would have ended up with a card.";
const second =
  "Mei, I hid a second card from you since March. I'm sorry if that made you feel stupid.\n\nAnybody with my mother would have ended up with a card.";

/** Two versions of Ruth's letter, and its page, where there is room for the coach beside it. */
async function openStudio(stage: Stage, words = second): Promise<EventId> {
  const { couple, person } = stage;
  await person.page.setViewportSize({ width: 1280, height: 860 });
  const breach = confirmed(couple);
  const letter = couple.act("ruth", { type: "apology.keep", letter: null, breach, text: first });
  couple.now += 3_600_000;
  couple.act("ruth", { type: "apology.keep", letter, breach, text: words });
  couple.act("mei", {
    type: "impact.share",
    breach,
    feelings: ["ashamed"],
    words: { felt: "Small, at the counter of the bank." },
  });
  await stage.show("ruth");
  await person.goToPath(`/amends/apology/${letter}`);
  await expect(paperOf(stage)).toHaveValue(words);
  return letter;
}

const paperOf = ({ person }: Stage) =>
  person.page.getByRole("textbox", { name: say("amends.letter"), exact: true });

const coachOf = ({ person }: Stage) =>
  person.page.getByRole("region", { name: say("coach.name"), exact: true });

/**
 * Holds back what the coach has learned, so that first its cards alone read; what is returned lets it through. In the page, since
 * the service worker asks for it where a route of the page does not see it.
 */
async function holdBackLearned({ person }: Stage): Promise<() => Promise<void>> {
  await person.page.evaluate(() => {
    const fetchNow = globalThis.fetch;
    const held = new Promise((resolve) => addEventListener("let-through", resolve));
    globalThis.fetch = async (what, how) => {
      if (typeof what === "string" && what.endsWith(".bin")) await held;
      return fetchNow(what, how);
    };
  });
  return () =>
    person.page.evaluate(() => {
      dispatchEvent(new Event("let-through"));
    });
}

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
    // The cards alone: what was learned may find more above the phrase that is read, and moves its number (told below).
    await holdBackLearned(stage);
    await openStudio(stage);
    const coach = coachOf(stage);
    const status = coach.getByRole("status").first();
    await expect(status).toHaveText(say("coach.bar.flags", { count: 2 }));
    await paperOf(stage).focus();
    await tabTo(stage, say("shell.step.next"));
    await stage.person.page.keyboard.press("Enter");
    await expect(status).toContainText(/^2 of 2/);
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

/** What the cards miss and what was learned finds, of each two: it changes with the texts it is learned from. */
const missed =
  "It was pocket money, a few coins now and then.\n\nI had to put up with your moods, you know.";
const missedDanger =
  "The plate went past my ear and I swept it up.\n\nI say I walked into the cupboard when they ask about the eye.";

for (const steps of [0, 1])
  story(
    `The phrase that is read stays the one read when more is found above it, after ${steps} steps`,
    async ({ stage }) => {
      const letThrough = await holdBackLearned(stage);
      await openStudio(stage, `${missed}\n\n${second}`);
      const coach = coachOf(stage);
      await expect(coach.getByText(say("coach.ofCount", { at: 1, count: 2 }))).toBeVisible();
      for (let step = 0; step < steps; step++)
        await coach.getByRole("button", { name: say("shell.step.next") }).click();
      const quote = await coach.getByRole("blockquote").innerText();
      await letThrough();
      await expect(coach.getByText(/^[234] of [34]$/)).toBeVisible();
      await expect(coach.getByRole("blockquote")).toHaveText(quote);
      const status = coach.getByRole("status").first();
      if (steps === 0) await expect(status).not.toContainText(quote);
      else await expect(status).toContainText(quote);
    },
  );

story(
  "Danger found in words already stepped through is told, and stands alone",
  async ({ stage }) => {
    const letThrough = await holdBackLearned(stage);
    await openStudio(stage, `${missedDanger}\n\n${second}`);
    const coach = coachOf(stage);
    await coach.getByRole("button", { name: say("shell.step.next") }).click();
    const status = coach.getByRole("status").first();
    await expect(status).toContainText(await coach.getByRole("blockquote").innerText());
    await letThrough();
    await expect(status).toHaveText(say("coach.bar.safety"));
    await expect(coach.getByRole("heading", { name: say("coach.safetyTitle") })).toBeVisible();
    await expect(coach.getByRole("blockquote")).toHaveCount(0);
    await expect(coach.getByRole("button", { name: say("shell.step.next") })).toHaveCount(0);
    const underlined = stage.person.page.locator("[data-flag], [data-present]");
    await expect(underlined).toHaveCount(0);
    await coach.getByRole("button", { name: say("coach.safetyRest") }).click();
    await expect(coach.getByRole("blockquote")).toBeVisible();
    await expect(underlined).not.toHaveCount(0);
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
