/** The modules that the build makes of cards/en (build/plugin.ts). */
declare module "virtual:coach/en/cards" {
  // oxlint-disable-next-line typescript/consistent-type-imports -- a declared module cannot import by a relative path
  export const cards: readonly import("../../core/card.ts").Card[];
  /** Patterns that cards name with %. */
  export const patterns: Readonly<Record<string, string>>;
}

declare module "virtual:coach/en/messages" {
  export const messages: Readonly<Record<string, string>>;
}
