import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A component fetched with the first need of it; null until it is there. */
export function useFetched(fetchIt: () => Promise<ComponentType>): ComponentType | null {
  const [Fetched, setFetched] = useState<ComponentType | null>(null);
  useEffect(() => {
    let wanted = true;
    void fetchIt().then((component) => {
      if (wanted) setFetched(() => component);
    });
    return () => {
      wanted = false;
    };
  }, [fetchIt]);
  return Fetched;
}
