import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { decodeEnvelope, decode, limits } from "@groundwork/envelope";
import { calls, type Reply } from "@groundwork/envelope/wire";
import type { Transport } from "../src/index.ts";
import { openCouple } from "./support/couple.ts";
import { accepted, until, untilAllSent } from "./support/phone.ts";
import { startRelay, type RunningRelay } from "./support/relay.ts";

let relay: RunningRelay;
beforeEach(async () => {
  relay = await startRelay();
});
afterEach(() => relay.close());

/**
 * Everything that passes on one phone's way to the relay: when, which way, how long; of envelopes all but what chance
 * made. Left out: pulls that found nothing, of which a phone may make one more or less for acts of its own.
 */
function observed(through: Transport) {
  let log: string[] = [];
  let start = 0;
  let hints = 0;
  let look = () => {};
  const note = (entry: object) => {
    log.push(JSON.stringify({ at: relay.clock.elapsed() - start, ...entry }));
    look();
  };
  const happened = (so: () => boolean) =>
    new Promise<void>((resolve) => {
      look = () => {
        if (so()) resolve();
      };
      look();
    });
  const transport: Transport = {
    async exchange(request) {
      const at = relay.clock.elapsed() - start;
      const answer = await through.exchange(request);
      const pulled = seen(request.path, answer.body);
      if (pulled?.headers.length === 0) return answer;
      note({
        asked: request.path,
        when: at,
        length: request.body?.length ?? 0,
        status: answer.status,
        answered: answer.body.length,
        ...pulled,
      });
      return answer;
    },
    connect: (path, on) =>
      through.connect(path, {
        ...on,
        message(bytes) {
          hints += 1;
          note({ heard: bytes.length });
          on.message(bytes);
        },
      }),
  };
  return {
    transport,
    /** Resolves once this phone has taken its place in the space, and looked at the space as it then is. */
    settled: () =>
      happened(() => {
        const rotated = log.findIndex((entry) => entry.includes(calls.audienceRotate.path));
        return (
          rotated >= 0 &&
          log.slice(rotated).some((entry) => entry.includes(calls.audienceList.path))
        );
      }),
    /** Resolves once so many hints were heard since the watching began. */
    heard: (count: number) => happened(() => hints >= count),
    begin() {
      log = [];
      hints = 0;
      start = relay.clock.elapsed();
    },
    /** What happened at each moment; within one, two ways to the relay have no order. */
    moments: () => log.toSorted(),
  };
}

function seen(path: string, body: Uint8Array) {
  if (path !== calls.eventsPull.path) return null;
  const pulled = decode(body, limits.call);
  if (!pulled.ok) throw new Error("A pull that does not decode");
  const { events, batches } = pulled.value as Reply<"eventsPull">;
  return {
    batches: batches.map(({ lastPosition }) => lastPosition),
    headers: events.map(({ position, envelope }) => {
      const event = decodeEnvelope(envelope);
      if (!event.ok) throw new Error("An envelope that does not decode");
      const { epoch, number, heads, edition } = event.value.header;
      return {
        position,
        epoch,
        number,
        heads: heads.map((head) => head.number),
        edition,
        facts: event.value.facts.body.length,
        words: event.value.words?.body.length,
      };
    }),
  };
}

/** One evening, the same for both but for what Daniel does alone. */
async function evening(isPrivate: boolean): Promise<readonly unknown[]> {
  const watch = observed(relay.transport());
  const { daniel, amara } = await openCouple(relay, { amara: { transport: watch.transport } });
  await watch.settled();
  await until(amara.replica, ({ connection }) => connection === "live");
  watch.begin();

  const alone = async (times: number) => {
    for (let count = 0; isPrivate && count < times; count += 1) {
      accepted(await daniel.replica.act({ type: "note", text: "alone ".repeat(count * 100) }));
    }
    if (isPrivate) await untilAllSent(daniel.replica);
  };
  const promised = async (type: "promise" | "promise-and-note", number: number) => {
    accepted(await daniel.replica.act({ type, text: `promise ${number}` }));
    const { pair } = await until(amara.replica, (view) => view.pair?.promises.length === number);
    relay.clock.pass(60_000);
    accepted(await amara.replica.act({ type: "accept", promise: pair?.promises.at(-1)?.id ?? "" }));
    await until(daniel.replica, (view) => view.pair?.promises[number - 1]?.acceptedBy.length === 1);
    await untilAllSent(amara.replica);
    await watch.heard(number * 2);
  };

  await alone(5);
  await promised("promise", 1);
  await alone(20);
  relay.clock.pass(60_000);
  await promised(isPrivate ? "promise-and-note" : "promise", 2);
  await alone(3);
  await promised("promise", 3);
  await Promise.all([daniel.replica.close(), amara.replica.close()]);
  return watch.moments();
}

describe("what one person does alone", () => {
  it("changes no byte that can be told apart, and no moment, of what passes on the other's phone", async () => {
    const without = await evening(false);
    const withPrivate = await evening(true);
    expect(without.length).toBeGreaterThan(9);
    expect(withPrivate).toEqual(without);
  });
});
