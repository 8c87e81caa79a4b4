import { bytesToText, textToBytes } from "../bytes.ts";

/** One command records at most this many events. */
const most = 64;
const idLength = 16;
const info = new TextEncoder().encode("groundwork/v1/event-ids");

/**
 * The ids of the events that a command records, in order: always the same for the same command, so that deciding again
 * doubles nothing. Derived one way, so that two ids do not show that they belong to one command.
 */
export async function eventIds(commandId: string): Promise<readonly string[]> {
  const key = await crypto.subtle.importKey("raw", textToBytes(commandId), "HKDF", false, [
    "deriveBits",
  ]);
  const bits = await crypto.subtle.deriveBits(
    { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(0), info },
    key,
    most * idLength * 8,
  );
  return Array.from({ length: most }, (_, index) =>
    bytesToText(new Uint8Array(bits, index * idLength, idLength)),
  );
}
