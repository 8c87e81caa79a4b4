/** Records and headers that no honest device makes, signed all the same. */
import { decode as decodeCbor } from "cborg";
import { encode } from "../src/index.ts";
import type { Epoch, Signer } from "../src/index.ts";
import { sign } from "../src/primitives.ts";

/** An epoch record's fields by position (docs/protocol.md, section 5). */
export const RECORD = {
  version: 0,
  space: 1,
  audience: 2,
  kind: 3,
  epoch: 4,
  previous: 5,
  members: 6,
  devices: 7,
  wraps: 8,
} as const;

export const recordFields = (epoch: Epoch): unknown[] => {
  const signed: unknown = decodeCbor(epoch.bytes);
  if (!Array.isArray(signed) || !(signed[0] instanceof Uint8Array))
    throw new TypeError("No signed record.");
  const fields: unknown = decodeCbor(signed[0]);
  if (!Array.isArray(fields)) throw new TypeError("No record.");
  return fields;
};

export async function signedRecord(
  fields: readonly unknown[],
  deviceId: Uint8Array,
  signer: Signer,
): Promise<Uint8Array> {
  const record = encode(fields);
  return encode([record, deviceId, await sign(signer, "epoch", record)]);
}
