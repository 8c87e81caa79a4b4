import { openReplica as openOwn } from "../../packages/app/src/record/replica.ts";
import type { AppReplica, AppView } from "../../packages/app/src/record/record.ts";

type Command = Parameters<AppReplica["act"]>[0];
type Words = Awaited<ReturnType<AppReplica["words"]>>;
type Refused = Extract<Awaited<ReturnType<AppReplica["act"]>>, { readonly ok: false }>;

/** What a test shows and says, from outside the page. */
export interface StageInPage {
  /** Stands in for the record from here on; what is not given stays as this browser's own. */
  show(view: Partial<AppView>, words: Readonly<Record<string, Words>>): void;
  /** Everything done from here on is refused with this. */
  refuseWith(refusal: Refused["refusal"]): void;
  /** The last command that a screen sent, or null. */
  lastAsked(): Command | null;
}

/**
 * The app's replica with its storage, lock and drafts as they are, a record that a test shows, and nothing that anybody
 * does accepted.
 */
export async function openReplica(): Promise<AppReplica> {
  const own = await openOwn();
  const listeners = new Set<() => void>();
  let shown: Partial<AppView> = {};
  let words: Readonly<Record<string, Words>> = {};
  let refused: Refused = { ok: false, refusal: { code: "storage-failed" } };
  let asked: Command | null = null;
  const changed = () => listeners.forEach((listener) => listener());
  /** Whatever is asked of these, too; what they say by themselves stays theirs. */
  const refusing = <Calls extends object>(calls: Calls): Calls =>
    new Proxy(calls, {
      get(own, name): unknown {
        const value: unknown = Reflect.get(own, name);
        return typeof value === "function" ? () => Promise.resolve(refused) : value;
      },
    });

  const stage: StageInPage = {
    show(view, said) {
      shown = view;
      words = said;
      changed();
    },
    refuseWith(refusal) {
      refused = { ok: false, refusal };
    },
    lastAsked: () => asked,
  };
  Object.assign(globalThis, { stage });

  return {
    ...own,
    view: () => ({ ...own.view(), ...shown }),
    subscribe(listener) {
      listeners.add(listener);
      const stop = own.subscribe(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
    act(command) {
      asked = command;
      return Promise.resolve(refused);
    },
    takeBack: () => Promise.resolve(refused),
    words: (eventId) => Promise.resolve(words[eventId] ?? null),
    accounts: refusing(own.accounts),
    invitations: refusing(own.invitations),
    lock: refusing(own.lock),
  };
}
