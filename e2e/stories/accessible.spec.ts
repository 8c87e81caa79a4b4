import { expectAccessible } from "../harness/accessible.ts";
import { expect, story } from "../harness/house.ts";
import type { Person } from "../harness/person.ts";
import { routePatterns } from "../harness/routes.ts";
import { say } from "../harness/words.ts";
import { offerLetter, writeLetter } from "../steps/amends.ts";
import { becomeTwo, prepareInvitation } from "../steps/arriving.ts";
import {
  accept,
  answerReview,
  checkIn,
  offerPact,
  openAgreement,
  openProposal,
  propose,
  untilRecorded,
} from "../steps/keeping.ts";
import {
  lookBehindDoor,
  nameForOneself,
  openDoor,
  openTopic,
  shareBreach,
} from "../steps/talking.ts";

const shared = "I hid a second card from you.";
const kept = "I read your letters once.";
const bill = "I show you the phone bill on Sundays.";
const promise = "We look at the budget together on Sundays.";

interface Visit {
  readonly pattern: string;
  readonly path: string;
  readonly by: Person;
}

/** Stands on a screen that has opened, and looks at it by day and by night, and in the narrowest room. */
async function lookAt({ path, by }: Visit): Promise<void> {
  await by.goToPath(path);
  const heading = by.page.getByRole("heading", { level: 1 });
  await expect(heading, `${path} opens`).not.toHaveText(say("shell.opening"));
  await expect(heading, `${path} leads somewhere`).not.toHaveText(say("shell.lost.title"));
  await expect(heading, `${path} stands`).not.toHaveText(say("shell.broken.title"));
  for (const theme of ["night", "day"] as const) {
    await by.switchTo(theme);
    await expectAccessible(by.page, `${path} by ${theme}`);
  }
  const { width = 0, height = 0 } = by.page.viewportSize() ?? {};
  await by.page.setViewportSize({ width: 320, height });
  const overflow = () =>
    by.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  await expect
    .poll(overflow, { message: `${path} needs no sideways scrolling at 320 px` })
    .toBeLessThanOrEqual(0);
  await by.page.setViewportSize({ width, height });
}

