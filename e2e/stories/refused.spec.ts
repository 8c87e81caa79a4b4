import { commonCodes } from "../../packages/repair/src/core/refusal.ts";
import { concepts } from "../../packages/repair/src/concepts.ts";
import { relayRefusals } from "@groundwork/envelope";
import { refusalCodes } from "@groundwork/repair";
import type { Locator } from "@playwright/test";
import { expect } from "../harness/house.ts";
import type { Person } from "../harness/person.ts";
import { messagesOf, say } from "../harness/words.ts";
import type { Place } from "../staged/place.ts";
import { places } from "../staged/places.ts";
import { writtenBefore } from "../staged/record.ts";
import { staged as story } from "../staged/stage.ts";

/** With every value that a sentence may name. */
const facts = { most: 5, seconds: 30, field: "what", count: 2, least: 6 };

/** What any act can be refused with: by what this phone keeps, and by the rules that all concepts share. */
const common = ["storage-failed", "locked", ...commonCodes];

const conceptOf = ({ sends }: Place): keyof typeof concepts =>
  sends.split(".")[0] as keyof typeof concepts;

/** The codes of this screen's concept, by the registry of the rules; those of all concepts on each one's first screen. */
const codesAt = (place: Place): readonly string[] => {
  const isFirst = places.find((each) => conceptOf(each) === conceptOf(place)) === place;
  const own = concepts[conceptOf(place)].codes;
  return isFirst || own.length === 0 ? [...common, ...own] : own;
};

/** What the lock refuses with. */
const ofTheLock = ["secret-too-short", "wrong-pin", "wait"];

/** What taking back refuses with: TalkedThrough below. */
const ofTakingBack = ["on-its-way"];

/** What keys, invitations and the relay refuse with: every sentence that no rule and no lock has. */
const ofTheRelay = messagesOf("refusals").filter(
  (code) =>
    code !== "unknown" &&
    ![...common, ...refusalCodes, ...ofTheLock, ...ofTakingBack].includes(code),
);

story("Every code is tried where people meet it, and on a screen of every concept", () => {
  expect(new Set(places.map(conceptOf))).toEqual(new Set(Object.keys(concepts)));
  expect(new Set(places.flatMap(codesAt))).toEqual(new Set([...common, ...refusalCodes]));
  expect(ofTheRelay).toEqual(expect.arrayContaining(Object.keys(relayRefusals)));
});

for (const place of places) {
  story(`What refuses ${place.sends} is said beside what was written`, async ({ stage }) => {
    const { couple, person } = stage;
    const path = place.live(couple);
    await stage.show(place.as, place.alone ? { pair: null, partner: null } : {});
    await goToScreen(person, path);
    await place.before?.(person);

    const main = person.page.getByRole("main");
    const papers = main.locator("textarea:visible");
    const written = await write(place, person, papers);
    const chosen = main.locator("input:checked, [aria-pressed=true]");
    const choices = await chosen.count();

    for (const code of codesAt(place)) {
      await stage.refuseWith({ code, facts });
      await place.send(person);
      await person.isRefused(code, facts);
      const asked = await stage.asked();
      expect(asked?.type).toBe(place.sends);
      if (written.length > 0) {
        expect(written.some((words) => JSON.stringify(asked).includes(words))).toBe(true);
      }
      if (place.words === "here") {
        const standing = await main
          .locator("textarea, input[type=text]")
          .evaluateAll((fields) =>
            fields.map((field) => (field as HTMLTextAreaElement | HTMLInputElement).value),
          );
        expect(standing, `what was written, after ${code}`).toEqual(
          expect.arrayContaining(written),
        );
      } else for (const words of written) await person.read(words);
      await expect(chosen).toHaveCount(choices);
      expect(await person.path()).toBe(path);
    }
  });
}

/** Goes to a path and waits until its screen stands. */
async function goToScreen(person: Person, path: string): Promise<void> {
  const heading = person.page.getByRole("heading", { level: 1 });
  const before = await heading.innerText();
  await person.goToPath(path);
  await expect(heading).not.toHaveText(before);
  await expect(heading).not.toHaveText(say("shell.opening"));
  await expect(person.page.getByText(say("shell.paper.loading"))).toHaveCount(0);
}

