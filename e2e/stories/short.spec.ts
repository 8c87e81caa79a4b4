import { expect, story } from "../harness/house.ts";
import type { House } from "../harness/house.ts";
import type { Person } from "../harness/person.ts";
import { offerLetter, openLetter } from "../steps/amends.ts";
import { becomeTwo } from "../steps/arriving.ts";
import { countEffort } from "../steps/effort.ts";
import { lookBehindDoor, openTopic, standByTogether } from "../steps/talking.ts";

const sentence = "I hid a second card from you.";

/** "Each short form is finished in five minutes": at most this much, from Today or the topic to its end (G5). */
const fiveMinutes = { taps: 12, fields: 4 };

const inFiveMinutes = async (person: Person, form: () => Promise<void>): Promise<void> => {
  const effort = await countEffort(person);
  await form();
  const { taps, fields } = await effort();
  expect(taps).toBeGreaterThan(1);
  expect(taps).toBeLessThanOrEqual(fiveMinutes.taps);
  expect(fields).toBeLessThanOrEqual(fiveMinutes.fields);
};

/** Two people, and one breach that both stand by: Daniel's doing. */
const confirmed = async (house: House): Promise<{ daniel: Person; amara: Person }> => {
  const daniel = await house.person("Daniel");
  const amara = await house.person("Amara");
  await becomeTwo(daniel, amara);
  await standByTogether(daniel, amara, sentence, "hidden-money");
  return { daniel, amara };
};

story("The short forms of facts, impact and needs take five minutes", async ({ house }) => {
  const { daniel, amara } = await confirmed(house);

  await daniel.goTo("today");
  await inFiveMinutes(daniel, async () => {
    await daniel.press("today.step.tell-the-facts.do");
    await daniel.press("account.begin");
    await daniel.write("account.prompt.what", "A second card, two thousand in all.");
    await daniel.write("account.prompt.since", "Since March.");
    await daniel.choose("account.over.over");
    await daniel.press("account.toShare");
    await daniel.choose("account.everythingYes");
    await daniel.press("account.shareWhole", { name: "Amara" });
    await daniel.meet("account.toldTitle");
  });

  // What I felt, what it changed, what I need (G5).
  await openTopic(amara, sentence);
  await inFiveMinutes(amara, async () => {
    await amara.press("talk.sayImpact");
    await amara.write("talk.prompt.felt", "Small.");
    await amara.write("talk.prompt.changed", "I count the money twice.");
    await amara.press("talk.chooseToShare");
    await amara.tick("talk.part.felt");
    await amara.tick("talk.part.changed");
    await amara.press("talk.shareWith", { name: "Daniel" });
    await amara.open("talk.needsTitle");
    await amara.write("talk.needLine", "To hear about money first.", { number: 1 });
    await amara.press("talk.share");
    await amara.press("talk.shareWith", { name: "Daniel" });
    await amara.read("To hear about money first.");
  });
});

story("The short forms of an agreement and of a question take five minutes", async ({ house }) => {
  const { daniel, amara } = await confirmed(house);

  // I will… by… until… (G5).
  await daniel.goTo("agreements");
  await inFiveMinutes(daniel, async () => {
    await daniel.press("agreements.bareAction");
    await daniel.write("agreements.sentence", "I show you the account on Sundays by six.");
    await daniel.choose("agreements.when.week");
    await daniel.choose("agreements.wish.i-want-this");
    await daniel.press("agreements.propose");
    await daniel.meet("agreements.title");
  });

  await openTopic(amara, sentence);
  await inFiveMinutes(amara, async () => {
    await amara.open("talk.questions");
    await amara.press("questions.ask");
    await amara.write("questions.prompt", "Who else knew of the card?", { name: "Daniel" });
    await amara.press("questions.askThis");
    await amara.meet("questions.title");
  });
});

story("The short forms of an apology and of a talk take five minutes", async ({ house }) => {
  const { daniel, amara } = await confirmed(house);

  // I did…, it was mine, it did this to you…, from now on… (G5).
  await openTopic(daniel, sentence);
  await inFiveMinutes(daniel, async () => {
    await daniel.press("talk.writeApologyTo", { name: "Amara" });
    await daniel.press("studio.toShort");
    await daniel.write("studio.short.did", "I hid a second card from you.");
    await daniel.write("studio.short.mine", "It was mine to do, and mine to stop.");
    await daniel.write("studio.short.impact", "You counted everything twice because of it.");
    await daniel.write("studio.short.change", "From now on I show you the account on Sundays.");
    await daniel.press("studio.shortMake");
    await offerLetter(daniel, "Amara");
  });
  await lookBehindDoor(amara, "door.ask.apology.offered", "Daniel");
  await openLetter(amara, "Daniel");
  await amara.read("I hid a second card from you. It was mine to do, and mine to stop.");
  await amara.goToPath("/amends");

  // Ten minutes aloud, by the card, from Talk until it is said that they were held.
  await amara.goTo("talk");
  await inFiveMinutes(amara, async () => {
    await amara.open("talk.ten");
    await amara.press("ten.start");
    for (const part of ["first", "second", "close"]) {
      await amara.meet(`ten.${part}.title`);
      await amara.press(`ten.${part}.on`);
    }
    await amara.press("ten.weHeld");
    await amara.see("ten.heldMine", { name: "Daniel" });
  });
});
