import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { findWords } from "../harness/canary.ts";
import { eachFrame, greetingSize } from "../harness/frames.ts";
import { expect, House, story } from "../harness/house.ts";
import type { Passed } from "../harness/line.ts";
import type { Person } from "../harness/person.ts";
import { say } from "../harness/words.ts";
import { becomeTwo, setPin } from "../steps/arriving.ts";
import { nameForOneself, openDoor } from "../steps/talking.ts";

/** What Sam does alone, one act a minute. */
const privateActs: readonly ((sam: Person) => Promise<void>)[] = [
  async (sam) => {
    await nameForOneself(sam, "I read your letters once.", "kept-secret");
  },
  async (sam) => {
    await sam.goToPath("/amends/apology/new");
    await sam.write("amends.letter", "I read your letters. It was my choice.");
    await sam.see("shell.paper.saved");
    await sam.press("amends.doneForNow");
    await sam.meet("amends.enough");
  },
  async (sam) => {
    await sam.goToPath("/start/safety");
    await sam.page
      .getByRole("group", { name: say("safety.oneTitle") })
      .getByRole("radio", { name: say("safety.answer.yes"), exact: true })
      .check();
    await sam.press("safety.done");
    await sam.see("safety.outcome.concern");
    await sam.press("safety.goOn");
  },
  async (sam) => {
    await sam.goToPath("/settings/pause");
    await sam.press("safety.stepBack");
    await sam.see("safety.steppedBack");
    await sam.press("safety.comeBack");
  },
  async (sam) => {
    await sam.goToPath("/talk/ten");
    await sam.press("ten.start");
    await sam.press("ten.first.on");
    await sam.press("ten.stop");
    await sam.press("ten.book");
    await sam.see("ten.bookedNote");
    await sam.press("ten.done");
  },
  async (sam) => {
    await setPin(sam);
  },
];

/** Where Alex looks after each minute. */
const looked = [
  ["/talk", "talk.title"],
  ["/door", "door.title"],
  ["/agreements", "agreements.title"],
  ["/mine", "mine.title"],
] as const;

interface Observed {
  readonly passed: readonly Passed[];
  readonly screens: readonly string[];
}

/** All that Alex's place could tell: bytes and moments on the line, and what the screens say, over the same minutes. */
async function observe(browser: Browser, acts: typeof privateActs): Promise<Observed> {
  const house = await House.open(browser);
  try {
    const alex = await house.person("Alex");
    const sam = await house.person("Sam");
    await becomeTwo(alex, sam);
    // The one offer of a lock has been declined before anything is compared.
    await alex.goTo("talk");
    await alex.press("standing.lockNo");
    const look = async (): Promise<readonly string[]> => {
      const screens: string[] = [];
      for (const [path, heading] of looked) {
        await alex.goToPath(path);
        await alex.meet(heading);
        screens.push(await alex.page.getByRole("main").innerText());
      }
      return screens;
    };
    // Once for whatever is fetched, or offered, when it is first looked at.
    await look();
    await sam.line.quiet();
    await alex.line.quiet();
    house.clock.hold();
    const passed = alex.line.watch();
    const screens: string[] = [];
    for (const act of acts) {
      await house.clock.pass({ minutes: 1 });
      await act(sam);
      await sam.line.quiet();
      screens.push(...(await look()));
    }
    // Something shared at the end: whatever was sent before it has arrived by then.
    await house.clock.pass({ minutes: 1 });
    await openDoor(sam);
    await expect.poll(() => passed().length).toBeGreaterThan(0);
    await alex.line.quiet();
    return { passed: passed(), screens };
  } finally {
    await house.close();
  }
}

story("What Sam does alone changes no byte and no moment in Alex's place", async ({ browser }) => {
  story.slow();
  const nothing = privateActs.map(() => async () => {});
  const without = await observe(browser, nothing);
  const withActs = await observe(browser, privateActs);
  expect(withActs.passed).toEqual(without.passed);
  expect(withActs.screens).toEqual(without.screens);
});

story(
  "Words in what the relay holds would be found, however they are encoded",
  async ({ house }) => {
    const words = "a heron at the weir";
    const encoded = [
      words,
      Buffer.from(words, "utf16le"),
      Buffer.from(`x${words}`).toString("base64"),
      Buffer.from(`xy${words}`).toString("base64url"),
      Buffer.from(words).toString("hex"),
    ];
    for (const bytes of encoded) {
      await writeFile(join(house.data, "planted"), bytes);
      expect(await findWords([words], house.data, [])).toEqual([words]);
    }
    await rm(join(house.data, "planted"));
    expect(await findWords([words], house.data, [])).toEqual([]);
    expect(await findWords([words], house.data, [`request with ${words}`])).toEqual([words]);
  },
);

story("What passes live is told frame by frame, however a busy machine hands it over", () => {
  const greeting = Buffer.from("HTTP/1.1 101 Switching Protocols\r\n\r\n");
  const short = Buffer.from([0x82, 3, 1, 2, 3]);
  const heartbeat = Buffer.from([0x89, 0]);
  const longMasked = Buffer.concat([Buffer.from([0x82, 0xfe, 0, 200]), Buffer.alloc(4 + 200)]);
  const said = Buffer.concat([greeting, short, heartbeat, longMasked, short]);
  for (const handed of [1, 7, said.length]) {
    const told: number[] = [];
    const take = eachFrame((bytes) => told.push(bytes), greetingSize);
    for (let at = 0; at < said.length; at += handed) take(said.subarray(at, at + handed));
    expect(told).toEqual([greeting.length, short.length, longMasked.length, short.length]);
  }
});
