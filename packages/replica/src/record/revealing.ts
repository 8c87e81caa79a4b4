import type * as computing from "@groundwork/envelope/reveal";
import { textToBytes } from "../bytes.ts";
import type { Reveal } from "../contract.ts";

/** What stands for a value that is asked for and not yet computed; the decision it is in is thrown away. */
const unknownYet = {
  commitment: { salt: "", wordsDigest: "", digest: "" },
  mark: { factor: "", mark: "" },
  reply: { own: "", raised: "" },
};

/**
 * Decides something that may bind or mark (docs/decisions/0013). Deciding is at once, computing takes time and is fetched
 * with its first use: so it is decided until it asks nothing that is not yet computed. That it ends rests on what 0004 asks
 * of the rules: decided again on the same view, they ask the same.
 */
export async function revealing<Decided>(
  commandId: string,
  decide: (reveal: Reveal) => Decided,
): Promise<Decided> {
  const known = new Map<string, unknown>();
  for (;;) {
    const asked = new Map<string, (part: Part) => unknown>();
    const ask = <Value>(key: string, otherwise: Value, compute: (part: Part) => Value): Value => {
      if (known.has(key)) return known.get(key) as Value;
      asked.set(key, compute);
      return otherwise;
    };
    const decided = decide(asking(textToBytes(commandId), ask));
    if (asked.size === 0) return decided;
    const part = await import("@groundwork/envelope/reveal");
    for (const [key, compute] of asked) known.set(key, compute(part));
  }
}

type Part = typeof computing;
type Ask = <Value>(key: string, otherwise: Value, compute: (part: Part) => Value) => Value;

const asking = (secret: Uint8Array, ask: Ask): Reveal => ({
  commit: (answer, words) =>
    ask(JSON.stringify(["commit", answer, words]), unknownYet.commitment, ({ commitTo }) =>
      commitTo(secret, answer, words),
    ),
  mark: (topic) =>
    ask(`mark ${topic}`, unknownYet.mark, ({ markTopic }) => markTopic(secret, topic)),
  reply: (topic, mark) =>
    ask(`reply ${topic} ${mark}`, unknownYet.reply, ({ replyToMark }) => {
      const reply = replyToMark(secret, topic, mark);
      if (!reply) throw new Error("A mark in the log that is no element: it was not checked first");
      return reply;
    }),
  isSameTopic: (factor, reply) =>
    ask(`same ${factor} ${reply.own} ${reply.raised}`, false, ({ isSameTopic }) =>
      isSameTopic(factor, reply),
    ),
});
