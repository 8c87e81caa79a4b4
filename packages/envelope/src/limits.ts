/** Sizes in bytes unless the name says otherwise (docs/protocol.md, section 1). */
export const limits = {
  header: 4 * 1024,
  /** Padded plain text; its sealed body is `sealOverhead` longer. */
  facts: 64 * 1024,
  words: 1024 * 1024,
  sealOverhead: 16,
  wrappedItemKey: 12 + 32 + 16,
  batch: 4 * 1024 * 1024,
  batchEvents: 100,
  epochRecord: 64 * 1024,
  statement: 512,
  epochDevices: 64,
  nesting: 8,
  offer: 8 * 1024,
  answer: 1024,
  /** One call's body, either way. */
  call: 5 * 1024 * 1024,
  pullEvents: 500,
  rotations: 64,
  opaqueMessage: 1024,
} as const;
