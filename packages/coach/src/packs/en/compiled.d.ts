/** The modules that the build makes of cards/en (build/plugin.ts). */
declare module "virtual:coach/en/cards" {
  // oxlint-disable-next-line typescript/consistent-type-imports -- a declared module cannot import by a relative path
  export const cards: readonly import("../../core/card.ts").Card[];
}

declare module "virtual:coach/en/cards/*" {
  // oxlint-disable-next-line typescript/consistent-type-imports -- a declared module cannot import by a relative path
  export const cards: readonly import("../../core/card.ts").Card[];
}

declare module "virtual:coach/en/patterns" {
  /** Patterns that cards name with %. */
  export const patterns: Readonly<Record<string, string>>;
  /** Of all cards, so that a reader with those of one task judges alike. */
  export const wholeDraftLabels: readonly string[];
}

declare module "virtual:coach/en/messages" {
  export const messages: Readonly<Record<string, string>>;
}
