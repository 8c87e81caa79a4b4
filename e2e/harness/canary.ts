import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Which of these words stand, in any usual encoding, in a file of the folder or in what was logged. */
export async function findWords(
  words: readonly string[],
  folder: string,
  log: readonly string[],
): Promise<string[]> {
  const held: Buffer[] = [Buffer.from(log.join("\n"))];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) held.push(await readFile(join(entry.parentPath, entry.name)));
  }
  return words.filter((text) =>
    encodingsOf(text).some((needle) => held.some((bytes) => bytes.includes(needle))),
  );
}

/** UTF-8, UTF-16, hex, and base64 at each of the three places that a text can begin within it. */
const encodingsOf = (text: string): Buffer[] => {
  const bytes = Buffer.from(text);
  const base64 = [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]);
    const inner = whole.subarray(before === 0 ? 0 : 3, whole.length - (whole.length % 3));
    return [inner.toString("base64"), inner.toString("base64url")];
  });
  return [
    bytes,
    Buffer.from(text, "utf16le"),
    ...[bytes.toString("hex"), ...base64].map((encoded) => Buffer.from(encoded)),
  ];
};
