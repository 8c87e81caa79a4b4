import type { ComponentChildren, ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { hasLeft } from "../leave/leave.ts";
import { FirstPage } from "../places/first/FirstPage.tsx";
import { Broken, Opening } from "./Asides.tsx";
import { isLockedHere, keeping, openKeeping } from "./keeping.ts";

/** The lock screen, fetched with the first need of it. */
function LockScreen() {
  const [Unlock, setUnlock] = useState<ComponentType | null>(null);
  useEffect(() => {
    let wanted = true;
    void import("../places/arriving/Unlock.tsx").then((screen) => {
      if (wanted) setUnlock(() => screen.Unlock);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return Unlock ? <Unlock /> : <Opening />;
}

/** Stands before every screen that shows the record: opens it, or shows the lock, or, after Leave, the first page. */
export function Gate({ children }: { readonly children: ComponentChildren }) {
  const now = keeping.value;
  const waits = now === "closed" && !(hasLeft.value && !isLockedHere());
  useEffect(() => {
    // A failure shows itself through `keeping`.
    if (waits) void openKeeping().catch(() => undefined);
  }, [waits]);

  if (hasLeft.value && !isLockedHere()) return <FirstPage />;
  switch (now) {
    case "open":
      return <>{children}</>;
    case "locked":
      return <LockScreen />;
    case "failed":
      return <Broken fetching />;
    case "closed":
    case "opening":
      // Known before the record is fetched: the lock stands at once, and opens what has been fetched meanwhile.
      return isLockedHere() ? <LockScreen /> : <Opening />;
  }
}
