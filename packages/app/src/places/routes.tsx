import type { Routes } from "./screens.ts";

/** Where paths lead: each place is a chunk of its own, fetched when it is first opened; its `routes.tsx` exports `routes`. */
interface Place {
  readonly load: () => Promise<{ readonly routes: Routes }>;
  /** False for what stands without the record: it must be there before unlocking, and for people who never start. */
  readonly needsRecord: boolean;
}

const arriving: Place = { load: () => import("./arriving/routes.tsx"), needsRecord: true };
const agreements: Place = { load: () => import("./agreements/routes.tsx"), needsRecord: true };
const questions: Place = { load: () => import("./talk/questions/routes.tsx"), needsRecord: true };

/** By the beginning of the path, in which `:any` stands for any part; the longest that fits leads. */
const byBeginning: Readonly<Record<string, Place>> = {
  "/first-days": { load: () => import("./first/routes.tsx"), needsRecord: false },
  "/why": { load: () => import("./why/routes.tsx"), needsRecord: false },
  "/support": { load: () => import("./support/routes.tsx"), needsRecord: false },
  "/settings": { load: () => import("./settings/routes.tsx"), needsRecord: false },
  "/settings/devices": { load: () => import("./settings/devices/routes.tsx"), needsRecord: true },
  "/settings/pause": { load: () => import("./pause/routes.tsx"), needsRecord: true },
  "/start": { load: () => import("./beginning/routes.tsx"), needsRecord: false },
  "/start/safety": arriving,
  "/start/pin": arriving,
  "/join": arriving,
  "/invite": arriving,
  "/lock": arriving,
  "/today": { load: () => import("./today/routes.tsx"), needsRecord: true },
  "/door": { load: () => import("./door/routes.tsx"), needsRecord: true },
  "/talk": { load: () => import("./talk/routes.tsx"), needsRecord: true },
  "/talk/room": { load: () => import("./talk/room/routes.tsx"), needsRecord: true },
  "/talk/trust": { load: () => import("./talk/trust/routes.tsx"), needsRecord: true },
  "/talk/later": questions,
  "/talk/:any/questions": questions,
  "/talk/:any/account": { load: () => import("./talk/account/routes.tsx"), needsRecord: true },
  "/talk/ten": { load: () => import("./ten/routes.tsx"), needsRecord: true },
  "/amends": { load: () => import("./amends/routes.tsx"), needsRecord: true },
  "/amends/apology": { load: () => import("./amends/apology/routes.tsx"), needsRecord: true },
  "/amends/before": { load: () => import("./amends/before/routes.tsx"), needsRecord: true },
  "/amends/repairs": { load: () => import("./amends/repairs/routes.tsx"), needsRecord: true },
  "/amends/repairs/new": {
    load: () => import("./amends/repairs/offer/routes.tsx"),
    needsRecord: true,
  },
  "/agreements": agreements,
  // Before what stands for any agreement.
  "/agreements/week": agreements,
  "/agreements/later": { load: () => import("./agreements/later/routes.tsx"), needsRecord: true },
  "/agreements/know": { load: () => import("./agreements/know/routes.tsx"), needsRecord: true },
  "/agreements/:any": { load: () => import("./agreements/one/routes.tsx"), needsRecord: true },
  "/agreements/:any/review": {
    load: () => import("./agreements/review/routes.tsx"),
    needsRecord: true,
  },
  "/agreements/:any/words": {
    load: () => import("./agreements/words/routes.tsx"),
    needsRecord: true,
  },
  "/mine": { load: () => import("./mine/routes.tsx"), needsRecord: true },
  // The living page of the parts, in development and where a build asks for it.
  ...(import.meta.env.DEV || import.meta.env.VITE_PARTS === "1"
    ? { "/parts": { load: () => import("./parts/routes.tsx"), needsRecord: false } }
    : {}),
};

const beginnings = Object.entries(byBeginning)
  .map(([beginning, place]) => ({ parts: beginning.split("/"), place }))
  .sort((one, other) => other.parts.length - one.parts.length);

/** The place that a path belongs to, or null. */
export function placeOf(path: string): Place | null {
  const parts = path.split("/");
  const fits = (part: string, at: number): boolean =>
    part === parts[at] || (part === ":any" && at < parts.length);
  return beginnings.find((beginning) => beginning.parts.every(fits))?.place ?? null;
}
