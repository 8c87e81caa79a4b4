import type { Random } from "../ports.ts";
import type { Bytes } from "../bytes.ts";

/** How a PIN or passphrase becomes a key: Argon2id (RFC 9106), with what it took to derive it. */
export interface Stretching {
  readonly salt: Bytes;
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}

/** 64 MiB, three passes: under two seconds on a mid-range phone (security.md). One lane: WebAssembly has one thread. */
export const newStretching = (random: Random): Stretching => ({
  salt: random(16),
  memoryKiB: 64 * 1024,
  passes: 3,
  lanes: 1,
});

/** 32 bytes. The library loads when first needed. */
export async function stretch(secret: string, how: Stretching): Promise<Bytes> {
  const { argon2id } = await import("hash-wasm");
  const derived = await argon2id({
    password: secret.normalize("NFKC"),
    salt: how.salt,
    memorySize: how.memoryKiB,
    iterations: how.passes,
    parallelism: how.lanes,
    hashLength: 32,
    outputType: "binary",
  });
  return new Uint8Array(derived);
}
