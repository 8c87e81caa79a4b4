import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { hasLeft } from "../leave/leave.ts";
import { FirstPage } from "../places/first/FirstPage.tsx";
import { useFetched } from "../ui/fetched.ts";
import { Broken, Opening } from "./Asides.tsx";
import { isLockedHere, keeping, keptHere, openKeeping } from "./keeping.ts";

const fetchUnlock = async () => (await import("../places/arriving/Unlock.tsx")).Unlock;
const fetchStanding = async () => (await import("./Standing.tsx")).Standing;

/** The lock screen. */
function LockScreen() {
  const Unlock = useFetched(fetchUnlock);
  return Unlock ? <Unlock /> : <Opening />;
}

/** What to be told on every screen, fetched with the record. */
function StandingLines() {
  const Standing = useFetched(fetchStanding);
  return Standing ? <Standing /> : null;
}

/** Stands before every screen that shows the record: opens it, or shows the lock, or, after Leave, the first page. */
export function Gate({ children }: { readonly children: ComponentChildren }) {
  const now = keeping.value;
  const mustNotShow = hasLeft.value && keptHere() === "not-locked";
  const waits = now === "closed" && !mustNotShow;
  useEffect(() => {
    // A failure shows itself through `keeping`.
    if (waits) void openKeeping().catch(() => undefined);
  }, [waits]);

  if (mustNotShow) return <FirstPage />;
  switch (now) {
    case "open":
      return (
        <>
          <StandingLines />
          {children}
        </>
      );
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
