import { expect, story } from "../harness/house.ts";
import { say } from "../harness/words.ts";
import { Arrivals } from "../steps/arrival.ts";
import { becomeTwo } from "../steps/arriving.ts";
import { ask } from "../steps/asking.ts";
import { openDoor, openTopic, standByTogether } from "../steps/talking.ts";

const sentence = "I hid a second card from you.";
const needs = ["To hear about money first.", "One evening a week without screens."] as const;
const questions = [
  "How much was spent with it?",
  "Who else knew of the card?",
  "Is there anything else like it?",
  "Why did you say it was the boiler?",
] as const;
const scene = "What did you two do in bed that we never did?";
const toDaniel = { name: "Daniel" };
const toAmara = { name: "Amara" };

story(
  "3. Heard: what it did, two needs, four questions and one that is kept, a written talk, twenty-five minutes, and how heard she felt",
  async ({ house }) => {
    story.slow();
    const arrivals = new Arrivals();
    const daniel = await house.person("Daniel", { device: "laptop" });
    const amara = await house.person("Amara");
    await becomeTwo(daniel, amara);
    await standByTogether(daniel, amara, sentence, "hidden-money");
    // His door stands open; hers rests.
    await openDoor(daniel);

    // What it did: hers until she shares a part of it, and then it is there.
    await openTopic(daniel, sentence);
    await amara.press("talk.sayImpact");
    await amara.meet("talk.impactTitle");
    await amara.write(
      "talk.prompt.felt",
      "Small. I found out from the bank, standing at the counter.",
    );
    await amara.write("talk.prompt.changed", "I count the money twice now.");
    await amara.press("talk.chooseToShare");
    await amara.meet("talk.shareImpactTitle");
    await amara.tick("talk.part.felt");
    await arrivals.from(
      amara,
      () => amara.press("talk.shareWith", toDaniel),
      daniel,
      "standing at the counter",
    );
    await daniel.dontRead("I count the money twice");

    // Two needs; each can be answered.
    await daniel.open("talk.needsTitle");
    await daniel.see("talk.needsNone");
    await amara.open("talk.needsTitle");
    await amara.write("talk.needLine", needs[0], { number: 1 });
    await amara.write("talk.needLine", needs[1], { number: 2 });
    await amara.press("talk.share");
    await arrivals.from(amara, () => amara.press("talk.shareWith", toDaniel), daniel, needs[1]);
    await daniel.read(needs[0]);

    // Four questions. A fifth asks for a scene: a quiet word, and it is kept for a counselor, of which he has no sign.
    await openTopic(daniel, sentence);
    await daniel.open("talk.questions");
    await openTopic(amara, sentence);
    await amara.open("talk.questions");
    await amara.see("questions.empty");
    for (const question of questions) {
      await ask(amara, "Daniel", question, {
        send: (press) => arrivals.from(amara, press, daniel, question),
      });
    }
    await daniel.line.quiet();
    const ofTheFifth = daniel.line.watch();
    const list = await daniel.page.getByRole("main").innerText();
    await amara.press("questions.ask");
    await amara.write("questions.prompt", scene, toDaniel);
    await amara.press("questions.askThis");
    await amara.see("questions.sendNow");
    await amara.press("questions.forCounselor");
    await amara.meet("questions.laterTitle");
    await amara.read(scene);
    await amara.see("questions.purpose.counselor");
    await amara.line.quiet();
    await daniel.line.quiet();
    expect(ofTheFifth()).toEqual([]);
    expect(await daniel.page.getByRole("main").innerText()).toBe(list);

    // They talk in writing, in their own time: she speaks.
    await openTopic(amara, sentence);
    await amara.open("talk.proposeTalk");
    await daniel.goTo("talk");
    await daniel.meet("talk.title");
    await arrivals.from(amara, () => amara.press("talk.propose"), daniel, say("talk.openLatest"));
    await daniel.press("talk.openLatest");
    await daniel.press("talk.yesTalk");
    await amara.press("talk.openLatest");
    // The coach looks at what is about to be said: hers alone, and it holds nothing up.
    await amara.write("talk.speak.felt", "You never listen to me.");
    const bar = amara.page.getByRole("button", { name: say("coach.bar.flags", { count: 1 }) });
    await bar.click();
    await amara.see("coach.canRead", { flag: say("coach.flag.generalising") });
    await bar.click();
    await amara.write("talk.speak.felt", "I felt small in front of the man at the bank.");
    await amara.write("talk.speak.need", "I need to hear about money from you first.");
    await arrivals.from(
      amara,
      () => amara.press("talk.handOver"),
      daniel,
      "in front of the man at the bank",
    );

    // He says it back; she corrects once.
    await daniel.meet("talk.sayBackTitle", toAmara);
    await daniel.write("talk.sayBackPrompt", "You were embarrassed at the bank.", toAmara);
    await arrivals.from(daniel, () => daniel.press("talk.giveBack"), amara, "You were embarrassed");
    await amara.meet("talk.confirmTitle", toDaniel);
    await amara.press("talk.notQuite");
    await amara.write(
      "talk.correctPrompt",
      "Not embarrassed. I felt stupid for having defended you.",
    );
    await arrivals.from(
      amara,
      () => amara.press("talk.sendCorrection"),
      daniel,
      "for having defended you",
    );

    // He takes twenty-five minutes: both see when, neither can send, and he comes back. When a minute begins: it is counted
    // from the first tap, and both are told the minute.
    await house.clock.passTo("2026-01-11T18:10:00Z");
    await daniel.write(
      "talk.sayBackPrompt",
      "You felt stupid for having stood up for me.",
      toAmara,
    );
    await arrivals.from(
      daniel,
      () => daniel.press("talk.takeTimeOut"),
      amara,
      say("talk.timeOutTitle"),
    );
    await daniel.meet("talk.timeOutTitle");
    await daniel.unfold("talk.changeReturn");
    await daniel.choose("talk.minutes", { minutes: 25 });
    const until = { time: new Date("2026-01-11T18:35:00Z") };
    for (const each of [daniel, amara]) await each.see("talk.timeOutUntil", until);
    await house.clock.pass({ minutes: 20 });
    for (const each of [daniel, amara]) {
      await each.meet("talk.timeOutTitle");
      await expect(each.page.getByRole("textbox")).toHaveCount(0);
    }
    await house.clock.pass({ minutes: 6 });
    await daniel.press("talk.imBack");
    // What he was writing stands.
    await daniel.meet("talk.sayBackTitle", toAmara);
    const paper = daniel.page.getByRole("textbox", { name: say("talk.sayBackPrompt", toAmara) });
    await expect(paper).toHaveValue("You felt stupid for having stood up for me.");
    await arrivals.from(
      daniel,
      () => daniel.press("talk.giveBack"),
      amara,
      "for having stood up for me",
    );
    await amara.press("talk.yesThatsIt");

    // The floor is his, and she says it back.
    await daniel.meet("talk.speakTitle");
    await daniel.write("talk.speak.felt", "I was afraid of the row, and ashamed.");
    await arrivals.from(daniel, () => daniel.press("talk.handOver"), amara, "afraid of the row");
    await amara.write("talk.sayBackPrompt", "You were afraid and ashamed.", toDaniel);
    await arrivals.from(
      amara,
      () => amara.press("talk.giveBack"),
      daniel,
      "You were afraid and ashamed",
    );
    await daniel.press("talk.yesThatsIt");
    await amara.meet("talk.closingTitle");
    await daniel.meet("talk.closingTitle");
    await arrivals.from(
      amara,
      () => amara.press("talk.closeWithout"),
      daniel,
      say("talk.overTitle"),
    );

    // How heard she felt: only she sees it, and nothing of it reaches him, in bytes or on his screen.
    await amara.meet("talk.overTitle");
    await daniel.meet("talk.overTitle");
    await amara.line.quiet();
    await daniel.line.quiet();
    const [ofHowHeard, ofHers] = [daniel.line.watch(), amara.line.watch()];
    const over = await daniel.page.getByRole("main").innerText();
    const seven = (person: typeof amara) =>
      person.page.getByRole("radio", { name: "7", exact: true });
    await seven(amara).check({ force: true });
    await expect.poll(() => ofHers().length).toBeGreaterThan(0);
    await amara.line.quiet();
    await daniel.line.quiet();
    expect(ofHowHeard()).toEqual([]);
    expect(await daniel.page.getByRole("main").innerText()).toBe(over);
    await expect(seven(daniel)).not.toBeChecked();
    await amara.page.reload();
    await amara.meet("talk.overTitle");
    await expect(seven(amara)).toBeChecked();

    arrivals.tookLessThanASecond(story.info());
  },
);