/** Writes on every paper that stands; gives all that is now written. */
async function write({ words, line }: Place, person: Person, papers: Locator): Promise<string[]> {
  if (words === "none") return [];
  if (words === "before") return [writtenBefore];
  const written: string[] = [];
  if (line === undefined) await expect(papers.first()).toBeVisible();
  for (let at = 0; at < (await papers.count()); at += 1) {
    written.push(`Words ${at} that are to stay.`);
    await papers.nth(at).fill(written[at] ?? "");
  }
  if (line !== undefined) {
    await person.write(line, "A line to stay.");
    written.push("A line to stay.");
  }
  expect(written.length).toBeGreaterThan(0);
  return written;
}

const secret = "four slow herons for Ruth";

/** Where keys are made, used and changed: what is typed there, and what sends it. */
const keyScreens = [
  {
    path: "/lock/sign-in",
    typed: [
      ["arriving.nameLabel", "four-slow-grey-herons"],
      ["arriving.passphraseLabel", secret],
    ],
    sends: "arriving.signIn",
    meets: ofTheRelay,
  },
  {
    path: "/lock/kit",
    typed: [
      ["arriving.nameLabel", "four-slow-grey-herons"],
      ["arriving.kitLabel", "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-HHHH-JJJJ"],
      ["arriving.newPassphrase", secret],
      ["arriving.passphraseAgain", secret],
    ],
    sends: "arriving.recover",
    meets: ["unreachable", "wrong-kit", "kit-checksum", "words-here"],
  },
  {
    path: "/invite",
    typed: [
      ["arriving.passphraseLabel", secret],
      ["arriving.passphraseAgain", secret],
    ],
    sends: "arriving.makeKey",
    meets: ["unreachable", "name-taken", "relay-failed"],
  },
] as const;

for (const { path, typed, sends, meets } of keyScreens) {
  story(`What refuses a key is said beside what was typed: ${sends}`, async ({ stage }) => {
    const { person } = stage;
    await stage.show("ruth", { account: null, pair: null, partner: null });
    await goToScreen(person, path);
    for (const [label, text] of typed) await person.write(label, text);
    for (const code of meets) {
      await stage.refuseWith({ code, facts });
      await person.press(sends);
      await person.isRefused(code, facts);
      for (const [label, text] of typed) {
        await expect(person.page.getByLabel(say(label), { exact: true })).toHaveValue(text);
      }
    }
  });
}

story("What refuses an invitation is said beside its words", async ({ stage }) => {
  const { person } = stage;
  await stage.show("ruth", { pair: null, partner: null });
  await goToScreen(person, "/invite");
  await person.write("arriving.inviteWords", "Would you look at this with me?");
  for (const code of ofTheRelay.filter((each) => each.startsWith("invitation-"))) {
    await stage.refuseWith({ code, facts });
    await person.press("arriving.showCode");
    await person.isRefused(code, facts);
    const standing = person.page.getByLabel(say("arriving.inviteWords"), { exact: true });
    await expect(standing).toHaveValue("Would you look at this with me?");
  }
});

story("What refuses a PIN is said beside it", async ({ stage }) => {
  const { person } = stage;
  await stage.show("ruth");
  await goToScreen(person, "/start/pin");
  await person.write("arriving.pinLabel", "271828");
  await person.write("arriving.pinAgain", "271828");
  for (const code of ofTheLock) {
    await stage.refuseWith({ code, facts });
    await person.press("arriving.keepBehindPin");
    await person.isRefused(code, facts);
    const standing = person.page.getByLabel(say("arriving.pinLabel"), { exact: true });
    await expect(standing).toHaveValue("271828");
  }
});

story("What can no longer be taken back says so, and stands as it was", async ({ stage }) => {
  const { couple, person } = stage;
  const place = places.find(({ sends }) => sends === "settling.mark");
  const path = place?.live(couple) ?? "";
  const topic = path.split("/").at(-1) ?? "";
  const command = { type: "settling.mark", topic } as const;
  const waiting = { id: "waiting", command, madeAt: couple.now, audience: "pair" } as const;
  await stage.show("mei", { pending: [waiting] });
  await goToScreen(person, path);
  const mark = person.page.getByRole("checkbox", { name: say("settling.talkedThrough") });
  await expect(mark).toBeChecked();
  for (const code of ofTakingBack) {
    await stage.refuseWith({ code });
    await mark.click();
    await person.isRefused(code);
    await expect(mark).toBeChecked();
  }
});
