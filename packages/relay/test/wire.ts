import { decode, encode, limits } from "@groundwork/envelope";
import { calls } from "@groundwork/envelope/wire";
import type { CallName, Reply, RelayRefusalCode, Request } from "@groundwork/envelope/wire";

interface Refusal {
  readonly code: RelayRefusalCode;
  readonly facts?: Readonly<Record<string, string | number>>;
}

export type Answer<Name extends CallName> =
  | { readonly ok: true; readonly status: number; readonly value: Reply<Name> }
  | { readonly ok: false; readonly status: number; readonly refusal: Refusal };

/** One call over HTTP, as a device makes it. */
export const call = async <Name extends CallName>(
  address: string,
  name: Name,
  request: Request<Name>,
  token?: string,
): Promise<Answer<Name>> => {
  const { method, path } = calls[name];
  const response = await fetch(address + path, {
    method,
    headers: {
      ...(method === "POST" ? { "content-type": "application/cbor" } : {}),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(method === "POST" ? { body: Buffer.from(encode(request)) } : {}),
  });
  const body = decode(new Uint8Array(await response.arrayBuffer()), 64 * limits.call);
  if (!body.ok) throw new Error(`The reply to ${name} is not CBOR (${response.status})`);
  return response.ok
    ? { ok: true, status: response.status, value: body.value as Reply<Name> }
    : { ok: false, status: response.status, refusal: body.value as Refusal };
};

/** The reply, or a failed test. */
export const replyTo = async <Name extends CallName>(
  address: string,
  name: Name,
  request: Request<Name>,
  token?: string,
): Promise<Reply<Name>> => {
  const answer = await call(address, name, request, token);
  if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
};

/** The code of a refusal, or "accepted". */
export const codeOf = async <Name extends CallName>(
  address: string,
  name: Name,
  request: Request<Name>,
  token?: string,
): Promise<RelayRefusalCode | "accepted"> => {
  const answer = await call(address, name, request, token);
  return answer.ok ? "accepted" : answer.refusal.code;
};
