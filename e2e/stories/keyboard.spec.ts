import type { Locator } from "@playwright/test";
import { expect } from "../harness/house.ts";
import { say } from "../harness/words.ts";
import { confirmed } from "../staged/record.ts";
import { staged as story } from "../staged/stage.ts";
import type { Stage } from "../staged/stage.ts";

const screen = { width: 360, height: 740 };
const keyboard = 390;
const left = screen.height - keyboard;

/** The coach's bar with several phrases, however many it has learned to see. */
const several = new RegExp(`^${say("coach.bar.flags", { count: 22 }).replace("22", "\\d+")}`);

/** Short enough that each line is one row, so that where a line stands can be told without asking the page. */
const lines = Array.from({ length: 60 }, (_, at) =>
  at === 44 ? "I'm sorry if that hurt you." : `That was evening ${at + 1}.`,
);
const letter = lines.join("\n");

/** Ruth's studio on a narrow telephone, with a long letter on it. */
async function openStudio(stage: Stage): Promise<void> {
  const { couple, person } = stage;
  await person.page.setViewportSize(screen);
  const kept = couple.act("ruth", {
    type: "apology.keep",
    letter: null,
    breach: confirmed(couple),
    text: letter,
  });
  await stage.show("ruth");
  await person.goToPath(`/amends/apology/${kept}`);
  await expect(paperOf(stage)).toHaveValue(letter);
}

const paperOf = ({ person }: Stage) =>
  person.page.getByRole("textbox", { name: say("amends.letter"), exact: true });

/** Puts the caret behind the words of a line, as a press there does. */
const pressAtLine = (stage: Stage, line: number): Promise<void> =>
  paperOf(stage).evaluate(
    (paper: HTMLTextAreaElement, at) => {
      paper.focus({ preventScroll: true });
      paper.setSelectionRange(at, at);
    },
    lines.slice(0, line + 1).join("\n").length,
  );

/** Where the row that holds the caret begins and ends, from the top of what can be seen. */
const caretRow = (stage: Stage): Promise<{ top: number; bottom: number }> =>
  paperOf(stage).evaluate((paper: HTMLTextAreaElement) => {
    const style = getComputedStyle(paper);
    const row = Number.parseFloat(style.lineHeight);
    const before = paper.value.slice(0, paper.selectionEnd).split("\n").length - 1;
    const top =
      paper.getBoundingClientRect().top +
      Number.parseFloat(style.paddingBlockStart) +
      before * row -
      (visualViewport?.offsetTop ?? 0);
    return { top, bottom: top + row };
  });

/** A letter's own height may leave its row by so much. */
const leeway = 8;

async function expectInMiddleThird(stage: Stage, seen: number): Promise<void> {
  await expect(async () => {
    const { top, bottom } = await caretRow(stage);
    expect(top, "the caret is not too high").toBeGreaterThanOrEqual(seen / 3 - leeway);
    expect(bottom, "the caret is not too low").toBeLessThanOrEqual((seen * 2) / 3 + leeway);
  }).toPass({ timeout: 15_000 });
}

/** Where this ends, from the top of what can be seen. */
async function footOf(element: Locator): Promise<number> {
  const box = await element.boundingBox();
  return Math.round((box?.y ?? 0) + (box?.height ?? 0));
}

/** A keyboard that takes its room from the page, as `interactive-widget=resizes-content` asks. */
const resize = ({ person }: Stage, height: number): Promise<void> =>
  person.page.setViewportSize({ ...screen, height });

/** A keyboard that is laid over the page: only the visual viewport tells of it. */
const layOver = ({ person }: Stage, covered: number): Promise<void> =>
  person.page.evaluate((by) => {
    const seen = visualViewport;
    if (!seen) throw new Error("This browser has no visual viewport");
    Object.defineProperty(seen, "height", {
      configurable: true,
      get: () => innerHeight - by,
    });
    seen.dispatchEvent(new Event("resize"));
  }, covered);

const keyboards = [
  {
    how: "takes room from the page",
    raise: (stage: Stage) => resize(stage, left),
    lower: (stage: Stage) => resize(stage, screen.height),
  },
  {
    how: "is laid over the page",
    raise: (stage: Stage) => layOver(stage, keyboard),
    lower: (stage: Stage) => layOver(stage, 0),
  },
] as const;

for (const { how, raise, lower } of keyboards) {
  story(`Where the keyboard ${how}, the caret stays in the middle third`, async ({ stage }) => {
    await openStudio(stage);
    const { keyboard: keys } = stage.person.page;
    for (const line of [30, 59, 12]) {
      await lower(stage);
      await pressAtLine(stage, line);
      await raise(stage);
      await expectInMiddleThird(stage, left);
      await keys.type(" And I knew.");
      await keys.press("Enter");
      await keys.type("Yes.");
      await expectInMiddleThird(stage, left);
    }
  });

  story(
    `Where the keyboard ${how}, the coach's bar of 44 px stands above it`,
    async ({ stage }) => {
      await openStudio(stage);
      await pressAtLine(stage, 30);
      await raise(stage);
      const bar = stage.person.page.getByRole("button", {
        name: several,
      });
      await expect(bar).toBeVisible();
      await expect(bar).toHaveAttribute("aria-expanded", "false");
      await expect.poll(async () => (await bar.boundingBox())?.height).toBe(44);
      await expect.poll(() => footOf(bar)).toBe(left);
    },
  );
}

story(
  "Opening the drawer closes the keyboard and brings the phrase above it; closing it leads back to the caret",
  async ({ stage }) => {
    await openStudio(stage);
    const { page } = stage.person;
    await pressAtLine(stage, 20);
    await resize(stage, left);
    const caret = await paperOf(stage).evaluate((paper: HTMLTextAreaElement) => paper.selectionEnd);
    const bar = page.getByRole("button", { name: several });
    await bar.tap();
    await expect(paperOf(stage)).not.toBeFocused();
    await resize(stage, screen.height);

    const drawer = page.getByRole("region", { name: several });
    await expect(drawer.getByRole("blockquote")).toContainText("sorry");
    // The underline belongs to the layer behind the paper, which no role shows.
    const underlined = page.locator("[data-active]").last();
    const above = async (): Promise<boolean> => {
      const phrase = await underlined.boundingBox();
      const top = (await drawer.boundingBox())?.y ?? 0;
      return phrase !== null && phrase.y > 44 && phrase.y + phrase.height <= top;
    };
    await expect.poll(above, { message: "the phrase stands above the drawer" }).toBe(true);
    const opened = (await drawer.boundingBox())?.height ?? 0;
    expect(opened).toBeLessThanOrEqual(screen.height * 0.45 + 46);

    await bar.tap();
    await expect(paperOf(stage)).toBeFocused();
    await resize(stage, left);
    await expectInMiddleThird(stage, left);
    expect(
      await paperOf(stage).evaluate((paper: HTMLTextAreaElement) => paper.selectionEnd),
      "the caret is where it was",
    ).toBe(caret);
  },
);

story(
  "The bar never rises by itself, and stands at the foot of a short letter",
  async ({ stage }) => {
    const { person } = stage;
    await person.page.setViewportSize({ ...screen, height: left });
    await stage.show("ruth");
    await person.goToPath("/amends/apology/new");
    await person.write("amends.letter", "I'm sorry if that hurt you.");
    const bar = person.page.getByRole("button", { name: several });
    await expect(bar).toHaveAttribute("aria-expanded", "false");
    await person.page.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => footOf(bar)).toBe(left);
  },
);
