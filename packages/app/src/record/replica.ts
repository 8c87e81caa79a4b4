import { rules } from "@groundwork/repair";
import { browserTabs, createReplica, httpTransport, idbStore } from "@groundwork/replica";
import type { AppReplica } from "./record.ts";

const database = "notes";

/** Given by the build (build/shape.ts). */
declare const RULES_SHAPE: string;

/** This browser's replica: its rules, its storage, and the relay that served the page. */
export const openReplica = (): Promise<AppReplica> =>
  createReplica({
    rules: { ...rules, shape: RULES_SHAPE },
    store: idbStore(database),
    transport: httpTransport(location.origin),
    tabs: browserTabs(database),
    persist: async () => (await navigator.storage?.persist?.()) ?? false,
    whenOnline(again) {
      window.addEventListener("online", again);
      return () => window.removeEventListener("online", again);
    },
  });
