import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  decodeEnvelope,
  emptyLog,
  encode,
  encodeEnvelope,
  openEvent,
  sealEvent,
} from "../src/index.ts";
import type { EventToSeal, Head, SealedEvent } from "../src/index.ts";
import { encodeHeader } from "../src/envelopes.ts";
import {
  compareBytes,
  derive,
  hash,
  join,
  labelBytes,
  aesOpen,
  aesSeal,
  sealWithNonce,
  uint32,
} from "../src/primitives.ts";
import { pad } from "../src/padding.ts";
import { hex } from "./hex.ts";
import { byteFlip, damage, flipped } from "./mutations.ts";
import { bodyForTwoKeys } from "./salamander.ts";
import { codeOf, fixedRandom, pairOfTwo, sealRun, valueOf } from "./two-people.ts";

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const epochKey = fixedRandom("epoch key")(32);

const place = {
  space: fixedRandom("space")(16),
  audience: fixedRandom("audience")(16),
  epoch: 3,
  epochKey,
  device: fixedRandom("device")(16),
  number: 7,
  previous: fixedRandom("previous")(32),
  heads: [] as readonly Head[],
  item: fixedRandom("item")(16),
  edition: 1,
  random,
} satisfies Partial<EventToSeal>;

const seal = async (facts: unknown, words: EventToSeal["words"] = null) =>
  valueOf(await sealEvent({ ...place, facts, words }));

const words = fc.dictionary(fc.stringMatching(/^[a-z]{1,12}$/), fc.string({ unit: "grapheme" }), {
  maxKeys: 4,
  noNullPrototype: true,
});
const facts = fc.dictionary(
  fc.stringMatching(/^[a-z]{1,12}$/),
  fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(fc.nat()),
  ),
  { noNullPrototype: true },
);

const withParts = (event: SealedEvent, changes: Partial<SealedEvent>): SealedEvent => ({
  ...event,
  ...changes,
});

describe("sealing and opening", () => {
  test("opening inverts sealing, over the wire", async () => {
    await fc.assert(
      fc.asyncProperty(facts, fc.option(words), async (said, text) => {
        const event = await seal(said, text);
        const arrived = valueOf(decodeEnvelope(event.bytes));
        expect(arrived).toEqual(event);
        expect(valueOf(await openEvent(arrived, epochKey))).toEqual({ facts: said, words: text });
      }),
      { numRuns: 60 },
    );
  });

  test("text with a byte order mark or half a character is never lost", async () => {
    const event = await seal({ type: "note" }, { note: "\uFEFFHere, and half \uD83C" });
    expect(valueOf(await openEvent(event, epochKey)).words).toEqual({
      note: "Here, and half \uFFFD",
    });
  });

  test("another epoch's key opens nothing", async () => {
    await fc.assert(
      fc.asyncProperty(byteFlip, async (flip) => {
        const event = await seal({ type: "note" });
        expect(codeOf(await openEvent(event, flipped(epochKey, flip)))).toBe("wrong-key");
      }),
      { numRuns: 20 },
    );
  });

  test("removed words leave the facts, the header and its hash", async () => {
    const event = await seal({ type: "account.told" }, { account: "It began in March." });
    const bytes = encodeEnvelope({ ...event, words: null });
    const left = valueOf(decodeEnvelope(bytes));
    expect(left.hash).toEqual(event.hash);
    expect(left.header).toEqual(event.header);
    expect(valueOf(await openEvent(left, epochKey))).toEqual({
      facts: { type: "account.told" },
      words: null,
    });
  });

  test("no text of facts or words is in the envelope, and equal events share no sealed byte run", async () => {
    const said = { note: "canary-3f9c in the words" };
    const [one, two] = [
      await seal({ type: "canary-3f9c" }, said),
      await seal({ type: "canary-3f9c" }, said),
    ];
    expect(Buffer.from(one.bytes).includes("canary")).toBe(false);
    expect(hex(one.facts.body)).not.toBe(hex(two.facts.body));
    expect(hex(one.facts.wrapped)).not.toBe(hex(two.facts.wrapped));
  });

  test("short answers of every kind are the same size", async () => {
    const sizes = await Promise.all(
      ["kept", "missed", "I feel unsafe", "x".repeat(200)].map(async (note) => {
        const event = await seal({ type: "occasion.told" }, { note });
        return event.bytes.length;
      }),
    );
    expect(new Set(sizes).size).toBe(1);
  });

  test("facts, words or heads that are too long are refused before anything is sealed", async () => {
    const long = await sealEvent({ ...place, facts: { a: "x".repeat(70_000) }, words: null });
    expect(long).toEqual({
      ok: false,
      refusal: { code: "oversized", facts: { part: "facts", limit: 65_536 } },
    });
    const longWords = await sealEvent({ ...place, facts: {}, words: { a: "x".repeat(1_048_576) } });
    expect(longWords).toMatchObject({ refusal: { code: "oversized", facts: { part: "words" } } });
    const most = { a: "x".repeat(1_048_500) };
    const largest = valueOf(await sealEvent({ ...place, facts: {}, words: most }));
    expect(
      valueOf(await openEvent(valueOf(decodeEnvelope(largest.bytes)), epochKey)).words,
    ).toEqual(most);
    const heads = Array.from({ length: 90 }, (_, index) => ({
      device: fixedRandom(`head ${index}`)(16),
      number: 1,
      hash: new Uint8Array(32),
    }));
    const crowded = await sealEvent({ ...place, facts: {}, words: null, heads });
    expect(crowded).toMatchObject({ refusal: { code: "oversized", facts: { part: "header" } } });
  });
});