/** Everything that there is to look at: two people with something at every stage, and one on the way in. */
async function furnish(
  daniel: Person,
  amara: Person,
  kim: Person,
  pass: () => Promise<void>,
): Promise<Visit[]> {
  await becomeTwo(daniel, amara);
  await nameForOneself(daniel, kept, "kept-secret");
  await openTopic(daniel, kept);
  const note = await daniel.path();
  await nameForOneself(daniel, shared, "hidden-money");
  await shareBreach(daniel, shared, "Amara");
  await lookBehindDoor(amara, "door.ask.breach.named", "Daniel");
  await amara.press("talk.confirm");
  const topic = await amara.path();

  await amara.press("talk.sayImpact");
  await amara.write("talk.prompt.felt", "Small, at the counter of the bank.");
  await amara.press("talk.impactDone");
  await amara.see("talk.standing.confirmed");
  await openTopic(amara, shared);
  await amara.open("talk.proposeTalk");
  await amara.press("talk.propose");
  await amara.meet("talk.title");
  await lookBehindDoor(daniel, "door.ask.conversation.proposed", "Amara");
  await daniel.press("talk.yesTalk");
  const room = await daniel.path();

  await amara.goToPath(`${topic}/questions/new`);
  await amara.write("questions.prompt", "When did it begin?", { name: "Daniel" });
  await amara.press("questions.askThis");
  await amara.meet("questions.title");
  await lookBehindDoor(daniel, "door.ask.question.asked", "Amara");
  await daniel.press("questions.answer");
  await daniel.write("questions.answerPrompt", "In March.");
  await daniel.press("questions.giveAnswer");
  await daniel.see("questions.correct");
  await daniel.goToPath(`${topic}/account`);
  await daniel.press("account.begin");
  await daniel.write("account.prompt.what", "A second card, since March.");
  await daniel.press("account.toShare");
  await daniel.meet("account.shareTitle");
  const before = topic.replace("/talk/", "/amends/before/");
  await daniel.goToPath(before);
  await daniel.write("before.prompt.impact", "She counts the money twice.");
  await daniel.press("before.enough");
  await daniel.meet("amends.title");

  await openTopic(daniel, shared);
  await daniel.press("talk.writeApologyTo", { name: "Amara" });
  await writeLetter(daniel, "I hid a second card from you. It was my choice. I am sorry.");
  await offerLetter(daniel, "Amara");
  const given = await daniel.path();
  await lookBehindDoor(amara, "door.ask.apology.offered", "Daniel");
  const read = await amara.path();

  await openDoor(amara);
  // An amends that is done and not right yet, a note unasked, and something that came to light.
  await daniel.goToPath("/amends/repairs/new");
  await daniel.write("repairs.what", "I pay the money back.");
  await daniel.press("repairs.offerDo", { name: "Amara" });
  await daniel.press("repairs.markDone");
  await daniel.press("repairs.recordDone");
  await daniel.see("repairs.own.done", { name: "Amara" });
  await amara.goToPath("/amends/repairs");
  await amara.press("repairs.see.not-yet-right");
  await amara.press("repairs.say");
  await daniel.see("repairs.own.not-yet-right", { name: "Amara" });
  await amara.goToPath("/agreements/know");
  await amara.write("know.prompt", "I told my sister.", { name: "Daniel" });
  await amara.press("know.share", { name: "Daniel" });
  await amara.meet("know.toldTitle");
  await amara.goToPath("/agreements/later/add");
  await amara.write("account.entryPrompt", "A second letter.");
  await amara.page.getByRole("radio", { name: say("account.way.found") }).check();
  await amara.press("account.laterDo");
  await amara.meet("came-to-light.title");

  await propose(daniel, promise);
  await openProposal(amara, promise);
  const words = await amara.path();
  await accept(amara);
  await amara.see("agreements.listActive");
  await offerPact(daniel, bill, "2026-01-28");
  await openProposal(amara, bill);
  const pact = (await amara.path()).replace("/words", "");
  await accept(amara);
  const standing = amara.page.getByRole("list", { name: say("agreements.listActive") });
  await expect(standing.getByRole("listitem")).toHaveCount(2);
  await pass();
  await checkIn(daniel, promise, "kept");
  await untilRecorded(daniel, promise);
  await pass();
  // In the pact's last days: answered by one of the two. And what stands, with a change of it up for an answer.
  await answerReview(daniel, bill, "not-sure");
  await daniel.meet("pact.keptTitle");
  await openAgreement(amara, promise);
  await amara.press("agreements.change");
  await amara.write("agreements.sentence", `${promise} Before supper.`);
  await amara.choose("agreements.wish.i-want-this");
  await amara.press("agreements.proposeCounter");
  await amara.see("agreements.changeMine");

  const both = [daniel, amara];
  const at = (by: Person, base: string, pattern: string): Visit => ({
    by,
    pattern,
    path: pattern.replace(/^.*?:[a-z]+/, base),
  });
  return [
    ...[
      "/today",
      "/door",
      "/talk",
      "/talk/ten",
      "/talk/later",
      "/talk/trust",
      "/amends",
      "/amends/repairs",
      "/agreements",
      "/agreements/know",
      "/agreements/know/told",
      "/agreements/later",
      "/agreements/week",
      "/mine",
    ].flatMap((pattern) => both.map((by) => ({ by, pattern, path: pattern }))),
    at(daniel, note, "/talk/:topic"),
    at(daniel, note, "/talk/:topic/edit"),
    at(daniel, note, "/talk/:topic/share"),
    at(amara, topic, "/talk/:topic"),
    at(amara, topic, "/talk/:topic/correct"),
    at(amara, topic, "/talk/:topic/impact"),
    at(amara, topic, "/talk/:topic/impact/share"),
    at(amara, topic, "/talk/:topic/needs"),
    at(amara, topic, "/talk/:topic/propose"),
    at(amara, topic, "/talk/:topic/questions"),
    at(daniel, topic, "/talk/:topic/questions"),
    at(amara, topic, "/talk/:topic/questions/new"),
    at(amara, topic, "/talk/:topic/account"),
    at(daniel, topic, "/talk/:topic/account"),
    at(daniel, topic, "/talk/:topic/account/share"),
    at(daniel, before, "/amends/before/:topic"),
    at(daniel, before, "/amends/before/:topic/share"),
    { by: daniel, pattern: "/amends/repairs/new", path: "/amends/repairs/new" },
    {
      by: amara,
      pattern: "/agreements/later/add/:topic",
      path: `/agreements/later/add/${topic.split("/").at(-1)}`,
    },
    at(daniel, room, "/talk/room/:talk"),
    at(amara, room, "/talk/room/:talk"),
    {
      by: daniel,
      pattern: "/amends/apology/new/:topic",
      path: `/amends/apology/new/${topic.split("/").at(-1)}`,
    },
    {
      by: daniel,
      pattern: "/amends/apology/short/:topic",
      path: `/amends/apology/short/${topic.split("/").at(-1)}`,
    },
    at(daniel, given.replace("/given", ""), "/amends/apology/:letter"),
    at(daniel, given.replace("/given", ""), "/amends/apology/:letter/given"),
    at(amara, read.replace("/read", ""), "/amends/apology/:offer/read"),
    at(daniel, read.replace("/read", ""), "/amends/apology/:words/change"),
    at(amara, words.replace("/words", ""), "/agreements/:id"),
    at(daniel, words.replace("/words", ""), "/agreements/:id"),
    at(amara, words.replace("/words", ""), "/agreements/:id/words"),
    at(daniel, words.replace("/words", ""), "/agreements/:id/words"),
    { by: daniel, pattern: "/agreements/:id/words", path: "/agreements/new/words" },
    at(amara, pact, "/agreements/:id"),
    at(daniel, pact, "/agreements/:id/review"),
    at(amara, pact, "/agreements/:id/review"),
    { by: amara, pattern: "/agreements/:id/review/:on", path: `${pact}/review/2026-01-28` },
    { by: kim, pattern: "/why/:id", path: "/why/follow-through" },
  ];
}

story("Every screen is accessible, by day and by night, and fits 320 px", async ({ house }) => {
  story.setTimeout(900_000);
  const daniel = await house.person("Daniel", { device: "laptop" });
  const amara = await house.person("Amara");
  const ana = await house.person("Ana", { device: "laptop" });
  const fragment = await prepareInvitation(ana);
  const kim = await house.person("Kim");
  await kim.arrive(`/join${fragment}`);
  await kim.meet("arriving.joinTitle", { name: "Ana" });
  const visits = await furnish(daniel, amara, kim, () => house.clock.pass({ days: 7, hours: 2 }));

  for (const pattern of ["/invite", "/settings/devices"]) {
    visits.push({ by: ana, pattern, path: pattern });
  }

  const patterns = routePatterns();
  const named = new Set(visits.map(({ pattern }) => pattern));
  for (const pattern of patterns.filter((each) => !named.has(each))) {
    expect(pattern, "a path with a part to fill in is furnished above").not.toContain(":");
    visits.push({ by: kim, pattern, path: pattern });
  }
  expect([...named].filter((pattern) => !patterns.includes(pattern))).toEqual([]);
  for (const visit of visits) await lookAt(visit);
});
