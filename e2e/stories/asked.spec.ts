import { expect } from "@playwright/test";
import { story } from "../harness/house.ts";
import { say } from "../harness/words.ts";
import { becomeTwo } from "../steps/arriving.ts";
import { ask } from "../steps/asking.ts";
import { lookBehindDoor, standByTogether } from "../steps/talking.ts";

const sentence = "I wrote to someone else every night.";
const health = "Do I need to see a clinic because of this?";
const when = "When did you last write to each other?";

story("Asked: health passes the door, answers come by a day or corrected", async ({ house }) => {
  const daniel = await house.person("Daniel", { device: "laptop" });
  const amara = await house.person("Amara");
  await becomeTwo(daniel, amara);
  await standByTogether(daniel, amara, sentence, "emotional-affair");

  await amara.open("talk.questions");
  await amara.see("questions.empty");
  await ask(amara, "Daniel", when);
  await ask(amara, "Daniel", health, { aboutHealth: true });

  // His door rests: the one waits behind it, the one about health does not.
  await daniel.goTo("today");
  await daniel.see("today.step.answer-a-question.title");
  await daniel.press("today.step.answer-a-question.do");
  await daniel.read(health);
  await daniel.dontRead(when);
  await daniel.press("questions.answer");
  await daniel.write("questions.answerPrompt", "No. We never met.");
  await daniel.press("questions.giveAnswer");
  await daniel.see("questions.correct");
  await lookBehindDoor(daniel, "door.ask.question.asked", "Amara");
  const asked = daniel.page.getByRole("article").filter({ hasText: when });
  await asked.getByRole("button", { name: say("questions.sayByWhen") }).click();
  await daniel.press("questions.sayIt");
  await expect(asked.getByText(/^To be answered by /)).toBeVisible();

  // He remembers better: both answers stand.
  const first = daniel.page.getByRole("article").filter({ hasText: health });
  await first.getByRole("button", { name: say("questions.correct") }).click();
  await daniel.write("questions.correctPrompt", "We met once, in March. Please see one.");
  await daniel.press("questions.giveAnswer");
  await daniel.read("We met once, in March.");

  await lookBehindDoor(amara, "door.ask.question.answered", "Daniel");
  await amara.read("No. We never met.");
  await amara.read("We met once, in March.");
});
