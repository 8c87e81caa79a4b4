import type { Browser } from "@playwright/test";
import { expect, House, story } from "../harness/house.ts";
import type { Passed } from "../harness/line.ts";
import type { Person } from "../harness/person.ts";
import { say } from "../harness/words.ts";
import { offerLetter, openLetter, writeLetter } from "../steps/amends.ts";
import { becomeTwo } from "../steps/arriving.ts";
import { lookBehindDoor, openDoor, openTopic, standByTogether } from "../steps/talking.ts";

const sentence = "I hid a second card from you.";
const letter = "Amara, I hid a second card from you. It was my choice. I'm sorry if it hurt you.";

/** What Amara does with a letter in her hands and tells nobody, one act a minute. */
const unseenActs: readonly ((amara: Person) => Promise<void>)[] = [
  // She looks behind her door, and leaves the letter closed.
  async (amara) => {
    await lookBehindDoor(amara, "door.ask.apology.offered", "Daniel");
    await amara.meet("amends.coverTitle", { name: "Daniel" });
    await amara.press("amends.coverNot");
    await amara.meet("amends.titleReceiver");
  },
  // She opens it, which keeps a copy for her.
  async (amara) => {
    await amara.open("amends.from", { name: "Daniel" });
    await openLetter(amara, "Daniel");
    await amara.read("It was my choice.");
  },
  // Her own questions, and the coach that reads it for her.
  async (amara) => {
    await amara.unfold("amends.ask");
    for (const question of ["done", "choice", "impact", "blame"]) {
      await amara.page
        .getByRole("group", { name: say(`amends.ask.${question}`) })
        .getByRole("radio", { name: say("amends.partly"), exact: true })
        .check();
    }
    await amara.write("amends.ask.see", "Three Sundays in a row, by Easter.");
    await amara.press("amends.coachRead");
    await expect(amara.page.getByRole("blockquote").first()).toContainText("sorry if");
  },
  // An answer begun and left.
  async (amara) => {
    await amara.choose("amends.give.missing");
    await amara.tick("amends.component.impact");
    await amara.press("amends.leaveIt");
    await amara.see("amends.fromOpened");
  },
  // She reads it again, with what she noted.
  async (amara) => {
    await amara.open("amends.from", { name: "Daniel" });
    await amara.meet("amends.readTitle", { name: "Daniel" });
    await amara.unfold("amends.ask");
    await expect(amara.page.getByRole("textbox", { name: say("amends.ask.see") })).toHaveValue(
      "Three Sundays in a row, by Easter.",
    );
  },
];

/** Where Daniel looks after each minute. */
const looked = [
  ["/amends", "amends.title"],
  ["/today", "today.greeting"],
  ["/talk", "talk.title"],
] as const;

interface Observed {
  readonly ofDaniel: readonly Passed[];
  readonly ofAmara: readonly Passed[];
  readonly screens: readonly string[];
}

/** All that the writer or the relay could tell, over the same minutes: bytes and moments on both lines, and his screens. */
async function observe(browser: Browser, acts: typeof unseenActs): Promise<Observed> {
  const house = await House.open(browser);
  try {
    const daniel = await house.person("Daniel", { device: "laptop" });
    const amara = await house.person("Amara");
    await becomeTwo(daniel, amara);
    await standByTogether(daniel, amara, sentence, "hidden-money");
    await openTopic(daniel, sentence);
    // When a minute begins: a letter is told by it, and both times the same one is written.
    await house.clock.passTo("2026-01-11T18:10:00Z");
    await daniel.press("talk.writeApologyTo", { name: "Amara" });
    await writeLetter(daniel, letter);
    await offerLetter(daniel, "Amara");
    const given = await daniel.path();
    const look = async (): Promise<readonly string[]> => {
      await daniel.goToPath(given);
      await daniel.meet("amends.givenTitle", { name: "Amara" });
      const screens = [await daniel.page.getByRole("main").innerText()];
      for (const [path, heading] of looked) {
        await daniel.goToPath(path);
        await daniel.meet(heading, { name: "Daniel" });
        screens.push(await daniel.page.getByRole("main").innerText());
      }
      return screens;
    };
    // Once for whatever is fetched, or offered, when it is first looked at.
    await look();
    await amara.goTo("today");
    await amara.line.quiet();
    await daniel.line.quiet();
    house.clock.hold();
    const [ofDaniel, ofAmara] = [daniel.line.watch(), amara.line.watch()];
    const screens: string[] = [];
    for (const act of acts) {
      await house.clock.pass({ minutes: 1 });
      await act(amara);
      await amara.line.quiet();
      screens.push(...(await look()));
    }
    // Something shared at the end: whatever was sent before it has arrived by then.
    await house.clock.pass({ minutes: 1 });
    await openDoor(amara);
    await expect.poll(() => ofDaniel().length).toBeGreaterThan(0);
    await amara.line.quiet();
    await daniel.line.quiet();
    return { ofDaniel: ofDaniel(), ofAmara: ofAmara(), screens };
  } finally {
    await house.close();
  }
}

story(
  "Opening a letter, reading it, asking oneself about it and keeping it change no byte and no moment for its writer or the relay",
  async ({ browser }) => {
    story.slow();
    const nothing = unseenActs.map(() => async () => {});
    const without = await observe(browser, nothing);
    const withActs = await observe(browser, unseenActs);
    expect(withActs.ofDaniel).toEqual(without.ofDaniel);
    expect(withActs.ofAmara).toEqual(without.ofAmara);
    expect(withActs.screens).toEqual(without.screens);
  },
);
