/** What a page with a moved clock offers the story. */
interface MovedPage {
  passTime?: (milliseconds: number) => void;
}

/**
 * Runs in every page before anything else: lets `passTime` move the page's clocks on. Time runs as it does; timers that
 * fall due within a move ring once, in their order, as after a phone's sleep. (Playwright's own clock stops ringing in a
 * page that is loaded again after weeks have passed.)
 */
export function movePageTime(ahead: number): void {
  const { Date: RealDate, performance } = globalThis;
  const realElapsed = performance.now.bind(performance);
  const realTimeout = globalThis.setTimeout.bind(globalThis);
  const realInterval = globalThis.setInterval.bind(globalThis);
  const realClear = globalThis.clearTimeout.bind(globalThis);
  let moved = 0;

  const now = () => RealDate.now() + ahead + moved;
  globalThis.Date = class extends RealDate {
    constructor(...parts: [] | [number]) {
      if (parts.length === 0) super(now());
      else super(...parts);
    }
    static override now = now;
  } as DateConstructor;
  performance.now = () => realElapsed() + moved;

  interface Waiting {
    dueAt: number;
    readonly every: number | null;
    readonly ring: () => void;
  }
  const waiting = new Map<number, Waiting>();
  const clear = (id?: number) => {
    if (id === undefined) return;
    waiting.delete(id);
    realClear(id);
  };
  const after = (run: (...args: unknown[]) => void, wait = 0, ...args: unknown[]) => {
    const id: number = realTimeout(() => {
      waiting.delete(id);
      run(...args);
    }, wait) as unknown as number;
    waiting.set(id, { dueAt: performance.now() + wait, every: null, ring: () => run(...args) });
    return id;
  };
  const each = (run: (...args: unknown[]) => void, wait = 0, ...args: unknown[]) => {
    const id: number = realInterval(() => {
      const entry = waiting.get(id);
      if (entry) entry.dueAt = performance.now() + wait;
      run(...args);
    }, wait) as unknown as number;
    waiting.set(id, { dueAt: performance.now() + wait, every: wait, ring: () => run(...args) });
    return id;
  };
  Object.assign(globalThis, {
    setTimeout: after,
    setInterval: each,
    clearTimeout: clear,
    clearInterval: clear,
    passTime(milliseconds: number) {
      moved += milliseconds;
      const due = [...waiting]
        .filter(([, { dueAt }]) => dueAt <= performance.now())
        .sort(([, one], [, other]) => one.dueAt - other.dueAt);
      for (const [id, entry] of due) {
        if (!waiting.has(id)) continue;
        if (entry.every === null) clear(id);
        else entry.dueAt = performance.now() + entry.every;
        entry.ring();
      }
    },
  } satisfies MovedPage & Record<string, unknown>);
}

/** Moves a page on which `movePageTime` has run; also as a script for pages to come. */
export function passPageTime(milliseconds: number): void {
  (globalThis as MovedPage).passTime?.(milliseconds);
}
