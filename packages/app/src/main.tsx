import { render } from "preact";
import { hasLeft, watchReturns } from "./leave/leave.ts";
import { navigate, pathNow, readAddress } from "./navigation.ts";
import { App } from "./shell/App.tsx";
import { Insecure } from "./shell/Asides.tsx";
import { keptHere } from "./shell/keeping.ts";
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
  // Who was here before goes on where they are wanted; who has left meets the lock, or the first page.
  if (
    pathNow() === "/" &&
    keptHere() !== "nothing" &&
    !(hasLeft.value && keptHere() === "not-locked")
  ) {
    navigate("/today", { replace: true });
  }
  render(<App />, page);
  if (import.meta.env.PROD) void navigator.serviceWorker?.register(ownScript("/service-worker.js"));
}

const page = document.querySelector<HTMLElement>("#app");
if (page) start(page);
