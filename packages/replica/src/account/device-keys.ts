import { deviceKeysFromStored, type DeviceKeys } from "@groundwork/envelope";
import { bytesToText, textToBytes } from "../bytes.ts";
import type { Random } from "../ports.ts";
import type { DeviceRow } from "../record/rows.ts";

/**
 * A device's own keys rest as bytes in a row sealed like every other, so that locking covers them, and are held as the
 * platform's non-extractable keys while the copy is open. (Non-extractable keys kept in IndexedDB as they are would stay
 * usable behind a lock.)
 */
export async function createDevice(random: Random): Promise<{ keys: DeviceKeys; row: DeviceRow }> {
  const signPrivate = random(32);
  const sealPrivate = random(32);
  const unnamed = await deviceKeysFromStored({
    signKey: new Uint8Array(32),
    sealKey: new Uint8Array(32),
    signPrivate,
    sealPrivate,
  });
  const row: DeviceRow = {
    signKey: bytesToText(unnamed.signer.publicKey),
    sealKey: bytesToText(unnamed.sealKey.publicKey),
    signPrivate: bytesToText(signPrivate),
    sealPrivate: bytesToText(sealPrivate),
  };
  return { keys: await deviceKeysFromRow(row), row };
}

export async function deviceKeysFromRow(row: DeviceRow): Promise<DeviceKeys> {
  const signPrivate = textToBytes(row.signPrivate);
  const sealPrivate = textToBytes(row.sealPrivate);
  return deviceKeysFromStored({
    signKey: textToBytes(row.signKey),
    sealKey: textToBytes(row.sealKey),
    signPrivate,
    sealPrivate,
  });
}
