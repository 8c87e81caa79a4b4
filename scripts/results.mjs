import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * @typedef {{ passed: number, failed: number, skips: string[] }} Counts
 * @typedef {Counts & { report: string }} Outcome
 */

/**
 * Runs a test runner that writes its results as JSON to a file, and counts them. No test at all is a failure, and so
 * is a runner that fails though each test passed.
 *
 * @template Results
 * @param {(results: Results) => Counts} count
 * @param {(resultsFile: string) => Promise<import("./process.mjs").Finished>} runTests
 * @returns {Promise<Outcome>}
 */
export const countedOutcome = async (count, runTests) => {
  const folder = await mkdtemp(join(tmpdir(), "groundwork-results-"));
  try {
    const resultsFile = join(folder, "results.json");
    const { code, output } = await runTests(resultsFile);
    const results = await readFile(resultsFile, "utf8").then(JSON.parse, () => null);
    const counts = results === null ? { passed: 0, failed: 0, skips: [] } : count(results);
    const unexplained = counts.failed === 0 && (code !== 0 || counts.passed === 0);
    return { ...counts, failed: unexplained ? 1 : counts.failed, report: output };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/**
 * A file that could not be loaded is a failure of its own, since none of its tests is listed.
 *
 * @typedef {{ fullName: string, status: string }} VitestTest
 * @typedef {{ status: string, assertionResults: VitestTest[] }} VitestFile
 * @param {{ testResults: VitestFile[] }} results
 * @returns {Counts}
 */
export const countVitest = ({ testResults }) => {
  const tests = testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === "passed");
  const failed = tests.filter((test) => test.status === "failed");
  const skipped = tests.filter((test) => !passed.includes(test) && !failed.includes(test));
  const unloadable = testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  return {
    passed: passed.length,
    failed: failed.length + unloadable.length,
    skips: skipped.map((test) => test.fullName),
  };
};

/**
 * A flaky test counts as failed.
 *
 * @typedef {{ title: string, tests: { status: "expected" | "unexpected" | "flaky" | "skipped" }[] }} PlaywrightSpec
 * @typedef {{ suites?: PlaywrightSuite[], specs: PlaywrightSpec[] }} PlaywrightSuite
 * @param {{ suites: PlaywrightSuite[], errors: unknown[] }} results
 * @returns {Counts}
 */
export const countPlaywright = ({ suites, errors }) => {
  const tests = suites.flatMap(testsIn);
  const ended = (/** @type {string} */ status) => tests.filter((test) => test.status === status);
  return {
    passed: ended("expected").length,
    failed: ended("unexpected").length + ended("flaky").length + errors.length,
    skips: ended("skipped").map((test) => test.title),
  };
};

/** @param {PlaywrightSuite} suite @returns {{ title: string, status: string }[]} */
const testsIn = (suite) => [
  ...(suite.suites ?? []).flatMap(testsIn),
  ...suite.specs.flatMap(({ title, tests }) => tests.map(({ status }) => ({ title, status }))),
];
