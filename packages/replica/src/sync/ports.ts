import type { DeviceKeys } from "@groundwork/envelope";
import type { Connection, View } from "../contract.ts";
import type { Clock, Random, Tabs } from "../ports.ts";
import type { DeviceRecord } from "../record/record.ts";
import type { AccountRow } from "../record/rows.ts";
import type { Call } from "./calls.ts";
import type { Session } from "./session.ts";
import type { Transport } from "./transport.ts";

/** The record as the part that speaks to the relay sees it: commands, facts and states pass through, never looked into. */
export type SealedRecord = DeviceRecord<unknown, unknown, unknown, unknown>;

export interface OnlinePorts {
  readonly record: SealedRecord;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly random: Random;
  readonly tabs: Tabs;
  readonly whenOnline: (again: () => void) => () => void;
  readonly show: (state: {
    readonly connection: Connection;
    readonly catchingUp: View<unknown, unknown, unknown>["catchingUp"];
  }) => void;
}

/** A device that has an account, and can speak for it. */
export interface SignedIn {
  readonly record: SealedRecord;
  readonly account: AccountRow;
  readonly keys: DeviceKeys;
  readonly session: Session;
  readonly call: Call;
  readonly clock: Clock;
  readonly random: Random;
}
