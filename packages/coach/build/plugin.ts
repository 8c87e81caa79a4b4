import type { Plugin } from "vite";
import { cardsFolder, compileLabels, readLabels, readPatterns } from "./cards.ts";

const name = /^virtual:coach\/([a-z-]+)\/(cards|messages)$/u;

/**
 * Gives the YAML cards as modules: `virtual:coach/<language>/cards` and `virtual:coach/<language>/messages`. Why a card
 * exists and its examples stay behind.
 */
export function coachCards(): Plugin {
  return {
    name: "coach-cards",
    resolveId: (id) => (name.test(id) ? `\0${id}` : null),
    load(id) {
      const [, language, part] = name.exec(id.slice(1)) ?? [];
      if (!id.startsWith("\0") || language === undefined) return null;
      this.addWatchFile(`${cardsFolder}/${language}`);
      const { cards, messages } = compileLabels(readLabels(language));
      return part === "messages"
        ? `export const messages = ${JSON.stringify(messages)};`
        : `export const cards = ${JSON.stringify(cards)};
export const patterns = ${JSON.stringify(readPatterns(language))};`;
    },
  };
}
