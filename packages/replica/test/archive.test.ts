import { expect, it } from "vitest";
import { textToBytes } from "../src/bytes.ts";
import { importKey, openRow } from "../src/vault/sealing.ts";
import { stretch } from "../src/vault/stretching.ts";
import { accepted, openPhone } from "./support/phone.ts";

it("an archive opens with its passphrase alone, holds every word, and no key", async () => {
  const { replica, clock } = await openPhone();
  accepted(await replica.act({ type: "note", text: "a word to keep" }));
  accepted(await replica.drafts.save("letter:1", { fields: { text: "and a draft" } }));
  const bytes = await replica.exportArchive("the archive's own passphrase");
  const text = new TextDecoder().decode(bytes);
  expect(text).not.toContain("a word to keep");

  const file = JSON.parse(text) as {
    readonly format: string;
    readonly stretching: { salt: string; memoryKiB: number; passes: number; lanes: number };
    readonly sealed: string;
  };
  expect(file.format).toBe("groundwork-archive");
  const open = async (passphrase: string) => {
    const how = { ...file.stretching, salt: textToBytes(file.stretching.salt) };
    const key = await importKey(await stretch(passphrase, how));
    return openRow(key, "groundwork/archive", textToBytes(file.sealed));
  };
  await expect(open("another passphrase")).rejects.toThrow("operation");
  const contents = (await open("the archive's own passphrase")) as {
    readonly madeAt: number;
    readonly rows: readonly { readonly name: string; readonly row: unknown }[];
  };
  expect(contents.madeAt).toBe(clock.now());
  const all = JSON.stringify(contents);
  expect(all).toContain("a word to keep");
  expect(all).toContain("and a draft");
  expect(all).not.toContain("secret");
  const kinds = new Set(contents.rows.map(({ name }) => name.split("/")[0]));
  expect(kinds).toEqual(new Set(["draft", "outbox"]));
});
