import { expect, story } from "../harness/house.ts";
import type { Person } from "../harness/person.ts";
import { say } from "../harness/words.ts";
import { Arrivals } from "../steps/arrival.ts";
import { answerSafely, compareWords, join, prepareInvitation } from "../steps/arriving.ts";
import { nameForOneself, readyToShare } from "../steps/talking.ts";

const sentence = "I read your messages for a month.";

/** What stands before this person. */
const screen = (person: Person): Promise<string> => person.page.getByRole("main").innerText();

/** What Sam does, of which nothing may be seen at Alex's place: not a byte, not a moment, not a word on the screen. */
async function unseen(alex: Person, sam: Person, act: () => Promise<void>): Promise<void> {
  await sam.line.quiet();
  await alex.line.quiet();
  const passed = alex.line.watch();
  const before = await screen(alex);
  await act();
  await sam.line.quiet();
  await alex.line.quiet();
  expect(passed()).toEqual([]);
  expect(await screen(alex)).toBe(before);
}

story(
  "10. Not safe: a first joint step says what is feared, help opens, and on the other phone nothing is different; Sam steps back",
  async ({ house }) => {
    story.slow();
    const arrivals = new Arrivals();
    const alex = await house.person("Alex", { device: "laptop" });
    const fragment = await prepareInvitation(alex);
    const sam = await house.person("Sam", { theme: "night" });

    // Sam's first joint step says what they fear. Help opens.
    await unseen(alex, sam, async () => {
      await sam.arrive(`/join${fragment}`);
      await sam.press("arriving.joinSee", { name: "Alex" });
      await sam.press("arriving.joinGoOn");
      await answerSafely(sam, { fears: true });
      await sam.press("safety.help");
      await sam.meet("support.title");
    });

    // It is not always safe to stop: Sam goes on outwardly, and to Alex it is a joining like any other.
    await join(sam, fragment, "Alex", { fears: true });
    await compareWords(alex, sam);
    await nameForOneself(alex, sentence, "kept-secret");
    await sam.goToPath("/door");
    await sam.press("door.look");
    await readyToShare(alex, sentence, "Sam");
    await arrivals.from(
      alex,
      () => alex.press("talk.shareWith", { name: "Sam" }),
      sam,
      say("door.ask.breach.named", { name: "Alex" }),
    );
    await alex.page.getByRole("link", { name: new RegExp(`^${sentence}`) }).click();
    await sam.open("door.ask.breach.named", { name: "Alex" });
    await arrivals.from(sam, () => sam.press("talk.confirm"), alex, say("talk.standing.confirmed"));

    // Later Sam answers anew, and steps back: everything rests.
    await unseen(alex, sam, async () => {
      await sam.goTo("mine");
      await sam.open("mine.safety");
      await sam.meet("safety.oneTitle");
      await sam.page.getByRole("radio", { name: say("safety.answer.yes"), exact: true }).check();
      await sam.press("safety.done");
      await sam.see("safety.outcome.concern");
      await sam.unfold("safety.ways");
      await sam.choose("safety.way.rests-all");
      await sam.press("safety.notNow");
      await sam.see("today.steppedBack");
    });

    // Alex asks for a talk, and is told what anyone is told; it asks nothing of Sam, who has stepped back.
    const resting = await screen(sam);
    await alex.open("talk.proposeTalk");
    await alex.press("talk.propose");
    await alex.press("talk.openLatest");
    await alex.meet("talk.proposedTitle");
    await alex.see("talk.proposedText", { name: "Sam" });
    await alex.line.quiet();
    await sam.line.quiet();
    expect(await screen(sam)).toBe(resting);

    arrivals.tookLessThanASecond(story.info());
  },
);
