import { expect, story } from "../harness/house.ts";
import type { Passed } from "../harness/line.ts";
import type { Person } from "../harness/person.ts";
import { routePatterns } from "../harness/routes.ts";
import { say } from "../harness/words.ts";
import { becomeTwo } from "../steps/arriving.ts";
import { lookBehindDoor, nameForOneself, shareBreach } from "../steps/talking.ts";

const sentence = "I hid a second card from you.";

/** In this order, as a concern stands until its person answers anew. */
const answers = { cleared: "no", skipped: "unsaid", concern: "yes" } as const;

/** Where a concern may show, to its own person alone. */
const mayDiffer = ["/", "/today"];

/** Every screen that can be opened with nothing but a topic. */
const pathsAbout = (topic: string): readonly string[] =>
  routePatterns()
    .filter((pattern) => !mayDiffer.includes(pattern))
    .map((pattern) => pattern.replace(/:topic\b/, topic))
    .filter((path) => !path.includes(":"));

const screen = async (person: Person, path: string): Promise<string> => {
  await person.goToPath(path);
  const heading = person.page.getByRole("heading", { level: 1 });
  await expect(heading, `${path} opens`).not.toHaveText(say("shell.opening"));
  let text = "";
  await expect(async () => {
    // Looked at in one moment: what is worked out or fetched can begin again between two.
    const seen = await person.page.getByRole("main").evaluate((main: HTMLElement) => ({
      text: main.innerText,
      isWaiting: main.querySelector("progress") !== null,
    }));
    expect(seen.isWaiting, `${path} waits for something`).toBe(false);
    expect(seen.text).not.toContain(say("shell.paper.loading"));
    text = seen.text;
  }).toPass({ timeout: 15_000 });
  return text;
};

/** What stands on each of these screens, but those that send this person on to Today. */
async function walk(
  person: Person,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const screens = new Map<string, string>();
  for (const path of paths) {
    const text = await screen(person, path);
    if (!mayDiffer.includes(await person.path())) screens.set(path, text);
  }
  return screens;
}

/** The same screens again, with the same on them. */
async function walkAgain(person: Person, before: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of before) {
    await expect.poll(() => screen(person, path), { message: `${path} is as it was` }).toBe(text);
  }
}

async function answer(sam: Person, outcome: keyof typeof answers): Promise<void> {
  await sam.goToPath("/start/safety");
  const choices = sam.page.getByRole("group", { name: say("safety.oneTitle") });
  await choices
    .getByRole("radio", { name: say(`safety.answer.${answers[outcome]}`), exact: true })
    .check();
  await sam.press("safety.done");
  await sam.see(`safety.outcome.${outcome}`);
  await sam.press("safety.goOn");
  await sam.page.getByRole("navigation").first().waitFor();
}

/** What somebody between Sam and the relay could tell apart, whatever the order in which things arrive. */
const asSeen = (passed: readonly Passed[]): readonly string[] =>
  passed.map(({ at, what, sent, received }) => `${at} ${what} ${sent} ${received}`).sort();

story(
  "10. Clear, skipped or a concern: but for Sam's own Today nothing is different, for Sam, for Alex or on the line",
  async ({ house }) => {
    story.slow();
    const alex = await house.person("Alex");
    const sam = await house.person("Sam");
    await becomeTwo(alex, sam);
    await nameForOneself(sam, sentence, "hidden-money");
    await shareBreach(sam, sentence, "Alex");
    await lookBehindDoor(alex, "door.ask.breach.named", "Sam");
    await alex.press("talk.confirm");
    const topic = (await alex.path()).split("/")[2] ?? "";
    const paths = pathsAbout(topic);
    expect(paths.length).toBeGreaterThan(35);
    await sam.line.quiet();
    await alex.line.quiet();
    house.clock.hold();

    // Once for whatever is fetched, or offered, when it is first looked at.
    for (const person of [sam, alex]) await walk(person, paths);
    const [ofSam, ofAlex] = [await walk(sam, paths), await walk(alex, paths)];
    expect(ofSam.size).toBeGreaterThan(30);
    const today = new Set<string>();
    const seen: (readonly string[])[] = [];
    for (const outcome of ["cleared", "skipped", "concern"] as const) {
      await house.clock.pass({ minutes: 1 });
      await sam.line.quiet();
      await alex.line.quiet();
      const [passedSam, passedAlex] = [sam.line.watch(), alex.line.watch()];
      await answer(sam, outcome);
      // Whatever was answered, something goes: until it has, a quiet line says nothing.
      await expect.poll(() => passedSam().length).toBeGreaterThan(0);
      await sam.line.quiet();
      await house.clock.pass({ minutes: 1 });
      await sam.line.quiet();
      seen.push(asSeen(passedSam()));
      expect(passedAlex(), `Alex's line after ${outcome}`).toEqual([]);
      await walkAgain(sam, ofSam);
      await walkAgain(alex, ofAlex);
      today.add(await screen(sam, "/today"));
    }
    expect(seen[0]?.length).toBeGreaterThan(0);
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
    // The walk would have met it: where a concern shows, it does.
    expect(today.size).toBeGreaterThan(1);
  },
);
