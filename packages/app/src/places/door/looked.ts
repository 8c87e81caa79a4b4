import { useEffect } from "preact/hooks";
import { markOpened } from "./opened.ts";

/** Remembers, on this phone alone, that these stood before this person: what needs no answer is then not brought up again. */
export function useLookedAt(ids: readonly string[]): void {
  useEffect(() => {
    for (const id of ids) markOpened(id);
  }, [ids.join()]);
}
