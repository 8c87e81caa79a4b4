import { expect, story } from "../harness/house.ts";
import { say } from "../harness/words.ts";
import { becomeTwo } from "../steps/arriving.ts";
import {
  accept,
  checkIn,
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

story(
  "5. Kept: two agreements, one countered; kept stones, a mended one and a gap",
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
    await expect(daniel.page.getByRole("deletion").first()).toBeVisible();
    await accept(daniel);
    await expect(
      daniel.page.getByRole("list", { name: say("agreements.listActive") }).getByRole("listitem"),
    ).toHaveCount(2);

    // Two Sundays kept, the second one said without a connection.
    await house.clock.passTo("2026-01-18T19:00:00Z");
    await checkIn(daniel, budget, "kept");
    await untilRecorded(daniel, budget);
    await checkIn(daniel, longerTalk, "kept");
    await untilRecorded(daniel, longerTalk);
    await house.clock.passTo("2026-01-25T19:00:00Z");
    await daniel.goOffline();
    await checkIn(daniel, budget, "kept");
    await daniel.see("check-in.countsFrom");
    await daniel.comeBack();
    await untilRecorded(daniel, budget);
    await checkIn(daniel, longerTalk, "partly", "We had twenty.");
    await untilRecorded(daniel, longerTalk);

    // He misses one and says so the same evening.
    await house.clock.passTo("2026-02-01T20:00:00Z");
    await checkIn(daniel, budget, "missed", "I fell asleep on the sofa. I am sorry.");
    await untilRecorded(daniel, budget);
    await checkIn(daniel, longerTalk, "kept");
    await untilRecorded(daniel, longerTalk);

    await house.clock.passTo("2026-02-08T19:00:00Z");
    await checkIn(daniel, budget, "kept");
    await untilRecorded(daniel, budget);
    await checkIn(daniel, longerTalk, "kept");
    await untilRecorded(daniel, longerTalk);

    // One he leaves unsaid; when the time for telling has passed, she raises it.
    await house.clock.passTo("2026-02-15T19:00:00Z");
    await checkIn(daniel, longerTalk, "kept");
    await untilRecorded(daniel, longerTalk);
    await house.clock.passTo("2026-02-16T20:00:00Z");
    await respond(amara, budget, "raised");

    await house.clock.passTo("2026-02-22T19:00:00Z");
    await checkIn(daniel, budget, "kept");
    await untilRecorded(daniel, budget);
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
  },
);
