import { expect } from "@playwright/test";
import type { Person } from "../harness/person.ts";
import { say } from "../harness/words.ts";

/** Long enough, and nobody's. */
export const passphraseOf = (person: Person): string => `four slow herons for ${person.name}`;

/** A key for this person: passphrase, then the kit, read off the screen. */
export async function makeKey(person: Person): Promise<{ readonly name: string; readonly kit: string }> {
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
