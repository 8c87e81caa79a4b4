import type { TabMessage, Tabs } from "../ports.ts";

/** The tabs of this browser profile that have `name` open: Web Locks and BroadcastChannel. */
export function browserTabs(name: string): Tabs {
  const channel = new BroadcastChannel(name);
  return {
    alone: (lock, signal, work) => navigator.locks.request(`${name}/${lock}`, { signal }, work),
    tell: (message) => channel.postMessage(message),
    listen(heard) {
      const listener = (event: MessageEvent<TabMessage>) => heard(event.data);
      channel.addEventListener("message", listener);
      return () => channel.removeEventListener("message", listener);
    },
  };
}
