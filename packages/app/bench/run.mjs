/** `npm run bench:foundation`: runs bench/foundation.ts from its source. */
import { runnerImport } from "vite";
import { findChromium } from "../../../scripts/chromium.mjs";

const { bench } = (await runnerImport(`${import.meta.dirname}/foundation.ts`)).module;
await bench(await findChromium());
