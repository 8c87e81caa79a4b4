import { signDeviceSignIn, type DeviceKeys } from "@groundwork/envelope";
import { calls, type CallName, type Reply, type Request } from "@groundwork/envelope/wire";
import type { Result } from "../contract.ts";
import type { Bytes } from "../bytes.ts";
import type { Call } from "./calls.ts";

/** Calls with this device's token, signing in whenever there is none or it has ended. Throws `Unreachable`. */
export interface Session {
  call<Name extends CallName>(name: Name, request: Request<Name>): Promise<Result<Reply<Name>>>;
  /** A token, for the live connection. */
  token(): Promise<Result<string>>;
}

/** Each sign-in must name a later time than the one before: milliseconds to add where a clock stood still or fell back. */
const laterBy = [1000, 10_000, 100_000];

export function createSession(
  call: Call,
  device: { readonly keys: DeviceKeys; readonly relayKey: Bytes },
  relayTime: () => Promise<number>,
  firstToken?: string,
): Session {
  let token = firstToken ?? null;
  let signingIn: Promise<Result<string>> | null = null;

  const signInAt = async (time: number): Promise<Result<{ token: string }>> =>
    call("deviceSignIn", {
      device: device.keys.deviceId,
      time,
      signature: await signDeviceSignIn(device.keys.signer, device.relayKey, time),
    });

  const signIn = async (): Promise<Result<string>> => {
    const time = await relayTime();
    let reply = await signInAt(time);
    for (const later of laterBy) {
      if (reply.ok || reply.refusal.code !== "replayed") break;
      reply = await signInAt(time + later);
    }
    if (!reply.ok) return reply;
    token = reply.value.token;
    return { ok: true, value: token };
  };

  const tokenNow = (): Promise<Result<string>> => {
    if (token !== null) return Promise.resolve({ ok: true, value: token });
    signingIn ??= signIn().finally(() => {
      signingIn = null;
    });
    return signingIn;
  };

  return {
    token: tokenNow,
    async call(name, request) {
      if (calls[name].token === null) return call(name, request);
      for (let tries = 0; ; tries += 1) {
        const held = await tokenNow();
        if (!held.ok) return held;
        const reply = await call(name, request, held.value);
        if (reply.ok || reply.refusal.code !== "not-signed-in" || tries > 0) return reply;
        if (token === held.value) token = null;
      }
    },
  };
}
