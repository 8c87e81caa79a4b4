import { readFile } from "node:fs/promises";
import type { Person } from "../harness/person.ts";

/** The calendar file that this person is handed when they ask for it, as text. */
export async function takeCalendarFile(person: Person): Promise<{ name: string; text: string }> {
  const handed = person.page.waitForEvent("download");
  await person.press("calendar.put");
  const file = await handed;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}
