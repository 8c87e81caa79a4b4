import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Button, Go } from "../ui/Button.tsx";
import { Screen } from "../ui/Screen.tsx";
import { say } from "./say.ts";

/** How long a wait may go unshown, in milliseconds (experience.md, "Layout"). */
const unshownFor = 300;

/** Shown while a screen is fetched or the record is opened, once that takes more than a moment. */
export function Opening({ children }: { readonly children?: ComponentChildren }) {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLong(true), unshownFor);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <Screen where={say("opening.where")} title={say("opening")} titleHidden={!long}>
      {long ? children : null}
    </Screen>
  );
}

/** For a path that leads nowhere. */
export function NothingHere() {
  return (
    <Screen where={say("lost.where")} title={say("lost.title")} lede={say("lost.text")}>
      <Go to="/today">{say("lost.go")}</Go>
    </Screen>
  );
}

/** After an error in the app itself, or a part that could not be fetched: what happened, what is safe, what to do. */
export function Broken({ fetching = false }: { readonly fetching?: boolean }) {
  return (
    <Screen
      where={say("broken.where")}
      title={say(fetching ? "broken.chunk" : "broken.title")}
      lede={say(fetching ? "broken.chunkText" : "broken.text")}
    >
      <Button onClick={() => location.reload()}>{say("broken.again")}</Button>
    </Screen>
  );
}

/** For a page that came over plain HTTP: nothing is started. */
export function Insecure() {
  return (
    <Screen
      where={say("insecure.where")}
      title={say("insecure.title")}
      lede={say("insecure.text")}
    />
  );
}
