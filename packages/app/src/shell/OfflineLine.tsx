import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { say } from "./say.ts";

const online = signal(true);

/** A thin line at the top while there is no connection: what was begun can go on. */
export function OfflineLine({ always = false }: { readonly always?: boolean }) {
  useEffect(() => {
    const read = () => {
      online.value = navigator.onLine;
    };
    read();
    window.addEventListener("online", read);
    window.addEventListener("offline", read);
    return () => {
      window.removeEventListener("online", read);
      window.removeEventListener("offline", read);
    };
  }, []);
  const shown = always || !online.value;
  return (
    <div class={shown ? "offline-line" : undefined} role="status">
      {shown ? say("offline.line") : null}
    </div>
  );
}
