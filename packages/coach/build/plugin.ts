import type { Plugin } from "vite";
import { wholeDraftLabelsOf } from "../src/core/whole-draft.ts";
import { cardsFolder, compileLabels, readLabels, readPatterns } from "./cards.ts";

const name = /^virtual:coach\/([a-z-]+)\/(messages|patterns|cards)(?:\/([a-z]+))?$/u;

/**
 * Gives the YAML cards as modules: `virtual:coach/<language>/messages`, `…/patterns` (with what depends on all cards),
 * `…/cards`, and `…/cards/<task>` for whoever fetches those of one task alone. Why a card exists and its examples stay behind.
 */
export function coachCards(): Plugin {
  return {
    name: "coach-cards",
    resolveId: (id) => (name.test(id) ? `\0${id}` : null),
    load(id) {
      const [, language, part, task] = name.exec(id.slice(1)) ?? [];
      if (!id.startsWith("\0") || language === undefined) return null;
      this.addWatchFile(`${cardsFolder}/${language}`);
      const { cards, messages } = compileLabels(readLabels(language));
      if (part === "messages") return `export const messages = ${JSON.stringify(messages)};`;
      if (part === "patterns")
        return `export const patterns = ${JSON.stringify(readPatterns(language))};
export const wholeDraftLabels = ${JSON.stringify(wholeDraftLabelsOf(cards))};`;
      const wanted = cards.filter((card) => task === undefined || card.task === task);
      return `export const cards = ${JSON.stringify(wanted)};`;
    },
  };
}
