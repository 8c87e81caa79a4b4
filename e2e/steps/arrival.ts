import type { Person } from "../harness/person.ts";

/** When the next press of this person happens, by their page's clock. Ask before pressing. */
const nextPress = (person: Person): Promise<number> =>
  person.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        document.addEventListener("click", () => resolve(Date.now()), {
          capture: true,
          once: true,
        });
      }),
  );

/** When these words first stand on this person's page, by their page's clock. */
const firstStands = (person: Person, words: string): Promise<number> =>
  person.page.evaluate(
    (sought) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (!document.body.innerText.includes(sought)) return;
          watching.disconnect();
          resolve(Date.now());
        };
        const watching = new MutationObserver(look);
        watching.observe(document.body, { childList: true, subtree: true, characterData: true });
        look();
      }),
    words,
  );

/**
 * How long it takes, in milliseconds, from one person's press until words stand on the other's page. Both moments are noted
 * in the pages: every page of a story has the same clock, and nothing of the story's own looking is in between.
 */
export async function arrival(
  from: Person,
  press: () => Promise<void>,
  to: Person,
  words: string,
): Promise<number> {
  const pressed = nextPress(from);
  const stands = firstStands(to, words);
  await press();
  return (await stands) - (await pressed);
}
