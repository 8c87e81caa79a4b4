/** Bytes in memory of their own, as the platform's cryptography takes them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** base64url without padding (RFC 4648, section 5). */
export function bytesToText(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Only for text that `bytesToText` made; throws on anything else. */
export function textToBytes(text: string): Bytes {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
