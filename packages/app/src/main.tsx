import { render } from "preact";
import { hasLeft, watchReturns } from "./leave/leave.ts";
import { navigate, pathNow, readAddress } from "./navigation.ts";
import { App } from "./shell/App.tsx";
import { Insecure } from "./shell/Asides.tsx";
import { isLockedHere, keptHere } from "./shell/keeping.ts";
import { ownScript } from "./shell/own-script.ts";
import { readAppearance } from "./style/appearance.ts";
import "./style/main.css";

function start(page: HTMLElement): void {
  readAppearance();
  // Plain HTTP from elsewhere could be read and changed on the way: nothing is started (security.md, "Web").
  if (!window.isSecureContext) {
    render(<Insecure />, page);
    return;
  }
  readAddress();
  watchReturns();
  // Who has left meets the lock, or the first page; who was here before goes on.
  if (hasLeft.value) navigate(isLockedHere() ? "/lock" : "/", { replace: true });
  else if (pathNow() === "/" && keptHere() !== "nothing") navigate("/today", { replace: true });
  render(<App />, page);
  if (import.meta.env.PROD) void keepForOffline();
}

/** Without it the app works online only: some browsers refuse it in private browsing. */
async function keepForOffline(): Promise<void> {
  try {
    await navigator.serviceWorker?.register(ownScript("/service-worker.js"));
  } catch {
    // What can be done without it goes on.
  }
}

const page = document.querySelector<HTMLElement>("#app");
if (page) start(page);
