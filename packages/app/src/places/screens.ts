import type { ComponentType } from "preact";

/** A place's screens: from wouter patterns to screens. More exact patterns come first ("/talk/new" before "/talk/:breach"). */
export type Routes = Readonly<Record<string, ComponentType>>;
