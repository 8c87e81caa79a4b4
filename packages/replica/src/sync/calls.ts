import { decodeAs, encode, limits } from "@groundwork/envelope";
import {
  calls,
  refusalReply,
  type CallName,
  type Reply,
  type Request,
} from "@groundwork/envelope/wire";
import type { Refusal, Result } from "../contract.ts";
import { Unreachable, type Transport } from "./transport.ts";

/** One call of the protocol (docs/protocol.md, section 11). Throws `Unreachable`; a refusal of the relay's is a value. */
export type Call = <Name extends CallName>(
  name: Name,
  request: Request<Name>,
  token?: string,
) => Promise<Result<Reply<Name>>>;

/** Statuses that speak of the relay's own trouble, or of something between: as good as no answer. */
const isTrouble = (status: number): boolean => status >= 500 && status !== 507;

export const createCalls =
  (transport: Transport): Call =>
  async <Name extends CallName>(name: Name, request: Request<Name>, token?: string) => {
    const { method, path, reply: schema } = calls[name];
    const { status, body } = await transport.exchange({
      method,
      path,
      token: token ?? null,
      body: method === "GET" ? null : new Uint8Array(encode(request)),
    });
    if (isTrouble(status)) throw new Unreachable(`${path}: ${status}`);
    if (status !== 200) {
      const refused = decodeAs(refusalReply, body, limits.call);
      if (!refused.ok) throw new Unreachable(`${path}: ${status}, unreadable`);
      const { code, facts } = refused.value;
      return { ok: false, refusal: facts ? { code, facts } : { code } };
    }
    const answered = decodeAs(schema, body, limits.call);
    // Whoever answered does not speak the protocol: a captive portal, a proxy's page.
    if (!answered.ok) throw new Unreachable(`${path}: unreadable`);
    return { ok: true, value: answered.value };
  };

export const refused = (
  code: string,
  facts?: Refusal["facts"],
): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: facts ? { code, facts } : { code },
});
