import { accountKeysFromSecret, createAccountSecret } from "@groundwork/envelope";
import { bytesToText } from "../bytes.ts";
import type { Random } from "../ports.ts";
import type { PersonRow } from "../record/rows.ts";

/**
 * Who someone is before they have an account. Made at once, so that what is kept alone names the same person later;
 * registering takes the secret off the device (security.md, "Account secret").
 */
export async function createPerson(random: Random): Promise<PersonRow> {
  const secret = createAccountSecret(random);
  const { personId } = await accountKeysFromSecret(secret);
  const row = { id: bytesToText(personId), secret: bytesToText(secret) };
  secret.fill(0);
  return row;
}
