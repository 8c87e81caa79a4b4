/**
 * `npm test`: everything that must hold, from a fresh clone. Ends with one line, `N passed, M failed, K skipped`, and
 * fails if anything did. Laid out for two cores: the package tests beside the quick checks, then the stories, which
 * use both.
 */
import { ensureBuilt } from "./build.mjs";
import { conclude, quickChecks, runChecks, slowChecks } from "./checks.mjs";
import { ensureInstalled } from "./install.mjs";

const { packageTests, sizes, stories } = slowChecks;

/** @param {Parameters<typeof ensureBuilt>[0]} name @returns {import("./checks.mjs").Check} */
const builds = (name) => ({
  name: `build of ${name}`,
  run: () =>
    ensureBuilt(name, { say: () => {} }).then(
      () => ({ passed: 1, failed: 0, skips: [], report: "" }),
      (error) => ({ passed: 0, failed: 1, skips: [], report: String(error.message) }),
    ),
});

await ensureInstalled();
const first = await runChecks(
  [builds("app"), builds("staged"), builds("relay"), builds("coach")],
  2,
);
const second = await runChecks([packageTests, ...quickChecks, sizes], 2);
const third = await runChecks([stories], 1);
conclude([...first, ...second, ...third]);
