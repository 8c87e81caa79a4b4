import { expectAccessible } from "../harness/accessible.ts";
import { expect, story } from "../harness/house.ts";
import type { Person } from "../harness/person.ts";
import { say } from "../harness/words.ts";
import { becomeTwo } from "../steps/arriving.ts";
import {
  accept,
  answerReview,
  checkIn,
  offerPact,
  openAgreement,
  openProposal,
  propose,
  respond,
  tableOf,
  untilRecorded,
} from "../steps/keeping.ts";
import { openDoor } from "../steps/talking.ts";

const budget = "We look at the budget together on Sundays.";
const talk = "Twenty minutes to talk on Sundays.";
const longerTalk = "Thirty minutes to talk on Sundays.";
const bill = "I show you the phone bill on Sundays.";
const shorterBudget = "We look at the budget on Sundays before supper.";

const watching = "I can look through your phone on Sundays.";

const listed = (person: Person, heading: string) =>
  person.page.getByRole("list", { name: say(heading), exact: true }).getByRole("listitem");

const kept = async (person: Person, sentence: string): Promise<void> => {
  await checkIn(person, sentence, "kept");
  await untilRecorded(person, sentence);
};

story(
  "5. Kept: two changes become agreements, one countered; a pact that ends on the 30th; a miss told the same evening",
  async ({ house }) => {
    const daniel = await house.person("Daniel");
    const amara = await house.person("Amara", { device: "laptop" });
    await becomeTwo(daniel, amara);
    await openDoor(daniel);
    await openDoor(amara);

    await propose(daniel, budget);
    await openProposal(amara, budget);
    await accept(amara);
    await amara.see("agreements.listActive");

    // She counters one, field by field; both accept the same words.
    await propose(daniel, talk);
    await openProposal(amara, talk);
    await amara.press("agreements.change");
    await amara.write("agreements.sentence", longerTalk);
    await amara.choose("agreements.wish.i-want-this");
    await amara.press("agreements.proposeCounter");
    await amara.dontSee("agreements.missing.wish");
    await openProposal(daniel, longerTalk);
    await daniel.meet("agreements.answerTitleCounter", { name: "Amara" });
    await expect(daniel.page.getByRole("deletion").first()).toContainText("Twenty");
    await expect(daniel.page.getByRole("insertion").first()).toContainText("Thirty");
    await daniel.see("agreements.unchanged");
    await accept(daniel);
    await expect(listed(daniel, "agreements.listActive")).toHaveCount(2);

    // He offers to be looked at, until the 30th. She says yes where there is no connection, and it counts once there is.
    await offerPact(daniel, bill, "2026-01-30");
    await openProposal(amara, bill);
    await amara.meet("agreements.answerTitlePact", { name: "Daniel" });
    await amara.see("pact.reviews");
    await amara.goOffline();
    await accept(amara);
    await amara.see("agreements.onThisPhone");
    await daniel.goToPath("/agreements");
    await expect(listed(daniel, "agreements.listActive")).toHaveCount(2);
    await amara.comeBack();
    await expect(listed(daniel, "agreements.listActive")).toHaveCount(3, { timeout: 60_000 });
    await openAgreement(daniel, bill);
    await daniel.see("pact.watchesYou");
    await daniel.see("pact.endsItself", { date: "Friday 30 January" });

    // Two Sundays kept, the second one said without a connection.
    await house.clock.passTo("2026-01-18T19:00:00Z");
    for (const each of [budget, longerTalk, bill]) await kept(daniel, each);
    await house.clock.passTo("2026-01-25T19:00:00Z");
    await daniel.goOffline();
    await checkIn(daniel, budget, "kept");
    await daniel.see("check-in.countsFrom");
    await daniel.comeBack();
    await untilRecorded(daniel, budget);
    await checkIn(daniel, longerTalk, "partly", "We had twenty.");
    await untilRecorded(daniel, longerTalk);
    await kept(daniel, bill);

    // In the pact's last days both answer apart, she without a connection; both open together.
    await house.clock.passTo("2026-01-28T19:00:00Z");
    await answerReview(daniel, bill, "yes", "I noticed I dread Sundays.");
    await daniel.meet("pact.keptTitle");
    await amara.goOffline();
    await answerReview(amara, bill, "not-sure");
    await amara.meet("pact.keptTitle");
    await amara.see("agreements.onThisPhone");
    await daniel.meet("pact.keptTitle");
    await amara.comeBack();
    await amara.meet("pact.bothTitle", { date: "Friday 30 January" });
    await amara.press("pact.openBoth");
    await amara.read("I noticed I dread Sundays.");
    await amara.see("pact.watched");
    await expectAccessible(amara.page, "a review that both have opened");
    await daniel.meet("pact.bothTitle", { date: "Friday 30 January" });

    // It ends by itself: nothing of it falls due, and what was said of it stays.
    await house.clock.passTo("2026-02-01T20:00:00Z");
    await daniel.goToPath("/agreements");
    await daniel.unfold("agreements.listEnded");
    await expect(listed(daniel, "agreements.listEnded")).toContainText([bill]);
    await expect(listed(daniel, "agreements.listActive")).toHaveCount(2);
    await daniel.goToPath("/agreements/week");
    await daniel.meet("agreements.weekTitle");
    await expect(daniel.page.getByRole("button", { name: say("check-in.say.kept") })).toHaveCount(
      2,
    );

    // He misses one and says so the same evening.
    await checkIn(daniel, budget, "missed", "I fell asleep on the sofa. I am sorry.");
    await untilRecorded(daniel, budget);
    await kept(daniel, longerTalk);

    await house.clock.passTo("2026-02-08T19:00:00Z");
    for (const each of [budget, longerTalk]) await kept(daniel, each);

    // One he leaves unsaid; when the time for telling has passed, she raises it.
    await house.clock.passTo("2026-02-15T19:00:00Z");
    await kept(daniel, longerTalk);
    await house.clock.passTo("2026-02-16T20:00:00Z");
    await respond(amara, budget, "raised");

    await house.clock.passTo("2026-02-22T19:00:00Z");
    await kept(daniel, budget);
    await house.clock.passTo("2026-02-23T09:00:00Z");

    // The same record in both places: his page has stood open, she opens hers again.
    await amara.arrive();
    const record = [
      "agreements.outcome.kept",
      "agreements.outcome.raised",
      "agreements.outcome.kept",
      "agreements.outcome.told",
      "agreements.outcome.kept",
      "agreements.outcome.kept",
    ].map((outcome) => say(outcome));
    await expect.poll(() => tableOf(daniel, budget)).toEqual(record);
    await expect.poll(() => tableOf(amara, budget)).toEqual(record);
    await expect(daniel.page.locator(".stone-seam").first()).toHaveAttribute("d", /\d/);

    // What stands is changed by the same dance: it goes on as it is until both have said yes, and holds from the next day.
    await openAgreement(amara, budget);
    await amara.press("agreements.change");
    await amara.write("agreements.sentence", shorterBudget);
    await amara.choose("agreements.wish.i-want-this");
    await amara.press("agreements.proposeCounter");
    await amara.dontSee("agreements.missing.wish");
    await openAgreement(daniel, budget);
    await daniel.press("agreements.toWords");
    await daniel.meet("agreements.answerTitleChange", { name: "Amara" });
    await daniel.see("agreements.standsMeanwhile");
    await accept(daniel);
    await daniel.read(shorterBudget);
    await amara.goToPath("/agreements");
    await expect(listed(amara, "agreements.listProposed")).toHaveCount(0, { timeout: 60_000 });
    await openAgreement(amara, shorterBudget);
    await amara.see("agreements.changedFrom", { date: "24 Feb 2026" });
    await expect.poll(() => tableOf(amara, shorterBudget)).toEqual(record);

    // What has done its work is retired with thanks, by either, at once.
    await openAgreement(daniel, longerTalk);
    await daniel.press("agreements.retire");
    await daniel.write("agreements.thanks", "We talk anyway now.");
    await daniel.press("agreements.retireDo");
    await amara.goToPath("/agreements");
    await expect(listed(amara, "agreements.listActive")).toHaveCount(1, { timeout: 60_000 });
    await amara.unfold("agreements.listEnded");
    await listed(amara, "agreements.listEnded").getByRole("link", { name: longerTalk }).click();
    await amara.read("We talk anyway now.");
  },
);

