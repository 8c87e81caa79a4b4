import { expect } from "@playwright/test";
import type { Person } from "../harness/person.ts";
import { say } from "../harness/words.ts";

/** Long enough, and nobody's. */
export const passphraseOf = (person: Person): string => `four slow herons for ${person.name}`;

/** A key for this person: passphrase, then the kit, read off the screen. */
export async function makeKey(
  person: Person,
): Promise<{ readonly name: string; readonly kit: string }> {
  await person.meet("arriving.keyTitle");
  await person.write("arriving.passphraseLabel", passphraseOf(person));
  await person.write("arriving.passphraseAgain", passphraseOf(person));
  await person.press("arriving.makeKey");
  await person.meet("arriving.kitReadyTitle");
  const [name = "", kit = ""] = await person.page.getByRole("definition").allInnerTexts();
  expect(name.split(/[ -]/)).toHaveLength(4);
  await person.press("arriving.kitKept");
  return { name, kit };
}

export const pin = "271828";

/** Puts a PIN before everything on this phone. */
export async function setPin(person: Person): Promise<void> {
  await person.goToPath("/start/pin");
  await person.meet("arriving.lockOfferTitle");
  await person.write("arriving.pinLabel", pin);
  await person.write("arriving.pinAgain", pin);
  await person.press("arriving.keepBehindPin");
  await person.meet("arriving.lockSetTitle");
  await person.press("arriving.toToday");
}

/** Shows the code to the other; gives what stands behind the link's `#`. */
export async function invite(inviter: Person, words: string): Promise<string> {
  await inviter.meet("arriving.inviteTitle");
  await inviter.write("arriving.yourFirstName", inviter.name);
  await inviter.write("arriving.inviteWords", words);
  await inviter.press("arriving.showCode");
  await inviter.meet("arriving.inviteReady");
  await expect(inviter.page.getByRole("img", { name: say("arriving.qrLabel") })).toBeVisible();
  const link = await inviter.page.getByLabel(say("arriving.linkLabel")).innerText();
  return new URL(link).hash;
}

/** The safety questions, apart: all four with no, or one with yes. */
export async function answerSafely(person: Person, { fears = false } = {}): Promise<void> {
  await person.meet("safety.aloneTitle");
  await person.press("safety.aloneYes");
  await person.meet("safety.title");
  for (const question of ["fear", "control", "threats", "force", "own"]) {
    const answer = fears && question === "fear" ? "safety.answer.yes" : "safety.answer.no";
    const choices = person.page.getByRole("group", { name: say(`safety.question.${question}`) });
    await choices.getByRole("radio", { name: say(answer), exact: true }).check();
  }
  await person.press("safety.done");
  await person.meet("safety.thanks");
  await person.see(fears ? "safety.outcome.concern" : "safety.outcome.cleared");
}

/** Signs in on another phone or an empty browser. */
export async function signIn(person: Person, name: string, passphrase: string): Promise<void> {
  await person.goToPath("/lock/sign-in");
  await person.meet("arriving.signInTitle");
  await person.write("arriving.nameLabel", name);
  await person.write("arriving.passphraseLabel", passphrase);
  await person.press("arriving.signIn");
}

interface Joining {
  /** With something feared: then they go on outwardly. */
  readonly fears?: boolean;
}

/** From an invitation's link to a sealed answer: their own safety, their willingness, their own key. */
export async function join(
  joiner: Person,
  fragment: string,
  inviterName: string,
  { fears = false }: Joining = {},
): Promise<void> {
  const name = { name: inviterName };
  await joiner.arrive(`/join${fragment}`);
  await joiner.meet("arriving.joinTitle", name);
  expect(new URL(joiner.page.url()).pathname, "the secret leaves the address bar").toBe("/");
  expect(new URL(joiner.page.url()).hash).toBe("");
  await joiner.press("arriving.joinSee", name);
  await joiner.meet("arriving.joinProposes", name);
  await joiner.press("arriving.joinGoOn");
  await answerSafely(joiner, { fears });
  if (fears) {
    await joiner.unfold("safety.ways");
    await joiner.choose("safety.way.outwardly");
  }
  await joiner.press("safety.goOn");
  await joiner.meet("safety.willingTitle");
  await joiner.press("safety.willing.willing");
  await joiner.press("safety.goOn");
  await makeKey(joiner);
  await joiner.write("arriving.joinName", joiner.name, name);
  await joiner.press("arriving.join");
  await joiner.meet("arriving.wordsTitle", name);
}

/** Both read the six words to each other, and they are the same. */
export async function compareWords(one: Person, other: Person): Promise<void> {
  const shown = [one, other].map(async (person) => {
    await person.goToPath("/join/words");
    const words = person.page
      .getByRole("list", { name: say("arriving.wordsLabel") })
      .getByRole("listitem");
    await expect(words).toHaveCount(6, { timeout: 60_000 });
    const texts = await words.allInnerTexts();
    await person.press("arriving.same");
    await person.see("arriving.wordsChecked");
    await person.press("arriving.toToday");
    return texts;
  });
  const [first, second] = await Promise.all(shown);
  expect(first).toEqual(second);
}

/** To the code that the other can scan, from an empty browser. */
export async function prepareInvitation(inviter: Person): Promise<string> {
  await inviter.arrive();
  await inviter.goToPath("/invite");
  await answerSafely(inviter);
  await inviter.press("safety.goOn");
  await makeKey(inviter);
  return invite(inviter, "Would you look at this with me?");
}

/** Two people with a space between them: each with a key, joined, and sure of each other. */
export async function becomeTwo(inviter: Person, joiner: Person): Promise<void> {
  const fragment = await prepareInvitation(inviter);
  await join(joiner, fragment, inviter.name);
  await compareWords(inviter, joiner);
}
