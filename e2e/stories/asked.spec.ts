import { expect } from "@playwright/test";
import { story } from "../harness/house.ts";
import type { Person } from "../harness/person.ts";
import { say } from "../harness/words.ts";
import { becomeTwo } from "../steps/arriving.ts";
import { lookBehindDoor, nameForOneself, openTopic, shareBreach } from "../steps/talking.ts";

const sentence = "I wrote to someone else every night.";
const health = "Do I need to see a clinic because of this?";
const when = "When did you last write to each other?";
const scene = "What did you two do in bed that we never did?";

story(
  "3. Asked: health passes the door, answers come by a day or corrected, and one question rests",
  async ({ house }) => {
    const daniel = await house.person("Daniel", { device: "laptop" });
    const amara = await house.person("Amara");
    await becomeTwo(daniel, amara);
    await nameForOneself(daniel, sentence, "emotional-affair");
    await shareBreach(daniel, sentence, "Amara");
    await lookBehindDoor(amara, "door.ask.breach.named", "Daniel");
    await amara.press("talk.confirm");
    await amara.see("talk.standing.confirmed");

    await amara.open("talk.questions");
    await amara.see("questions.empty");
    await ask(amara, when);
    await ask(amara, health, { aboutHealth: true });

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

    // A question that asks for a scene gets a quiet word, and four ways of one weight.
    await openTopic(amara, sentence);
    await amara.open("talk.questions");
    await amara.press("questions.ask");
    await amara.write("questions.prompt", scene, { name: "Daniel" });
    await amara.press("questions.askThis");
    await amara.see("questions.sendNow");
    await amara.press("questions.forCounselor");
    await amara.meet("questions.laterTitle");
    await amara.read(scene);
    await amara.see("questions.purpose.counselor");
    await daniel.goTo("talk");
    await daniel.dontRead(scene);
  },
);

/** Asks one question; ends on the list, where it stands. */
async function ask(
  person: Person,
  question: string,
  { aboutHealth = false }: { readonly aboutHealth?: boolean } = {},
): Promise<void> {
  await person.press("questions.ask");
  await person.meet("questions.askTitle");
  await person.write("questions.prompt", question, { name: "Daniel" });
  if (aboutHealth) await person.tick("questions.isHealth", { name: "Daniel" });
  await person.press("questions.askThis");
  await person.meet("questions.title");
  await person.read(question);
}
