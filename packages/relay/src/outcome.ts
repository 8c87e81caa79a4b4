import { accept, refuse as refuseWith } from "@groundwork/envelope/checks";
import type { Refusal, Result } from "@groundwork/envelope/checks";
import { isRelayRefusalCode } from "@groundwork/envelope/wire";
import type { RelayRefusalCode } from "@groundwork/envelope/wire";

/** What a call comes to: its reply, or a code of the wire's list. */
export type Outcome<Value> = Result<Value, RelayRefusalCode>;
export type Refused = Extract<Outcome<never>, { readonly ok: false }>;

export { accept };
export const refuse = (code: RelayRefusalCode, facts?: Record<string, string | number>): Refused =>
  refuseWith(code, facts);

/** What a check of the envelope package refused, as the wire says it. */
export const refuseAs = ({ code, facts }: Refusal, otherwise: RelayRefusalCode): Refused =>
  isRelayRefusalCode(code) ? refuse(code, facts && { ...facts }) : refuse(otherwise);
