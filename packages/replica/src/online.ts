import { deviceKeysFromRow } from "./account/device-keys.ts";
import type { Accounts, Invitations } from "./contract.ts";
import { textToBytes } from "./bytes.ts";
import { rowNames, type DeviceRow } from "./record/rows.ts";
import { createCalls } from "./sync/calls.ts";
import type { OnlinePorts, SignedIn } from "./sync/ports.ts";
import { createSession } from "./sync/session.ts";
import { startSync } from "./sync/sync.ts";
import { fetched } from "./sync/transport.ts";

/** Everything that speaks to the relay: loaded once there is an account, or one is to be made, opened or joined. */
export interface Online {
  /** Making, opening and changing an account: fetched when first asked for. */
  accounts(): Promise<Omit<Accounts, "confirmKit">>;
  /** Inviting and joining: fetched when first asked for, or while someone's answer is awaited. */
  invitations(): Promise<Pick<Invitations, "offer" | "mine" | "revoke" | "look" | "accept">>;
  /** Starts keeping device and relay at one, if there is an account and it has not begun. */
  begin(): Promise<void>;
  /** Something waits to be sent. */
  wake(): void;
  stop(): Promise<void>;
}

export async function startOnline(ports: OnlinePorts): Promise<Online> {
  const { record } = ports;
  const call = createCalls(ports.transport);
  let signedIn: Promise<SignedIn> | null = null;
  let sync: ReturnType<typeof startSync> | null = null;
  let isStopped = false;

  const signIn = async (firstToken?: string): Promise<SignedIn> => {
    const account = record.account();
    const device = await record.readRow<DeviceRow>(rowNames.device);
    if (!account || !device) throw new Error("An account is kept together with its device's keys");
    const keys = await deviceKeysFromRow(device);
    const relayTime = async (): Promise<number> => {
      const relay = await call("relay", {});
      return relay.ok ? relay.value.time : record.now();
    };
    const relayKey = textToBytes(account.relayKey);
    const session = createSession(call, { keys, relayKey }, relayTime, firstToken);
    return { record, account, keys, session, call, clock: ports.clock, random: ports.random };
  };

  const whoIsSignedIn = async (): Promise<SignedIn | null> => {
    if (!record.account()) return null;
    signedIn ??= signIn();
    return signedIn;
  };

  const begin = async (): Promise<void> => {
    const who = await whoIsSignedIn();
    if (!who || sync || isStopped) return;
    sync = startSync(who, ports, async () => {
      const { completeJoinings } = await fetched(import("./account/invitations.ts"));
      await completeJoinings(who);
    });
  };

  await begin();
  return {
    begin,
    async accounts() {
      const { createAccounts } = await fetched(import("./account/accounts.ts"));
      return createAccounts({
        ...ports,
        call,
        signedIn: whoIsSignedIn,
        async entered(deviceToken) {
          signedIn = signIn(deviceToken);
          await begin();
        },
      });
    },
    async invitations() {
      const { createInvitations } = await fetched(import("./account/invitations.ts"));
      return createInvitations({ ...ports, call, signedIn: whoIsSignedIn });
    },
    wake: () => sync?.wake(),
    async stop() {
      isStopped = true;
      await sync?.stop();
    },
  };
}
