import type { ComponentType } from "preact";

/**
 * Where every path leads. Each place is a chunk of its own, fetched when it is first opened; its `routes.tsx` exports
 * `routes`, a record from wouter patterns to screens. More exact patterns come first ("/talk/new" before "/talk/:breach").
 */
export type Routes = Readonly<Record<string, ComponentType>>;

interface Place {
  readonly load: () => Promise<{ readonly routes: Routes }>;
  /** False for what stands without the record: it must be there before unlocking, and for people who never start. */
  readonly needsRecord: boolean;
}

const files = import.meta.glob<{ readonly routes: Routes }>("./**/routes.tsx");
const missing = () => Promise.resolve({ routes: {} });
const place = (name: string, needsRecord: boolean): Place => ({
  load: files[`./${name}/routes.tsx`] ?? missing,
  needsRecord,
});

/** The living page of the parts, in development and where a build asks for it. */
const showParts = import.meta.env.DEV || import.meta.env["VITE_PARTS"] === "1";

const arriving = place("arriving", true);
const settings = place("settings", false);
const devices = place("settings/devices", true);

/** By the beginning of the path; the longest that fits leads. */
const byBeginning: Readonly<Record<string, Place>> = {
  "/first-days": place("first", false),
  "/why": place("why", false),
  "/support": place("support", false),
  "/settings": settings,
  "/settings/devices": devices,
  "/settings/keep": devices,
  "/settings/pause": place("pause", true),
  "/start": place("beginning", false),
  "/start/safety": arriving,
  "/start/pin": arriving,
  "/join": arriving,
  "/invite": arriving,
  "/key": arriving,
  "/lock": arriving,
  "/today": place("today", true),
  "/door": place("door", true),
  "/talk": place("talk", true),
  "/amends": place("amends", true),
  "/agreements": place("agreements", true),
  "/mine": place("mine", true),
  ...(showParts ? { "/parts": place("parts", false) } : {}),
};

const beginnings = Object.keys(byBeginning).sort((a, b) => b.length - a.length);

/** The place that a path belongs to, or null. */
export function placeOf(path: string): Place | null {
  const beginning = beginnings.find((start) => path === start || path.startsWith(`${start}/`));
  return beginning === undefined ? null : (byBeginning[beginning] ?? null);
}
