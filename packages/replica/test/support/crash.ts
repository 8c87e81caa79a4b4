import { StorageFailed, Unreachable, type Store, type Transport } from "../../src/index.ts";

/** "before": the write is lost with the page. "after": it is on the disk, and the page never hears of it. */
export type CrashMoment = "before" | "after";

/** A page that dies at its nth write: from then on it writes nothing, reads nothing new and reaches no one. */
export function dyingPage(store: Store, moment: CrashMoment, nth: number) {
  let writes = 0;
  let isDead = false;
  let died = () => {};
  const death = new Promise<void>((resolve) => {
    died = resolve;
  });
  const dying: Store = {
    ...store,
    async write(changes, guards) {
      writes += 1;
      if (!isDead && writes === nth) {
        if (moment === "after") await store.write(changes, guards);
        isDead = true;
        died();
      }
      if (isDead) throw new StorageFailed("the page died");
      return store.write(changes, guards);
    },
  };
  const transport = (through: Transport): Transport => ({
    async exchange(request) {
      if (isDead) throw new Unreachable("the page died");
      const reply = await through.exchange(request);
      if (isDead) throw new Unreachable("the page died");
      return reply;
    },
    connect(path, on) {
      const live = through.connect(path, {
        opened: () => void (isDead || on.opened()),
        message: (bytes) => void (isDead || on.message(bytes)),
        closed: () => on.closed(),
      });
      return live;
    },
  });
  return { store: dying, transport, death, isDead: () => isDead };
}
