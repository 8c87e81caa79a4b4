/** Where Leave goes. Kept beside the lock, not in the record: it must work before and without unlocking. */

export interface Destination {
  readonly id: "weather" | "search" | "encyclopedia";
  readonly address: string;
}

export const destinations: readonly Destination[] = [
  { id: "weather", address: "https://www.bbc.co.uk/weather" },
  { id: "search", address: "https://duckduckgo.com/" },
  { id: "encyclopedia", address: "https://www.wikipedia.org/" },
];

/** The neutral page that the service worker keeps for when there is no connection. */
const offlineDestination = "/away.html";

const storageKey = "leave-to";
const [weather] = destinations;

/** The chosen page's id, or its address where the person wrote one of their own. */
export const chosenDestination = (): string => localStorage.getItem(storageKey) ?? "weather";

export const chooseDestination = (choice: string): void => localStorage.setItem(storageKey, choice);

/** A page of the person's own as an address, or null where it is not one: only https, nothing of this app. */
export function ownDestination(text: string): string | null {
  const written = text.trim();
  if (!written) return null;
  const address = /^[a-z]+:/i.test(written) ? written : `https://${written}`;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const reachable =
    url.protocol === "https:" && url.hostname.includes(".") && !url.username && !url.password;
  return reachable ? url.href : null;
}

/** The address that Leave goes to now. Whatever is stored, it is a page that exists: the weather where nothing else will do. */
export function destinationNow(): string {
  if (!navigator.onLine) return offlineDestination;
  const choice = chosenDestination();
  const known = destinations.find(({ id }) => id === choice) ?? null;
  return known?.address ?? ownDestination(choice) ?? weather?.address ?? offlineDestination;
}
