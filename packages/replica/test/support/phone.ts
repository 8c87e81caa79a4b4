import {
  createReplica,
  memoryStore,
  tabProfile,
  type Replica,
  type Store,
  type Tabs,
  type Transport,
  type View,
} from "../../src/index.ts";
import { diaryRules, type DiaryCommand, type DiaryPair, type DiarySelf } from "./diary.ts";

export type DiaryReplica = Replica<DiaryCommand, DiarySelf, DiaryPair>;
export type DiaryView = View<DiaryCommand, DiarySelf, DiaryPair>;

/** A phone's clock that only the test moves; what was to run later runs when the time comes. */
export function handClock(start = Date.UTC(2031, 4, 9, 20)) {
  let passed = 0;
  let due: { readonly at: number; readonly run: () => void }[] = [];
  return {
    now: () => start + passed,
    elapsed: () => passed,
    after(milliseconds: number, run: () => void) {
      const task = { at: passed + milliseconds, run };
      due.push(task);
      return () => {
        due = due.filter((other) => other !== task);
      };
    },
    pass(milliseconds: number) {
      passed += milliseconds;
      const ready = due.filter(({ at }) => at <= passed);
      due = due.filter(({ at }) => at > passed);
      for (const { run } of ready) run();
    },
  };
}

type HandClock = ReturnType<typeof handClock>;

export interface Phone {
  readonly replica: DiaryReplica;
  readonly store: Store;
  readonly clock: HandClock;
  /** As the browser says that the network is back. */
  online(): void;
}

export interface PhoneOptions {
  readonly store?: Store;
  readonly clock?: HandClock;
  readonly transport?: Transport | null;
  readonly tabs?: Tabs;
  readonly edition?: number;
  /** The network is never gone for long: whatever loses the relay asks for it again at once. On unless told otherwise. */
  readonly comesBack?: boolean;
}

export async function openPhone(options: PhoneOptions = {}): Promise<Phone> {
  const store = options.store ?? memoryStore();
  const clock = options.clock ?? handClock();
  // Time passes between one opening and the next: a device signs in once at any one moment.
  clock.pass(10);
  const again = new Set<() => void>();
  const replica = await createReplica({
    rules: diaryRules(options.edition),
    store,
    transport: options.transport ?? null,
    clock,
    tabs: options.tabs ?? tabProfile()(),
    whenOnline(back) {
      again.add(back);
      return () => void again.delete(back);
    },
  });
  const online = () => {
    for (const back of again) back();
  };
  if (options.comesBack ?? true) {
    replica.subscribe(() => {
      if (replica.view().connection === "offline") queueMicrotask(online);
    });
  }
  return { replica, store, clock, online };
}

/** Resolves once the view is so; looked at again whenever it changes. */
export const until = (
  replica: DiaryReplica,
  isSo: (view: DiaryView) => boolean,
): Promise<DiaryView> =>
  new Promise((resolve) => {
    const look = () => {
      const view = replica.view();
      if (!isSo(view)) return;
      stop();
      resolve(view);
    };
    const stop = replica.subscribe(look);
    queueMicrotask(look);
  });

/** Resolves once nothing waits on this phone: the other may be told of an act before its own phone holds the receipt. */
export const untilAllSent = (replica: DiaryReplica): Promise<DiaryView> =>
  until(replica, ({ pending }) => pending.length === 0);

/** The value of an accepted act; a refusal fails the test with its code. */
export function accepted<Value>(
  result:
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly refusal: { readonly code: string } },
): Value {
  if (!result.ok) throw new Error(`Refused: ${result.refusal.code}`);
  return result.value;
}

export const refusalOf = (result: {
  readonly ok: boolean;
  readonly refusal?: { readonly code: string };
}): string | null => result.refusal?.code ?? null;
