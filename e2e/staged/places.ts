import type { Place } from "./place.ts";
import { amends } from "./places/amends.ts";
import { arriving } from "./places/arriving.ts";
import { talking } from "./places/talking.ts";
import { understanding } from "./places/understanding.ts";

/** Where people meet what the rules refuse: at least one screen of every concept, and every one on which words are sent. */
export const places: readonly Place[] = [...arriving, ...understanding, ...talking, ...amends];
