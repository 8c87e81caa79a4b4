import { expect, story } from "../harness/house.ts";
import type { Person } from "../harness/person.ts";
import { say } from "../harness/words.ts";
import {
  answerSafely,
  join,
  makeKey,
  passphraseOf,
  prepareInvitation,
  signIn,
} from "../steps/arriving.ts";
import { nameForOneself } from "../steps/talking.ts";

/** A key without an invitation: what a person holds who comes back on another phone. */
const keyOf = async (person: Person) => {
  await goToKey(person);
  return makeKey(person);
};

/** To the page that makes a key: inviting needs one. */
const goToKey = async (person: Person): Promise<void> => {
  await person.arrive();
  await person.goToPath("/invite");
  await answerSafely(person);
  await person.press("safety.goOn");
};

story("A wrong passphrase, then the right one, on a second phone", async ({ house }) => {
  const mei = await house.person("Mei");
  const { name } = await keyOf(mei);

  const second = await house.person("Mei");
  await second.arrive();
  await signIn(second, name, "not the four slow herons");
  await second.isRefused("wrong-passphrase");
  await second.write("arriving.nameLabel", name.replace(/^[a-z]+/, "herons"));
  await second.write("arriving.passphraseLabel", passphraseOf(mei));
  await second.press("arriving.signIn");
  await second.isRefused("name-word");
  await second.write("arriving.nameLabel", name);
  await second.press("arriving.signIn");
  await second.meet("today.greetingNoName");
});

story(
  "Words written alone come along to a key made elsewhere, when asked to",
  async ({ house }) => {
    const mei = await house.person("Mei");
    const { name } = await keyOf(mei);

    const second = await house.person("Mei");
    await second.arrive();
    await nameForOneself(second, "I found messages on Sunday.", "emotional-affair");
    await signIn(second, name, passphraseOf(mei));
    await second.isRefused("words-here");
    await second.press("arriving.bringIn");
    await second.meet("today.greetingNoName");
    await second.goTo("talk");
    await second.read("I found messages on Sunday.");
  },
);

story(
  "The kit's page left before it was kept: a way on, with and without the code",
  async ({ house }) => {
    const mei = await house.person("Mei");
    await goToKey(mei);
    await mei.meet("arriving.keyTitle");
    await mei.write("arriving.passphraseLabel", passphraseOf(mei));
    await mei.write("arriving.passphraseAgain", passphraseOf(mei));
    await mei.press("arriving.makeKey");
    await mei.meet("arriving.kitReadyTitle");
    await mei.arrive();
    await mei.goToPath("/invite");
    await mei.meet("arriving.kitAskTitle");
    await mei.press("arriving.kitAgain");
    await mei.meet("arriving.devicesTitle");
    await mei.goToPath("/invite");
    await mei.press("arriving.kitKept");
    await mei.meet("arriving.inviteTitle");
  },
);

story("A wrong recovery code, then the right one, on an empty browser", async ({ house }) => {
  const mei = await house.person("Mei");
  const { name, kit } = await keyOf(mei);

  const empty = await house.person("Mei", { device: "laptop" });
  await empty.arrive();
  await empty.goToPath("/lock/kit");
  await empty.meet("arriving.kitTitle");
  const fill = async (code: string) => {
    await empty.write("arriving.nameLabel", name);
    await empty.write("arriving.kitLabel", code);
    await empty.write("arriving.newPassphrase", "five other quiet herons");
    await empty.write("arriving.passphraseAgain", "five other quiet herons");
    await empty.press("arriving.recover");
  };
  await fill(kit.replace(/^./, (first) => (first === "A" ? "B" : "A")));
  await empty.isRefused("kit-checksum");
  await fill(kit);
  await empty.meet("arriving.kitReadyTitle");
  const renewed = await empty.page.getByRole("definition").last().innerText();
  expect(renewed).not.toBe(kit);
});

story("An invitation that was taken back, that was used, that ran out", async ({ house }) => {
  const daniel = await house.person("Daniel", { device: "laptop" });
  const first = await prepareInvitation(daniel);
  await daniel.press("arriving.takeBack");
  await daniel.see("arriving.inviteGone");

  const stranger = await house.person("Kim");
  await stranger.arrive(`/join${first}`);
  await stranger.meet("arriving.joinGone");
  await stranger.isRefused("invitation-revoked");

  await daniel.press("arriving.showCode");
  await daniel.meet("arriving.inviteReady");
  const second = new URL(await daniel.page.getByLabel(say("arriving.linkLabel")).innerText()).hash;
  await house.clock.pass({ days: 15 });
  await stranger.arrive(`/join${second}`);
  await stranger.meet("arriving.joinGone");
  await stranger.isRefused("invitation-expired");

  await daniel.goToPath("/today");
  await daniel.goToPath("/invite");
  await daniel.press("arriving.showCode");
  await daniel.meet("arriving.inviteReady");
  const third = new URL(await daniel.page.getByLabel(say("arriving.linkLabel")).innerText()).hash;
  const amara = await house.person("Amara");
  await join(amara, third, "Daniel");
  await amara.meet("arriving.wordsTitle", { name: "Daniel" });
  await stranger.arrive(`/join${third}`);
  await stranger.meet("arriving.joinGone");
  await stranger.isRefused("invitation-used");
});

story(
  "A relay that cannot be reached: said plainly, and what was typed stands",
  async ({ house }) => {
    const mei = await house.person("Mei");
    await goToKey(mei);
    await mei.meet("arriving.keyTitle");
    await mei.goOffline();
    await mei.write("arriving.passphraseLabel", passphraseOf(mei));
    await mei.write("arriving.passphraseAgain", passphraseOf(mei));
    await mei.press("arriving.makeKey");
    await mei.isRefused("unreachable");
    await mei.comeBack();
    await mei.press("arriving.makeKey");
    await mei.meet("arriving.kitReadyTitle");
  },
);

story(
  "A browser that refuses storage says so, and what is on the page stays",
  async ({ house }) => {
    const mei = await house.person("Mei");
    await mei.page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("The operation is insecure.", "SecurityError");
      };
    });
    await mei.arrive();
    await mei.goToPath("/talk/new");
    await mei.see("standing.storage-failed");
    await mei.write("talk.what", "I read your letters once.");
    await mei.see("shell.paper.failed");
    await mei.choose("talk.kind.kept-secret");
    await mei.press("talk.keepPrivate");
    await mei.isRefused("storage-failed");
    await expect(mei.page.getByRole("textbox")).toHaveValue("I read your letters once.");
  },
);
