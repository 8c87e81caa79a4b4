import { expect, story } from "../harness/house.ts";
import { becomeTwo } from "../steps/arriving.ts";
import {
  lookBehindDoor,
  nameForOneself,
  openTopic,
  readyToShare,
  standByTogether,
} from "../steps/talking.ts";

const sentence = "I hid a second card from you.";
const later = "I opened your letters in the spring.";
const kept = "I want to say it on Sunday, at the table.";

for (const [title, days] of [
  ["ahead", 365],
  ["behind", -365],
] as const) {
  story(
    `A phone whose clock is a year ${title} says so; nothing on it is lost, and what its person does goes`,
    async ({ house }) => {
      story.slow();
      const daniel = await house.person("Daniel", { device: "laptop", clockAhead: { days } });
      const amara = await house.person("Amara");

      // Inviting, joining and naming go as on any phone; he is told that his clock differs, and she is not.
      await becomeTwo(daniel, amara);
      await standByTogether(daniel, amara, sentence, "hidden-money");
      await daniel.goTo("today");
      await daniel.see("standing.clock-differs");
      await amara.dontSee("standing.clock-differs");

      // Both have it on the day that it was, by the relay's receipt.
      await openTopic(daniel, sentence);
      for (const person of [daniel, amara]) {
        await expect(person.page.getByText(/, 11 January 2026$/).first()).toBeVisible();
        await expect(person.page.getByText(/202[57]/)).toHaveCount(0);
      }

      // What is written without a connection stays, through a reload, and goes when there is one.
      await daniel.goOffline();
      await daniel.goToPath("/talk/later");
      await daniel.write("questions.laterPrompt", kept);
      await daniel.press("questions.putDown");
      await daniel.read(kept);
      await nameForOneself(daniel, later, "kept-secret");
      await readyToShare(daniel, later, "Amara");
      await daniel.press("talk.shareWith", { name: "Amara" });
      await daniel.see("talk.onThisPhone");
      await daniel.page.reload();
      await daniel.goToPath("/talk/later");
      await daniel.read(kept);
      await daniel.comeBack();
      await lookBehindDoor(amara, "door.ask.breach.named", "Daniel");
      await amara.read(later);
      await daniel.goToPath("/talk/later");
      await daniel.read(kept);

      // And what she says to it reaches him.
      await openTopic(daniel, later);
      await daniel.see("talk.standing.named");
      await amara.press("talk.confirm");
      await daniel.see("talk.standing.confirmed");
      await daniel.see("standing.clock-differs");
    },
  );
}
