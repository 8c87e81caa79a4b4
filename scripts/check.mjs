/** `npm run check`: the quick half of `npm test`, which reads the sources and runs nothing. */
import { conclude, quickChecks, runChecks } from "./checks.mjs";
import { ensureInstalled } from "./install.mjs";

await ensureInstalled();
conclude(await runChecks(quickChecks, 2));
