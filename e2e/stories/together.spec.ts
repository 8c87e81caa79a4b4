import { expect, story } from "../harness/house.ts";
import { say } from "../harness/words.ts";
import { offerLetter, openLetter, writeLetter } from "../steps/amends.ts";
import { Arrivals } from "../steps/arrival.ts";
import { compareWords, join, prepareInvitation } from "../steps/arriving.ts";
import { lookBehindDoor, nameForOneself, openTopic, readyToShare } from "../steps/talking.ts";

const sentence = "I hid a second card from you.";
const letter =
  "Amara, I hid a second card from you since March and lied about it. It was my choice. I am sorry. From now on I show you the account on Sundays.";

story(
  "2. Together: an invitation, a start apart, the same six words, an apology that waits",
  async ({ house }) => {
    const arrivals = new Arrivals();
    const daniel = await house.person("Daniel", { device: "laptop" });
    const fragment = await prepareInvitation(daniel);
    await daniel.line.quiet();
    const passed = daniel.line.watch();
    const invited = await daniel.page.getByRole("main").innerText();

    // She looks at what is proposed, apart, and puts it away for the evening: of that he has no sign.
    const amara = await house.person("Amara");
    await amara.arrive(`/join${fragment}`);
    await amara.meet("arriving.joinTitle", { name: "Daniel" });
    await amara.read("Would you look at this with me?");
    await amara.press("arriving.joinSee", { name: "Daniel" });
    await amara.see("arriving.joinPause");
    await amara.press("arriving.notNow");
    await daniel.line.quiet();
    expect(passed()).toEqual([]);
    expect(await daniel.page.getByRole("main").innerText()).toBe(invited);

    // Her own start: the safety questions, what she is willing to try, her own key. Then the words, read to each other.
    await join(amara, fragment, "Daniel");
    await compareWords(daniel, amara);
    await amara.goToPath("/join/yes");
    await amara.see("safety.willing.willing");

    // What he names reaches her only behind her door; she is looking there just now.
    await nameForOneself(daniel, sentence, "hidden-money");
    await amara.goToPath("/door");
    await amara.press("door.look");
    await amara.see("door.nothing");
    await readyToShare(daniel, sentence, "Amara");
    await arrivals.from(
      daniel,
      () => daniel.press("talk.shareWith", { name: "Amara" }),
      amara,
      say("door.ask.breach.named", { name: "Daniel" }),
    );
    await openTopic(daniel, sentence);
    await amara.open("door.ask.breach.named", { name: "Daniel" });
    await amara.read(sentence);
    await arrivals.from(
      amara,
      () => amara.press("talk.confirm"),
      daniel,
      say("talk.standing.confirmed"),
    );

    // Her door rests; his apology is offered and waits. Today reads the same as before.
    await amara.goTo("today");
    await amara.meet("today.greeting", { name: "Amara" });
    await amara.line.quiet();
    const before = await amara.page.getByRole("main").innerText();
    await daniel.press("talk.writeApologyTo", { name: "Amara" });
    await writeLetter(daniel, letter);
    await offerLetter(daniel, "Amara");
    await daniel.see("amends.givenText", { name: "Amara" });
    await amara.line.quiet();
    expect(await amara.page.getByRole("main").innerText()).toBe(before);
    await amara.dontSee("today.ask.apology.offered", { name: "Daniel" });

    // She looks, and reads it, when she wants to: nothing of it goes anywhere, and his page stays as it is.
    await daniel.line.quiet();
    const given = await daniel.page.getByRole("main").innerText();
    const [ofHim, ofHer] = [daniel.line.watch(), amara.line.watch()];
    await lookBehindDoor(amara, "door.ask.apology.offered", "Daniel");
    await openLetter(amara, "Daniel");
    await amara.read("I hid a second card from you since March");
    await amara.line.quiet();
    await daniel.line.quiet();
    expect([...ofHim(), ...ofHer()]).toEqual([]);
    expect(await daniel.page.getByRole("main").innerText()).toBe(given);

    arrivals.tookLessThanASecond(story.info());
  },
);
