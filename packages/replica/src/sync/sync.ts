import { decodeAs, encode, limits } from "@groundwork/envelope";
import { liveHint, livePath, type LiveHint } from "@groundwork/envelope/wire";
import type { Connection } from "../contract.ts";
import { bytesToText } from "../bytes.ts";
import { StorageFailed } from "../store/store.ts";
import { VaultLocked } from "../vault/vault.ts";
import { refreshAudiences } from "./audiences.ts";
import { clockDifference } from "./clock-difference.ts";
import { createLane, type Lane, type LaneState } from "./lane.ts";
import type { OnlinePorts, SignedIn } from "./ports.ts";
import { patienceMs, Unreachable } from "./transport.ts";

/** Waiting before the nth new try: doubling from one second to a minute, each shortened by chance by up to a half. */
const firstWaitMs = 1000;
const longestWaitMs = 60_000;
/** What the relay asked to try later, without saying when. */
const laterSeconds = 30;

interface Runner {
  readonly lane: Lane;
  /** Takes a turn, whatever is known. */
  wake(): void;
  /** Takes a turn if there is a reason to. */
  look(): void;
  /** The relay holds this much: worth a turn if this device does not. */
  hint(position: number): void;
}

/**
 * Keeps this device and the relay at one, while this tab is the one that does so: connects, hears hints, runs the lanes,
 * comes back after every loss. `stop` resolves when nothing runs any more.
 */
