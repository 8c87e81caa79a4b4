import type { Person } from "../harness/person.ts";

interface Asking {
  readonly aboutHealth?: boolean;
  /** What presses the last button, where a story looks at that moment. */
  readonly send?: (press: () => Promise<void>) => Promise<void>;
}

/** Asks one question from the list of questions; ends there, where it stands. */
export async function ask(
  person: Person,
  otherName: string,
  question: string,
  { aboutHealth = false, send = (press) => press() }: Asking = {},
): Promise<void> {
  await person.press("questions.ask");
  await person.meet("questions.askTitle");
  await person.write("questions.prompt", question, { name: otherName });
  if (aboutHealth) await person.tick("questions.isHealth", { name: otherName });
  await send(() => person.press("questions.askThis"));
  await person.meet("questions.title");
  await person.read(question);
}
