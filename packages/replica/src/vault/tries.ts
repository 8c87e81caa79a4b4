import { bytesToText } from "../bytes.ts";
import type { Clock, Random } from "../ports.ts";
import type { Store } from "../store/store.ts";

interface Tries {
  readonly id: string;
  readonly wrong: number;
  readonly notBefore: number;
}

/** Wrong tries that cost nothing, then the seconds to wait after each further one; the last holds from there on. [D] */
const freeTries = 5;
const waits = [30, 60, 300, 900, 3600];

const row = "attempts";

const waitAfter = (wrong: number): number =>
  wrong < freeTries ? 0 : (waits[Math.min(wrong - freeTries, waits.length - 1)] ?? 0) * 1000;

/**
 * Counts a try before it is made, durably, so that closing the page does not undo a wrong one.
 * Answers the seconds still to wait (0: go on); no try is counted while waiting.
 */
export async function countTry(store: Store, clock: Clock, random: Random): Promise<number> {
  for (;;) {
    const tries = (await store.read("vault", row)) as Tries | undefined;
    const left = (tries?.notBefore ?? 0) - clock.now();
    if (left > 0) return Math.ceil(left / 1000);
    const wrong = (tries?.wrong ?? 0) + 1;
    const next: Tries = {
      id: bytesToText(random(12)),
      wrong,
      notBefore: clock.now() + waitAfter(wrong),
    };
    const counted = await store.write(
      [{ table: "vault", key: row, value: next }],
      [{ key: row, id: tries?.id ?? null }],
    );
    if (counted) return 0;
  }
}

/** After a right try. */
export async function forgetTries(store: Store): Promise<void> {
  await store.write([{ table: "vault", key: row }]);
}
