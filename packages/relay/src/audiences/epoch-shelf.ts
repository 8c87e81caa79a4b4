import { verifyNextEpoch } from "@groundwork/envelope/checks";
import type { Epoch } from "@groundwork/envelope/checks";
import type { Store } from "../store/store.ts";

/** Verified records by audience: they never change, so each is verified once in a relay's life. */
export interface EpochShelf {
  /** Every record of an audience in order; empty for an audience that is not there. */
  of(audience: string): Promise<readonly Epoch[]>;
}

const shelvedAudiences = 5_000;

export const createEpochShelf = (store: Store): EpochShelf => {
  const shelf = new Map<string, readonly Epoch[]>();
  return {
    async of(audience) {
      const held = shelf.get(audience) ?? [];
      const records = await store.read((sql) =>
        sql.rows<{ record: Uint8Array }>(
          "SELECT record FROM epoch WHERE audience = $1 AND epoch >= $2 ORDER BY epoch",
          audience,
          held.length,
        ),
      );
      if (records.length === 0) return held;
      const epochs = [...held];
      for (const { record } of records) {
        const next = await verifyNextEpoch(epochs, record);
        if (!next.ok)
          throw new Error(`A stored epoch record does not verify: ${next.refusal.code}`);
        epochs.push(next.value);
      }
      shelf.delete(audience);
      shelf.set(audience, epochs);
      const oldest = shelf.keys().next();
      if (shelf.size > shelvedAudiences && !oldest.done) shelf.delete(oldest.value);
      return epochs;
    },
  };
};