describe("an event that was tampered with", () => {
  test("any flipped byte, wherever it is, is refused: never another text, never an exception", async () => {
    const event = await seal({ type: "answer.given" }, { answer: "Yes, it is over." });
    // A changed header may still be a header, and open; but it is no longer the one that was signed.
    const outcomeOf = async (bytes: Uint8Array): Promise<string> => {
      const arrived = decodeEnvelope(bytes);
      if (!arrived.ok) return "refused";
      const opened = await openEvent(arrived.value, epochKey);
      if (!opened.ok) return "refused";
      if (opened.value.words?.answer !== "Yes, it is over.") return "another text";
      return hex(arrived.value.hash) === hex(event.hash) ? "the same header" : "another header";
    };
    await fc.assert(
      fc.asyncProperty(byteFlip, async (flip) => {
        expect(await outcomeOf(flipped(event.bytes, flip))).toMatch(/^refused$|^another header$/);
      }),
      { numRuns: 600 },
    );
  });

  test("every byte of the bodies and the wrapped keys counts", async () => {
    const event = await seal({ type: "answer.given" }, { answer: "Yes." });
    const { facts: factsPart, words: wordsPart } = event;
    if (wordsPart === null) throw new TypeError("The event has words.");
    await fc.assert(
      fc.asyncProperty(byteFlip, async (flip) => {
        const bodies = [
          withParts(event, { facts: { ...factsPart, body: flipped(factsPart.body, flip) } }),
          withParts(event, { words: { ...wordsPart, body: flipped(wordsPart.body, flip) } }),
        ];
        for (const changed of bodies) {
          expect(codeOf(decodeEnvelope(encodeEnvelope(changed)))).toBe("bad-body");
          expect(codeOf(await openEvent(changed, epochKey))).toBe("bad-body");
        }
        const wraps = [
          withParts(event, { facts: { ...factsPart, wrapped: flipped(factsPart.wrapped, flip) } }),
          withParts(event, { words: { ...wordsPart, wrapped: flipped(wordsPart.wrapped, flip) } }),
        ];
        for (const changed of wraps)
          expect(codeOf(await openEvent(changed, epochKey))).toBe("wrong-key");
      }),
      { numRuns: 100 },
    );
  });

  test("facts can't pass for words, nor one event's words for another's", async () => {
    const one = await seal({ type: "note" }, { note: "one" });
    const elsewhere = {
      ...place,
      item: random(16),
      facts: { type: "note" },
      words: { note: "two" },
    };
    const two = valueOf(await sealEvent(elsewhere));
    expect(codeOf(await openEvent(withParts(one, { words: one.facts }), epochKey))).toBe(
      "wrong-key",
    );
    expect(codeOf(await openEvent(withParts(one, { words: two.words }), epochKey))).toBe(
      "wrong-key",
    );
    expect(codeOf(decodeEnvelope(encodeEnvelope(withParts(one, { words: two.words }))))).toBe(
      "bad-body",
    );
  });

  test("damaged envelopes and noise are refused or decode to what they say, and never throw", async () => {
    const event = await seal({ type: "note" }, { note: "one" });
    await fc.assert(
      fc.asyncProperty(damage, async (damaged) => {
        const arrived = decodeEnvelope(damaged(event.bytes));
        const { header, headerBytes } = arrived.ok ? arrived.value : event;
        expect(encodeHeader(header)).toEqual(headerBytes);
        expect(await openEvent(arrived.ok ? arrived.value : event, epochKey)).toHaveProperty("ok");
      }),
      { numRuns: 600 },
    );
  });
});

