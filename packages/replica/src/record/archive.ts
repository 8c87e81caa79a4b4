import { bytesToText, type Bytes } from "../bytes.ts";
import type { Random } from "../ports.ts";
import { importKey, sealRow } from "../vault/sealing.ts";
import { newStretching, stretch } from "../vault/stretching.ts";
import type { Row } from "../vault/vault.ts";

/** What a person takes with them: what was recorded and written, and never a key. */
const taken = ["event/", "words/", "draft/", "outbox/", "returned/"];

const contentName = "groundwork/archive";

/**
 * One sealed file: JSON with how the passphrase is stretched (Argon2id) and the rows under AES-256-GCM, bound to the
 * name "groundwork/archive".
 */
export async function sealArchive(
  rows: readonly Row[],
  passphrase: string,
  random: Random,
  madeAt: number,
): Promise<Bytes> {
  const stretching = newStretching(random);
  const key = await importKey(await stretch(passphrase, stretching));
  const contents = {
    madeAt,
    rows: rows.filter(({ name }) => taken.some((prefix) => name.startsWith(prefix))),
  };
  const file = {
    format: "groundwork-archive",
    version: 1,
    stretching: { ...stretching, salt: bytesToText(stretching.salt) },
    sealed: bytesToText(await sealRow(key, contentName, contents, random)),
  };
  return new TextEncoder().encode(JSON.stringify(file));
}