export function startSync(
  signedIn: SignedIn,
  ports: OnlinePorts,
  completeJoinings: () => Promise<void>,
): { wake(): void; stop(): Promise<void> } {
  const { record, session, call, clock, random } = signedIn;
  const ending = new AbortController();
  const runners = new Map<string, Runner>();
  const running = new Set<Promise<void>>();
  const progress = new Map<string, { readonly done: number; readonly of: number }>();
  const stoppedLanes = new Set<string>();
  let state: Connection = "offline";
  let isLeading = false;
  /** Nothing further until someone looks into it: another relay, or this device was removed. */
  let isHalted = false;
  let isConnecting = false;
  /** The network came back since the last try began: if that fails, it says nothing of the network that is here now. */
  let cameBack = false;
  let clockDiffered = false;
  let failures = 0;
  let hangUp: (() => void) | null = null;
  let cancelRetry: (() => void) | null = null;

  const show = (next: Connection): void => {
    state = next;
    let done = 0;
    let of = 0;
    for (const lane of progress.values()) {
      done += lane.done;
      of += lane.of;
    }
    const catchingUp = next === "catching-up" && of > 0 ? { done, of } : null;
    ports.show({ connection: next, catchingUp });
    ports.tabs.tell({ kind: "connection", connection: next, catchingUp });
  };

  /** Runs something to its end, whatever comes of it; `stop` waits for it. */
  const run = (work: () => Promise<void>): void => {
    const task = work()
      .catch(fail)
      .finally(() => running.delete(task));
    running.add(task);
  };

  const halt = (): void => {
    isHalted = true;
    cancelRetry?.();
    hangUp?.();
    show("stopped");
  };

  const fail = (cause: unknown): void => {
    if (ending.signal.aborted || cause instanceof VaultLocked) return;
    if (cause instanceof StorageFailed) record.warn({ code: "storage-failed" });
    else if (!(cause instanceof Unreachable)) {
      halt();
      throw cause;
    }
    hangUp?.();
    if (isHalted) return;
    show("offline");
    if (cameBack) {
      run(connect);
      return;
    }
    const longest = Math.min(longestWaitMs, firstWaitMs * 2 ** failures);
    failures += 1;
    retryAfter(longest - ((random(1)[0] ?? 0) / 255) * (longest / 2));
  };

  const retryAfter = (milliseconds: number): void => {
    cancelRetry?.();
    cancelRetry = clock.after(milliseconds, () => run(connect));
  };

  const heardTime = async (time: number): Promise<void> => {
    await record.turn(() => record.commit({ clock: { relay: time, device: clock.now() } }));
    const differs = clockDifference(time - clock.now());
    if (differs) record.warn(differs);
    // What a receipt said stays: only the relay's own telling has come right.
    else if (clockDiffered) record.unwarn("clock-differs");
    clockDiffered = differs !== null;
  };

  const connect = async (): Promise<void> => {
    if (ending.signal.aborted || isHalted || isConnecting || hangUp) return;
    isConnecting = true;
    cameBack = false;
    cancelRetry?.();
    try {
      show("catching-up");
      if (!(await isSameRelay())) return;
      if (!(await lookAround())) return;
      await listen();
      failures = 0;
    } finally {
      isConnecting = false;
    }
    for (const runner of runners.values()) runner.wake();
    settle();
  };

  /** Hears the relay's time, and that it is the relay of this account. */
  const isSameRelay = async (): Promise<boolean> => {
    const relay = await call("relay", {});
    if (!relay.ok) throw new Unreachable(relay.refusal.code);
    const isSame = bytesToText(relay.value.signKey) === signedIn.account.relayKey;
    if (isSame) await heardTime(relay.value.time);
    else {
      record.warn({ code: "relay-changed" });
      halt();
    }
    return isSame;
  };

  // One look at a time, and one more for all who asked meanwhile.
  let lastLook: Promise<boolean> = Promise.resolve(true);
  let nextLook: Promise<boolean> | null = null;
  const lookAround = (): Promise<boolean> => {
    nextLook ??= lastLook.then(look, look);
    lastLook = nextLook;
    return nextLook;
  };

  /** Audiences, and invitations that were answered. False when this device may not go on. */
  const look = async (): Promise<boolean> => {
    nextLook = null;
    const refreshed = await refreshAudiences(signedIn);
    if (!refreshed.ok && !mayGoOn(refreshed.refusal.code)) return false;
    const invited = await record.vault.list("invitation/");
    if (invited.length > 0) await completeJoinings();
    for (const { id } of record.audiences()) {
      if (runners.has(id)) continue;
      const runner = createRunner(id);
      runners.set(id, runner);
      runner.wake();
    }
    return true;
  };

  const mayGoOn = (code: string): boolean => {
    if (code !== "revoked-device" && code !== "unknown-device") throw new Unreachable(code);
    record.warn({ code: "device-revoked" });
    halt();
    return false;
  };

  /** Opens the live connection; resolves once it is open and this device has said who it is. */
  const listen = async (): Promise<void> => {
    const token = await session.token();
    if (!token.ok) throw new Unreachable(token.refusal.code);
    await new Promise<void>((resolve, reject) => {
      let isGreeted = false;
      let isOpen = false;
      const live = ports.transport.connect(livePath, {
        opened() {
          isOpen = true;
          stopWaiting();
          live.send(new Uint8Array(encode({ token: token.value })));
          resolve();
        },
        message(bytes) {
          const hint = decodeAs(liveHint, bytes, limits.call);
          if (!hint.ok) return;
          // The first hint says that this device is heard: what changed before then is looked up once more.
          if (!isGreeted) run(async () => void (await lookAround()));
          isGreeted = true;
          hear(hint.value);
        },
        closed() {
          stopWaiting();
          const isOurs = hangUp === close;
          if (isOurs) hangUp = null;
          if (!isOpen) reject(new Unreachable(livePath));
          else if (isOurs) fail(new Unreachable(livePath));
        },
      });
      const stopWaiting = clock.after(patienceMs, () => live.close());
      const close = () => {
        hangUp = null;
        live.close();
      };
      hangUp = close;
    });
  };

  const hear = (hint: LiveHint): void => {
    if (hint.kind === "head") {
      const audience = bytesToText(hint.audience);
      const runner = runners.get(audience);
      if (!runner) run(async () => void (await lookAround()));
      else runner.hint(hint.position);
    } else {
      run(async () => void (await lookAround()));
    }
  };

  const mayRun = (): boolean => hangUp !== null && !ending.signal.aborted;

  const hasWaiting = ({ audienceId }: Lane): boolean => {
    const audience = record.audience(audienceId);
    return audience !== null && record.waitingIn(audience).length > 0;
  };

  const lookAtWaiting = (): void => {
    if (!hangUp) return;
    for (const runner of runners.values()) runner.look();
  };

  const createRunner = (audienceId: string): Runner => {
    const lane = createLane(signedIn, audienceId, async () => void (await lookAround()));
    let isDue = false;
    let hinted = 0;
    let isRunning = false;
    let isDeferred = false;

    const turns = async (): Promise<void> => {
      isRunning = true;
      const wasOver = record.isOver(audienceId);
      progress.set(audienceId, progress.get(audienceId) ?? { done: 0, of: 0 });
      try {
        // A hint of what this very turn sent or took says nothing new by now.
        while (mayRun() && (isDue || hasReason())) {
          isDue = false;
          const heard = hinted;
          const left = await lane.turn((done, of) => {
            progress.set(audienceId, { done, of });
            if (state === "catching-up") show(state);
          });
          leave(left);
          // A hint of more than the relay then shows is no reason to ask again and again.
          if (hinted === heard) hinted = 0;
        }
      } finally {
        isRunning = false;
        progress.delete(audienceId);
      }
      // Another device of this person's may have begun anew: what was nobody's room until now can be theirs.
      if (!wasOver && record.isOver(audienceId)) run(async () => void (await lookAround()));
      settle();
      lookAtWaiting();
    };

    /** Something waits here for the relay, or there for this device. */
    const hasReason = (): boolean => {
      if (isDeferred || stoppedLanes.has(audienceId)) return false;
      return (
        hasWaiting(lane) || lane.hasDue() || hinted > (record.cursor(audienceId)?.position ?? 0)
      );
    };

    const leave = (left: LaneState): void => {
      if (left.kind === "current") {
        record.unwarn("relay-full");
        record.unwarn("storage-failed");
      } else if (left.kind === "stopped") {
        stoppedLanes.add(audienceId);
      } else if (["disk-full", "quota-full"].includes(left.refusal.code)) {
        record.warn({ code: "relay-full" });
        defer(laterSeconds);
      } else if (["too-many-requests", "wrong-epoch"].includes(left.refusal.code)) {
        defer(Number(left.refusal.facts?.["seconds"] ?? laterSeconds));
      } else {
        mayGoOn(left.refusal.code);
      }
    };

    const defer = (seconds: number): void => {
      isDeferred = true;
      clock.after(seconds * 1000, () => {
        isDeferred = false;
        wake();
      });
    };

    const look = (): void => {
      if (!isRunning && mayRun() && (isDue || hasReason())) run(turns);
    };

    const wake = (): void => {
      if (stoppedLanes.has(audienceId) || isDeferred) return;
      isDue = true;
      look();
    };

    const hint = (position: number): void => {
      hinted = Math.max(hinted, position);
      look();
    };

    return { lane, wake, hint, look };
  };

  /** Once no lane has anything left to catch up on, the device is live. */
  const settle = (): void => {
    if (!hangUp || isHalted || progress.size > 0) return;
    show(stoppedLanes.size > 0 ? "stopped" : "live");
  };

  const lead = async (): Promise<void> => {
    isLeading = true;
    const forgetOnline = ports.whenOnline(() => {
      failures = 0;
      cameBack = true;
      if (!hangUp) run(connect);
    });
    run(connect);
    await new Promise<void>((resolve) =>
      ending.signal.addEventListener("abort", () => resolve(), { once: true }),
    );
    forgetOnline();
    cancelRetry?.();
    hangUp?.();
    while (running.size > 0) await Promise.all(running);
  };

  const leading = ports.tabs.alone("sync", ending.signal, lead).catch((cause: unknown) => {
    if (!ending.signal.aborted) throw cause;
  });

  return {
    wake() {
      if (isLeading) lookAtWaiting();
    },
    async stop() {
      ending.abort();
      await leading;
    },
  };
}
