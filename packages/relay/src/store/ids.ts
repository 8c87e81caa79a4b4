import { textToBytes } from "@groundwork/envelope/checks";

/** An id as it travels; stored ids are its base64url. */
export const idBytes = (id: string): Uint8Array => {
  const bytes = textToBytes(id);
  if (!bytes) throw new Error("A stored id is not base64url.");
  return bytes;
};
