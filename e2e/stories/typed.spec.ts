import { expect, story } from "../harness/house.ts";
import type { Person } from "../harness/person.ts";
import { say } from "../harness/words.ts";
import { nameForOneself, openTopic } from "../steps/talking.ts";

const sentence = "I hid a second card from you.";
const typed = "It was mine to tell, and I kept it for a year.";

/** Types as fast as keys come, and reads what stands on the paper. */
async function typeFast(person: Person, label: string): Promise<void> {
  const paper = person.page.getByRole("textbox", { name: say(label), exact: true });
  await paper.pressSequentially(typed);
  await expect(paper).toHaveValue(typed);
}

story(
  "Typed fast onto an empty page, every letter stands where it was typed",
  async ({ house }) => {
    const daniel = await house.person("Daniel");
    await daniel.arrive();
    await daniel.press("first.start");
    await daniel.meet("beginning.title");

    // What is put down leaves an empty page behind it: so it is tried on several.
    await daniel.goToPath("/talk/later");
    for (let page = 1; page <= 4; page += 1) {
      await typeFast(daniel, "questions.laterPrompt");
      await daniel.press("questions.putDown");
      await expect(daniel.page.getByText(typed)).toHaveCount(page);
      await daniel.goToPath("/talk");
      await daniel.goToPath("/talk/later");
    }

    await nameForOneself(daniel, sentence, "hidden-money");
    await openTopic(daniel, sentence);
    await daniel.press("talk.writeApology");
    await typeFast(daniel, "amends.letter");
  },
);

story(
  "A screen takes the focus as it appears, and never from who has begun to write on it",
  async ({ house }) => {
    const daniel = await house.person("Daniel");
    await daniel.arrive();
    await daniel.press("first.start");
    await daniel.meet("beginning.title");
    await daniel.goToPath("/talk");
    await daniel.meet("talk.title");
    const holdsFocus = await daniel.page.evaluate(async () => {
      const paper = new Promise<HTMLElement>((found) => {
        const watcher = new MutationObserver(() => {
          const there = document.querySelector<HTMLElement>("textarea");
          if (there === null) return;
          watcher.disconnect();
          there.focus();
          found(there);
        });
        watcher.observe(document.body, { childList: true, subtree: true });
      });
      history.pushState({ path: "/talk/later", from: null }, "", "/");
      dispatchEvent(new PopStateEvent("popstate", { state: history.state as unknown }));
      const there = await paper;
      // What waits for the screen to be painted has had its turn after two frames and a task.
      const frame = () => new Promise((next) => requestAnimationFrame(next));
      await frame();
      await frame();
      await new Promise((next) => setTimeout(next));
      return document.activeElement === there;
    });
    expect(holdsFocus).toBe(true);
  },
);
