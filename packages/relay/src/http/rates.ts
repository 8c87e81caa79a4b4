import type { Allowance } from "../limits.ts";
import type { Clock } from "../parts.ts";

/** Counts calls by key, in memory only: forgotten when the relay stops. */
export interface Rate {
  /** Milliseconds to wait before the next call of this key; 0 when it may pass, and is counted. */
  take(key: string): number;
}

interface Bucket {
  tokens: number;
  filledAt: number;
}

const keysAtMost = 100_000;

/** A token bucket for each key. The keys that rested longest are forgotten first. */
export const createRate = (clock: Clock, { burst, refillMilliseconds }: Allowance): Rate => {
  const buckets = new Map<string, Bucket>();
  return {
    take(key) {
      const now = clock.now();
      const bucket = buckets.get(key) ?? { tokens: burst, filledAt: now };
      const refilled = Math.max(0, now - bucket.filledAt) / refillMilliseconds;
      bucket.tokens = Math.min(burst, bucket.tokens + refilled);
      bucket.filledAt = now;
      buckets.delete(key);
      buckets.set(key, bucket);
      const oldest = buckets.keys().next();
      if (buckets.size > keysAtMost && !oldest.done) buckets.delete(oldest.value);
      if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) * refillMilliseconds);
      bucket.tokens -= 1;
      return 0;
    },
  };
};
