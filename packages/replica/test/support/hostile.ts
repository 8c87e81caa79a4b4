import { decode, decodeAs, encode, limits } from "@groundwork/envelope";
import { calls, refusalReply, type CallName, type Reply } from "@groundwork/envelope/wire";
import type { Transport } from "../../src/index.ts";

type Tampering = { readonly [Name in CallName]?: (reply: Reply<Name>) => Reply<Name> };

/** Stands between a phone and its relay and changes what the relay answers. Refusals pass, and are noted. */
export function tampering(through: Transport, tamperings: Tampering) {
  const refusals: string[] = [];
  const transport: Transport = {
    connect: (path, on) => through.connect(path, on),
    async exchange(request) {
      const answer = await through.exchange(request);
      const found = Object.entries(tamperings).find(
        ([name]) => calls[name as CallName].path === request.path,
      );
      if (answer.status !== 200) refusals.push(`${request.path} ${codeOf(answer.body)}`);
      if (!found || answer.status !== 200) return answer;
      const reply = decode(answer.body, limits.call);
      if (!reply.ok) throw new Error("The relay's answer does not decode");
      const tamper = found[1] as (reply: unknown) => unknown;
      return { ...answer, body: new Uint8Array(encode(tamper(reply.value))) };
    },
  };
  return { transport, refusals };
}

const codeOf = (body: Uint8Array): string => {
  const refusal = decodeAs(refusalReply, body, limits.call);
  return refusal.ok ? refusal.value.code : "unreadable";
};

/** The same bytes with one bit of one byte turned; negative places count from the end. */
export function flipped(bytes: Uint8Array, place: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const index = place < 0 ? changed.length + place : place;
  changed[index] = (changed[index] ?? 0) ^ 1;
  return changed;
}
