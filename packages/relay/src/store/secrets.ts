import { accept } from "../outcome.ts";
import type { Store } from "./store.ts";

/**
 * A secret of this relay: `fresh` at its first start, later what was kept then. In the database, so that whoever restores
 * a backup restores it too, and every relay on one database holds the same.
 */
export const keptSecret = async (
  store: Store,
  name: string,
  fresh: Uint8Array,
): Promise<Uint8Array> => {
  const kept = await store.write(async (sql) => {
    await sql.run(
      "INSERT INTO secret (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING",
      name,
      fresh,
    );
    return accept(
      await sql.row<{ value: Uint8Array }>("SELECT value FROM secret WHERE name = $1", name),
    );
  });
  if (!kept.ok || !kept.value) throw new Error(`The relay's ${name} could not be kept.`);
  return kept.value.value;
};
