import { story } from "../harness/house.ts";
import { say } from "../harness/words.ts";
import { becomeTwo } from "../steps/arriving.ts";
import { lookBehindDoor, nameForOneself, openTopic, shareBreach } from "../steps/talking.ts";

const sentence = "I hid a second card from you.";

story(
  "3. Heard: what it did, what is needed, and a written talk with a time-out",
  async ({ house }) => {
    const daniel = await house.person("Daniel", { device: "laptop" });
    const amara = await house.person("Amara");
    await becomeTwo(daniel, amara);

    await nameForOneself(daniel, sentence, "hidden-money");
    await shareBreach(daniel, sentence, "Amara");

    // Her door rests: nothing is put to her until she looks.
    await amara.goTo("talk");
    await amara.dontRead(sentence);
    await lookBehindDoor(amara, "door.ask.breach.named", "Daniel");
    await amara.read(sentence);
    await amara.press("talk.confirm");
    await amara.see("talk.standing.confirmed");

    // What it did: hers until she shares a part of it.
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
    await amara.press("talk.shareWith", { name: "Daniel" });
    // Sharing leads back to the topic by itself.
    await amara.open("talk.needsTitle");
    await amara.write("talk.needLine", "To hear about money first.", { number: 1 });
    await amara.write("talk.needLine", "One evening a week without screens.", { number: 2 });
    await amara.press("talk.share");
    await amara.press("talk.shareWith", { name: "Daniel" });
    await amara.read("To hear about money first.");

    await lookBehindDoor(daniel, "door.ask.impact.shared", "Amara");
    await daniel.read("standing at the counter");
    await daniel.dontRead("I count the money twice");
    await lookBehindDoor(daniel, "door.ask.needs.shared", "Amara");
    await daniel.read("One evening a week without screens.");

    // A talk in their own time: she speaks, he says it back, she corrects once.
    await openTopic(amara, sentence);
    await amara.open("talk.proposeTalk");
    await amara.press("talk.propose");
    await lookBehindDoor(daniel, "door.ask.conversation.proposed", "Amara");
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
    await amara.press("talk.handOver");
    await daniel.meet("talk.sayBackTitle", { name: "Amara" });
    await daniel.read("in front of the man at the bank");
    await daniel.write("talk.sayBackPrompt", "You were embarrassed at the bank.", {
      name: "Amara",
    });
    await daniel.press("talk.giveBack");
    await amara.meet("talk.confirmTitle", { name: "Daniel" });
    await amara.press("talk.notQuite");
    await amara.write(
      "talk.correctPrompt",
      "Not embarrassed. I felt stupid for having defended you.",
    );
    await amara.press("talk.sendCorrection");
    await daniel.meet("talk.sayBackTitle", { name: "Amara" });

    // He takes half an hour; nothing can be sent meanwhile, and both see when.
    await daniel.press("talk.takeTimeOut");
    await daniel.meet("talk.timeOutTitle");
    await amara.meet("talk.timeOutTitle");
    await house.clock.pass({ minutes: 31 });
    await daniel.press("talk.imBack");
    await daniel.write("talk.sayBackPrompt", "You felt stupid for having stood up for me.", {
      name: "Amara",
    });
    await daniel.press("talk.giveBack");
    await amara.press("talk.yesThatsIt");
    await daniel.meet("talk.speakTitle");
    await daniel.write("talk.speak.felt", "I was afraid of the row, and ashamed.");
    await daniel.press("talk.handOver");
    await amara.write("talk.sayBackPrompt", "You were afraid and ashamed.", { name: "Daniel" });
    await amara.press("talk.giveBack");
    await daniel.press("talk.yesThatsIt");

    await amara.meet("talk.closingTitle");
    await amara.press("talk.closeWithout");
    await amara.meet("talk.overTitle");
    await daniel.meet("talk.overTitle");
    await amara.page.getByRole("radio", { name: "7", exact: true }).check({ force: true });
  },
);
