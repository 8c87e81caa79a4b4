import { fileURLToPath } from "node:url";
import { expect, story } from "../harness/house.ts";
import type { Person, Theme } from "../harness/person.ts";
import { say } from "../harness/words.ts";
import { becomeTwo } from "../steps/arriving.ts";
import { offerLetter, openLetter, writeLetter } from "../steps/amends.ts";
import {
  accept,
  checkIn,
  openProposal,
  propose,
  respond,
  untilRecorded,
} from "../steps/keeping.ts";
import {
  lookBehindDoor,
  nameForOneself,
  openDoor,
  openTopic,
  shareBreach,
} from "../steps/talking.ts";

const folder = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));

const sentence = "I hid a second card from you.";
const letter =
  "Amara,\n\nI hid a second card from you since March, and when you asked where the money went I told you it was the boiler. It was my choice, every month.\n\nI'm sorry if that made you feel stupid.";
const better =
  "Amara,\n\nI hid a second card from you since March, and when you asked where the money went I told you it was the boiler. It was my choice, every month. You stopped believing your own arithmetic because of me. I am sorry I lied to you.\n\nFrom now on I show you the account every Sunday.";

const account = "I show you the account on Sundays.";
const talk = "I make twenty minutes to talk on Sundays.";

/** Sunday evenings, and what became of each promise: kept, partly, missed and told, or left unsaid and raised. */
const sundays = [
  ["2026-01-18", "kept", "kept"],
  ["2026-01-25", "kept", "kept"],
  ["2026-02-01", "kept", "partly"],
  ["2026-02-08", "missed", "kept"],
  ["2026-02-15", "kept", "kept"],
  ["2026-02-22", "kept", "kept"],
  ["2026-03-01", "unsaid", "kept"],
  ["2026-03-08", "kept", "missed"],
  ["2026-03-15", "kept", "kept"],
  ["2026-03-22", "kept", "kept"],
] as const;

const themes: readonly Theme[] = ["day", "night"];

/** One picture of what stands on the screen, in both themes. */
async function take(person: Person, device: string, name: string): Promise<void> {
  await person.page.mouse.move(0, 0);
  for (const theme of themes) {
    await person.switchTo(theme);
    await person.page.screenshot({
      path: `${folder}${name}-${device}-${theme}.png`,
      animations: "disabled",
      caret: "hide",
    });
  }
  await person.switchTo("day");
}

story("The README's pictures: from the first page to a foundation", async ({ house }) => {
  const daniel = await house.person("Daniel", { device: "laptop" });
  const amara = await house.person("Amara");

  await amara.arrive();
  await amara.meet("first.title");
  await take(amara, "phone", "first-page");
  await becomeTwo(daniel, amara);

  await nameForOneself(daniel, sentence, "hidden-money");
  await shareBreach(daniel, sentence, "Amara");
  await lookBehindDoor(amara, "door.ask.breach.named", "Daniel");
  await amara.press("talk.confirm");
  await amara.see("talk.standing.confirmed");
  await amara.goTo("today");
  await amara.meet("today.greeting", { name: "Amara" });
  await take(amara, "phone", "today");

  await openTopic(daniel, sentence);
  await daniel.press("talk.writeApologyTo", { name: "Amara" });
  await writeLetter(daniel, letter);
  await daniel.see("studio.whyFlags");
  await take(daniel, "desktop", "studio");
  await writeLetter(daniel, better);
  await offerLetter(daniel, "Amara");
  await lookBehindDoor(amara, "door.ask.apology.offered", "Daniel");
  await openLetter(amara, "Daniel");
  await amara.read("stopped believing your own arithmetic");
  await take(amara, "phone", "letter");

  await openDoor(amara);
  const standing = amara.page
    .getByRole("list", { name: say("agreements.listActive") })
    .getByRole("listitem");
  for (const [place, promise] of [account, talk].entries()) {
    await propose(daniel, promise);
    await openProposal(amara, promise);
    await accept(amara);
    await expect(standing).toHaveCount(place + 1);
  }

  for (const [sunday, ofAccount, ofTalk] of sundays) {
    await house.clock.passTo(`${sunday}T19:00:00Z`);
    for (const [promise, how] of [
      [account, ofAccount],
      [talk, ofTalk],
    ] as const) {
      if (how === "unsaid") continue;
      await checkIn(daniel, promise, how);
      await untilRecorded(daniel, promise);
    }
    if (ofAccount === "unsaid") {
      const monday = new Date(Date.parse(`${sunday}T20:00:00Z`) + 86_400_000).toISOString();
      await house.clock.passTo(monday);
      await respond(amara, account, "raised");
    }
  }

  await house.clock.passTo("2026-03-23T09:00:00Z");
  for (const [person, device] of [
    [daniel, "desktop"],
    [amara, "phone"],
  ] as const) {
    await person.arrive();
    await person.goTo("agreements");
    await person.see("agreements.listActive");
    await take(person, device, "foundation");
  }
});