describe("two readers and one body", () => {
  const [keyForAmara, keyForBen] = [fixedRandom("one")(32), fixedRandom("two")(32)];
  const nonce = new Uint8Array(12);
  const associated = join(
    labelBytes("body"),
    place.audience,
    uint32(place.epoch),
    place.item,
    Uint8Array.of(0),
  );

  test("AES-GCM alone would show each another text", async () => {
    const body = await bodyForTwoKeys([keyForAmara, keyForBen], nonce, associated, 16);
    const [toAmara, toBen] = [
      await aesOpen(keyForAmara, nonce, associated, body),
      await aesOpen(keyForBen, nonce, associated, body),
    ];
    expect(toAmara).not.toBeNull();
    expect(toBen).not.toBeNull();
    expect(toAmara).not.toEqual(toBen);
  });

  test("the commitment in the header refuses the second key", async () => {
    const body = await bodyForTwoKeys([keyForAmara, keyForBen], nonce, associated, 16);
    const wrappedFor = (key: Uint8Array) =>
      sealWithNonce(derive(epochKey, "item-wrap"), associated, key, random);
    const honest = await seal({ type: "note" });
    const header = {
      ...honest.header,
      factsHash: hash(body),
      factsCommitment: derive(keyForAmara, "item-commitment", place.item, Uint8Array.of(0)),
    };
    const forged = async (key: Uint8Array) => {
      const headerBytes = encodeHeader(header);
      const sent = { headerBytes, facts: { body, wrapped: await wrappedFor(key) }, words: null };
      return valueOf(decodeEnvelope(encodeEnvelope(sent)));
    };
    expect(codeOf(await openEvent(await forged(keyForBen), epochKey))).toBe("wrong-commitment");
    // The first key passes the commitment and the body's tag; what it opens to is not padded text.
    expect(codeOf(await openEvent(await forged(keyForAmara), epochKey))).toBe("malformed");
  });
});

describe("a header", () => {
  const head = (text: string) => ({
    device: fixedRandom(text)(16),
    number: 1,
    hash: fixedRandom(text)(32),
  });
  const sorted = [head("a"), head("b")].toSorted((one, two) =>
    compareBytes(one.device, two.device),
  );
  const arriving = async (changes: Partial<SealedEvent["header"]>) => {
    const event = await seal({ type: "note" });
    const headerBytes = encodeHeader({ ...event.header, ...changes });
    return codeOf(decodeEnvelope(encodeEnvelope({ ...event, headerBytes })));
  };

  test.each([
    ["nothing changed", {}, "accepted"],
    ["sorted heads", { heads: sorted }, "accepted"],
    ["heads out of order", { heads: sorted.toReversed() }, "malformed"],
    ["one head twice", { heads: [head("a"), head("a")] }, "malformed"],
    ["its own head", { heads: [{ ...head("a"), device: place.device }] }, "malformed"],
    ["number 0", { number: 0 }, "malformed"],
    ["edition 0", { edition: 0 }, "malformed"],
    ["an epoch beyond 4 bytes", { epoch: 2 ** 32 }, "malformed"],
    ["a words hash without its commitment", { wordsHash: new Uint8Array(32) }, "malformed"],
    ["a short item id", { item: new Uint8Array(15) }, "malformed"],
    ["another body's hash", { factsHash: new Uint8Array(32) }, "bad-body"],
  ])("with %s", async (_, changes, code) => {
    expect(await arriving(changes)).toBe(code);
  });

  test("of another version is refused", async () => {
    const event = await seal({ type: "note" });
    const { header } = event;
    const later = encode([2, header.space, header.audience]);
    expect(codeOf(decodeEnvelope(encodeEnvelope({ ...event, headerBytes: later })))).toBe(
      "malformed",
    );
  });

  test("speaks of nothing but ids, counts and hashes: two people's first events differ in nothing else", async () => {
    const pair = await pairOfTwo();
    const log = emptyLog(pair.space, pair.audience);
    const said = [{ facts: { type: "door.set" }, words: { note: "x" } }];
    const [hers] = await sealRun(pair, log, pair.amara.phone, said, random);
    const [his] = await sealRun(pair, log, pair.ben.phone, said, random);
    expect(hers?.bytes.length).toBe(his?.bytes.length);
  });
});

describe("words", () => {
  test("in a field of any name are kept", async () => {
    const said = { constructor: "a", prototype: "b", toString: "c" };
    const event = await seal({ type: "note" }, said);
    expect(valueOf(await openEvent(event, epochKey)).words).toEqual(said);
  });

  test.each([[["text"]], ["text"], [{ note: 1 }], [{ note: { text: "x" } }], [null]])(
    "that are not text by field are refused: %j",
    async (value) => {
      const event = await seal({ type: "note" });
      const words = await sealAsWords(value);
      const headerBytes = encodeHeader({ ...event.header, ...words.hashes });
      const bytes = encodeEnvelope({ ...event, headerBytes, words: words.part });
      expect(codeOf(await openEvent(valueOf(decodeEnvelope(bytes)), epochKey))).toBe("malformed");
    },
  );
});

/** What a changed client may seal where words belong. */
async function sealAsWords(value: unknown) {
  const part = Uint8Array.of(1);
  const itemKey = random(32);
  const associated = join(
    labelBytes("body"),
    place.audience,
    uint32(place.epoch),
    place.item,
    part,
  );
  const body = await aesSeal(itemKey, new Uint8Array(12), associated, pad(encode(value)));
  const wrapped = await sealWithNonce(derive(epochKey, "item-wrap"), associated, itemKey, random);
  const wordsCommitment = derive(itemKey, "item-commitment", place.item, part);
  return { part: { body, wrapped }, hashes: { wordsHash: hash(body), wordsCommitment } };
}