story(
  "Kept: what cannot be agreed is said plainly, and nothing typed is lost",
  async ({ house }) => {
    const daniel = await house.person("Daniel");
    const amara = await house.person("Amara", { device: "laptop" });
    await becomeTwo(daniel, amara);
    await openDoor(daniel);
    await openDoor(amara);

    // An end before the first Sunday; then one before today.
    await daniel.goToPath("/agreements/new/words");
    await daniel.write("agreements.sentence", budget);
    await daniel.choose("agreements.wish.i-want-this");
    await daniel.unfold("agreements.folded");
    const until = daniel.page.getByLabel(say("agreements.until"));
    await until.fill("2026-01-14");
    await daniel.press("agreements.propose");
    await daniel.isRefused("no-occasion");
    await until.fill("2026-01-10");
    await daniel.press("agreements.propose");
    await daniel.isRefused("ends-before-it-begins");
    await until.fill("");

    // A link is no part of an agreement; what would watch the other is not one's own to offer.
    await daniel.write("agreements.why", "See https://example.org/where");
    await daniel.press("agreements.propose");
    await daniel.isRefused("kept-out");
    await daniel.write("agreements.why", "");
    await daniel.unfold("agreements.check");
    await daniel.choose("agreements.check.yes");
    await daniel.choose("agreements.whoseOther", { name: "Amara" });
    await daniel.see("pact.theirs", { name: "Amara" });
    await daniel.see("pact.missing.theirs");
    await daniel.choose("agreements.whoseMe");
    await daniel.choose("agreements.check.no");
    await daniel.press("agreements.propose");
    await daniel.meet("agreements.title");

    // Both put it in other words at the same moment: the record's order decides, and the later words come back.
    await openProposal(amara, budget);
    await accept(amara);
    await amara.see("agreements.listActive");
    await daniel.see("agreements.listActive");
    for (const [person, words] of [
      [daniel, shorterBudget],
      [amara, talk],
    ] as const) {
      await openAgreement(person, budget);
      await person.press("agreements.change");
      await person.write("agreements.sentence", words);
      await person.choose("agreements.wish.i-want-this");
    }
    await amara.goOffline();
    await amara.press("agreements.proposeCounter");
    await amara.see("agreements.onThisPhone");
    await daniel.press("agreements.proposeCounter");
    await daniel.see("agreements.changeMine");
    await daniel.goTo("today");
    await amara.comeBack();
    await amara.goTo("today");
    await amara.see("refusals.stale-revision");
    await amara.read(talk);
    await amara.press("today.returnedKeep");
    await amara.meet("agreements.answerTitleChange", { name: "Daniel" });
    await amara.press("agreements.change");
    const writing = amara.page.getByRole("textbox", { name: say("agreements.sentence") });
    await expect(writing).toHaveValue(talk);

    // She ends it before it falls due; what he says of it where there is no connection comes back, and is said why.
    await house.clock.passTo("2026-01-18T17:00:00Z");
    await daniel.goOffline();
    await openAgreement(amara, budget);
    await amara.press("agreements.end");
    await amara.press("agreements.endDo");
    await amara.see("agreements.endedOn", { date: "18 Jan 2026" });
    await house.clock.passTo("2026-01-18T19:00:00Z");
    await checkIn(daniel, budget, "kept", "We sat down at six.");
    await daniel.see("check-in.countsFrom");
    await daniel.comeBack();
    await daniel.goTo("today");
    await daniel.see("refusals.after-its-end");
    await daniel.read("We sat down at six.");

    // What would let one check on the other is asked about where it is written, and read so where it is received.
    await amara.goToPath("/agreements/new/words");
    await amara.write("agreements.sentence", watching);
    await amara.choose("agreements.wish.i-want-this");
    await amara.see("agreements.missing.check");
    await amara.choose("agreements.check.no");
    await amara.press("agreements.propose");
    await amara.dontSee("agreements.missing.check");
    await openProposal(daniel, watching);
    await daniel.see("pact.received");
  },
);
