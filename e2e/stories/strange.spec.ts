import { expect, story } from "../harness/house.ts";
import type { Person } from "../harness/person.ts";
import { becomeTwo } from "../steps/arriving.ts";
import { lookBehindDoor, nameForOneself, shareBreach } from "../steps/talking.ts";

const sentence = "I took out two loans.";

/** Emoji held together by joiners and tints, both ways of writing, a lone accent, and what looks like a page. */
const strange = [
  "👩🏽‍❤️‍💋‍👩🏿 🏳️‍⚧️ 👨‍👩‍👧‍👦 é ﷽ ",
  "קודם כול: לא אמרתי את האמת. ثم قلت نصف الحقيقة فقط. Then English 12,50 €. ",
  '<script>document.title = "x"</script><img src=x onerror="document.title=1"> &amp; <b>not bold</b> ',
  "a​b­c‮reversed‬ ",
].join("\n");

/** As much as one field may hold (packages/repair, `mostInOneField`). */
const fieldOf = (length: number): string => {
  const filled = strange.repeat(Math.ceil(length / strange.length)).slice(0, length);
  return /[\uD800-\uDBFF]$/u.test(filled) ? `${filled.slice(0, -1)}.` : filled;
};

const shown = (person: Person, part: string): Promise<string | null> =>
  person.page.locator("dl.told dd").filter({ hasText: part }).first().textContent();

story("Long and strange words arrive whole, as they were written", async ({ house }) => {
  const daniel = await house.person("Daniel");
  const amara = await house.person("Amara");
  await becomeTwo(daniel, amara);
  await nameForOneself(daniel, sentence, "hidden-money");
  await shareBreach(daniel, sentence, "Amara");
  await lookBehindDoor(amara, "door.ask.breach.named", "Daniel");
  await amara.press("talk.confirm");
  await amara.see("talk.standing.confirmed");

  const long = fieldOf(50_000);
  await daniel.goTo("today");
  await daniel.press("today.step.tell-the-facts.do");
  await daniel.press("account.begin");
  await daniel.write("account.prompt.what", strange);
  await daniel.unfold("account.asLong");
  await daniel.write("account.prompt.more", long);
  await daniel.press("account.toShare");
  await daniel.page.getByRole("radio", { name: "Yes, that is everything" }).check();
  await daniel.press("account.shareWhole", { name: "Amara" });
  await daniel.meet("account.toldTitle");
  await daniel.line.quiet();

  await lookBehindDoor(amara, "door.ask.account.shared", "Daniel");
  await amara.read("Then English 12,50");
  expect(await shown(amara, "not bold")).toBe(strange);
  const parts = await amara.page.locator("dl.told dd").allTextContents();
  expect(parts).toContain(long);
  expect(await amara.page.title()).not.toContain("x");
});

story(
  "A letter past what one field may hold is refused in a plain sentence, and nothing of it is lost",
  async ({ house }) => {
    const daniel = await house.person("Daniel");
    await daniel.arrive();
    await daniel.goToPath("/amends/before");
    await daniel.page.getByRole("textbox").first().fill(fieldOf(50_001));
    await daniel.press("before.enough");
    await daniel.isRefused("words-too-long", { field: "impact", most: 50_000 });
    const kept = await daniel.page.getByRole("textbox").first().inputValue();
    expect(kept).toHaveLength(50_001);
  },
);
