import type { Draft, Drafts } from "../contract.ts";
import { bytesToText } from "../bytes.ts";
import type { Clock, Random, Tabs } from "../ports.ts";
import type { DeviceRecord } from "./record.ts";
import { rowNames } from "./rows.ts";

interface DraftRow extends Draft {
  readonly key: string;
}

/** Drafts as sealed rows under names that say nothing of them; the key is inside. */
export function createDrafts<Command, Facts, Self, Pair>(
  record: DeviceRecord<Command, Facts, Self, Pair>,
  ports: { readonly clock: Clock; readonly random: Random; readonly tabs: Tabs },
) {
  const { vault } = record;
  const names = new Map<string, string>();
  /** What is being saved or removed under each key: whoever loads it meanwhile reads what comes of that. */
  const underWay = new Map<string, Promise<unknown>>();
  const watchers = new Map<string, Set<() => void>>();

  const index = async (): Promise<readonly { name: string; row: DraftRow }[]> => {
    const rows = (await vault.list("draft/")).map(({ name, row }) => ({
      name,
      row: row as DraftRow,
    }));
    for (const { name, row } of rows) names.set(row.key, name);
    return rows;
  };

  const nameOf = async (key: string): Promise<string | null> => {
    if (!names.has(key)) await index();
    return names.get(key) ?? null;
  };

  const change = <Change>(key: string, make: () => Promise<Change>): Promise<Change> => {
    const changing = record.turn(make).finally(() => {
      if (underWay.get(key) === changing) underWay.delete(key);
    });
    underWay.set(key, changing);
    return changing;
  };

  const drafts: Drafts = {
    async load(key) {
      await underWay.get(key);
      const name = await nameOf(key);
      const row = name === null ? null : await record.readRow<DraftRow>(name);
      if (!row) return null;
      const { key: _, ...draft } = row;
      return draft;
    },

    save: (key, draft) =>
      change(key, async () => {
        const saved: Draft = { ...draft, savedAt: ports.clock.now() };
        try {
          const name = (await nameOf(key)) ?? rowNames.draft(bytesToText(ports.random(12)));
          await record.ensurePerson();
          await vault.write([{ name, row: { ...saved, key } }]);
          names.set(key, name);
        } catch (cause) {
          return record.failed(cause);
        }
        record.unwarn("storage-failed");
        ports.tabs.tell({ kind: "draft", key });
        return { ok: true, value: saved };
      }),

    remove: (key) =>
      change(key, async () => {
        const name = await nameOf(key);
        if (name === null) return;
        try {
          await vault.write([{ name }]);
        } catch (cause) {
          record.failed(cause);
          return;
        }
        names.delete(key);
        ports.tabs.tell({ kind: "draft", key });
      }),

    async keys(prefix) {
      return (await index()).map(({ row }) => row.key).filter((key) => key.startsWith(prefix));
    },

    watch(key, changed) {
      const watching = watchers.get(key) ?? new Set();
      watchers.set(key, watching.add(changed));
      return () => void watching.delete(changed);
    },
  };

  return {
    drafts,
    /** Another tab saved or removed this draft. */
    changedElsewhere(key: string): void {
      names.delete(key);
      for (const changed of watchers.get(key) ?? []) changed();
    },
    forget: () => names.clear(),
  };
}
