import type { TabMessage, Tabs } from "../ports.ts";

/** One browser profile whose tabs live in this process: each call gives another tab. For tests, and where a page has no rivals. */
export function tabProfile(): () => Tabs {
  const listeners = new Map<number, Set<(message: TabMessage) => void>>();
  const queues = new Map<string, Promise<void>>();
  let tabs = 0;

  return () => {
    const tab = (tabs += 1);
    const mine = new Set<(message: TabMessage) => void>();
    listeners.set(tab, mine);
    return {
      async alone(name, signal, work) {
        const before = queues.get(name) ?? Promise.resolve();
        let finish = () => {};
        const done = new Promise<void>((resolve) => {
          finish = resolve;
        });
        queues.set(
          name,
          before.then(() => done),
        );
        try {
          await Promise.race([before, ended(signal)]);
          await work();
        } finally {
          finish();
        }
      },
      tell(message) {
        for (const [other, heard] of listeners) {
          if (other !== tab) for (const listener of heard) queueMicrotask(() => listener(message));
        }
      },
      listen(heard) {
        mine.add(heard);
        return () => void mine.delete(heard);
      },
    };
  };
}

const ended = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const stop = () => reject(new Error("The waiting was ended", { cause: signal.reason }));
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
