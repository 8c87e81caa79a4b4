/** `npm run bench:foundation`: runs packages/app/bench/foundation.ts from its source, in the Chromium found here. */
import { runnerImport } from "vite";
import { findChromium } from "./chromium.mjs";
import { ensureInstalled } from "./install.mjs";

await ensureInstalled();
const { bench } = (await runnerImport("packages/app/bench/foundation.ts")).module;
await bench(await findChromium());
