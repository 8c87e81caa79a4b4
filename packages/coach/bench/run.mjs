/** `npm run bench:coach`: runs bench/coach.ts from its source. */
import { argv } from "node:process";
import { runnerImport } from "vite";
import { loadPeers } from "./peers.mjs";

const { coachCards } = (await runnerImport(`${import.meta.dirname}/../build/plugin.ts`)).module;
const { bench } = (
  await runnerImport(`${import.meta.dirname}/coach.ts`, { plugins: [coachCards()] })
).module;
await bench(argv.slice(2), await loadPeers());
