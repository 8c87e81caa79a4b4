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

/** Whom an address stands for: an IPv6 network of 64 bits is one customer's, an IPv4 address one household's. */
export const addressKey = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  if (!address.includes(":")) return address;
  const [start = "", end] = address.split("::");
  const groups = start.split(":");
  if (end !== undefined) {
    const missing = 8 - groups.length - end.split(":").length;
    groups.push(...Array<string>(Math.max(0, missing)).fill("0"), ...end.split(":"));
  }
  return groups.slice(0, 4).join(":");
};
