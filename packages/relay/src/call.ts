import type { calls, CallName, Reply, Request } from "@groundwork/envelope/wire";
import type { Caller } from "./accounts/tokens.ts";
import type { Outcome } from "./outcome.ts";

/** A caller with a device token. */
export type DeviceCaller = Caller & { readonly device: string };

type Calls = typeof calls;

type CallerOf<Name extends CallName> = Calls[Name]["token"] extends infer Token
  ? Token extends "device"
    ? DeviceCaller
    : Token extends "account"
      ? Caller
      : null
  : never;

/** Answers one call of the wire. The request has the form that the wire's schema asks for; nothing more is known of it. */
type Handler<Name extends CallName> = (
  request: Request<Name>,
  caller: CallerOf<Name>,
) => Promise<Outcome<Reply<Name>>>;

export type Handlers<Names extends CallName = CallName> = {
  readonly [Name in Names]: Handler<Name>;
};
