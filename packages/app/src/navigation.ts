import { signal } from "@preact/signals";

/**
 * Where the person is. The path lives in `history.state` while the address bar stays `/`, so that the browser's history
 * betrays nothing (screens.md). Only the addresses below are real, and they are taken off the bar as soon as they are read.
 */
const realAddresses = ["/join", "/counsel/join", "/couple", "/parts"];

interface Place {
  readonly path: string;
  /** The path this one was opened from in the app, so that "back" can be the browser's own back. */
  readonly from: string | null;
}

const isPlace = (state: unknown): state is Place =>
  typeof state === "object" && state !== null && "path" in state && typeof state.path === "string";

const placeNow = (): Place => (isPlace(history.state) ? history.state : { path: "/", from: null });

const path = signal("/");

/** False until the person has moved once: the first screen does not take the focus. */
export const hasMoved = signal(false);

/** What stood after `#` in a join link. Kept in memory only; null when there was none. */
let fragment: string | null = null;

/** The secret of the invitation this page was opened with, or null. It stays until the page is left. */
export const invitationFragment = (): string | null => fragment;

/** Reads the address once, at the start: keeps a join link's secret in memory and clears the address bar. */
export function readAddress(): void {
  const { pathname, hash } = location;
  const real = realAddresses.includes(pathname) ? pathname : null;
  if (real && hash.length > 1) fragment = hash.slice(1);
  const place: Place = real ? { path: real, from: null } : placeNow();
  history.replaceState(place, "", "/");
  path.value = place.path;
  window.addEventListener("popstate", () => {
    hasMoved.value = true;
    path.value = placeNow().path;
  });
}

/** Goes to a path of the app. `replace` leaves no entry to come back to. */
export function navigate(to: string, options: { readonly replace?: boolean } = {}): void {
  const now = placeNow();
  if (now.path === to) return;
  hasMoved.value = true;
  if (options.replace) history.replaceState({ path: to, from: now.from } satisfies Place, "", "/");
  else history.pushState({ path: to, from: now.path } satisfies Place, "", "/");
  path.value = to;
  window.scrollTo(0, 0);
}

/**
 * For acts that lead to another screen once they are done: call it when the act begins. What it returns goes on only if the
 * person is still on the screen where it began; nobody is pulled away from where they went meanwhile.
 */
export function leadingOn(): typeof navigate {
  const begunOn = path.peek();
  return (to, options) => {
    if (path.peek() === begunOn) navigate(to, options);
  };
}

/** Goes up to `to`, by the browser's own back where that is where the person came from. */
export function back(to: string): void {
  if (placeNow().from === to) history.back();
  else navigate(to, { replace: true });
}

/** The path this one was opened from, for screens that are one step away from everywhere; `otherwise` after a reload. */
export const cameFrom = (otherwise: string): string => placeNow().from ?? otherwise;

/** The present path. Reading it while rendering renders again when it changes. */
export const pathNow = (): string => path.value;

/** wouter's location hook over `history.state`. Links show `/` as their address. */
export const usePath = Object.assign((): [string, typeof navigate] => [path.value, navigate], {
  hrefs: () => "/",
});
