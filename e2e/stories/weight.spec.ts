import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, story } from "../harness/house.ts";
import type { Person } from "../harness/person.ts";
import { becomeTwo, pin, setPin } from "../steps/arriving.ts";

const builtApp = fileURLToPath(new URL("../../packages/app/dist", import.meta.url));

/** From here on, every script that this page fetches, whoever answers, with its size in KiB of gzip. */
function weigh({ page }: Person): Readonly<Record<string, number>> {
  const scripts: Record<string, number> = {};
  page.on("request", (asked) => {
    const path = new URL(asked.url()).pathname;
    if (asked.resourceType() !== "script" || asked.serviceWorker()) return;
    scripts[path] = gzipSync(readFileSync(`${builtApp}${path}`), { level: 9 }).length / 1024;
  });
  return scripts;
}

/** The budgets of experience.md ("Fast"), held to what a browser really fetches. */
function expectAtMost(budget: number, scripts: Readonly<Record<string, number>>): void {
  const sum = Object.values(scripts).reduce((total, size) => total + size, 0);
  expect(Object.keys(scripts)).not.toEqual([]);
  expect(sum, JSON.stringify(scripts, null, 2)).toBeLessThanOrEqual(budget);
}

story("What Today weighs, from the lock until the relay has been heard", async ({ house }) => {
  const daniel = await house.person("Daniel");
  const amara = await house.person("Amara");
  await becomeTwo(daniel, amara);
  await setPin(daniel);

  const scripts = weigh(daniel);
  await daniel.page.reload();
  await daniel.meet("lock.unlockTitle");
  const passed = daniel.line.watch();
  await daniel.write("arriving.pinLabel", pin);
  await daniel.press("lock.unlock");
  await daniel.meet("today.greeting", { name: "Daniel" });
  await expect.poll(() => passed().some(({ what }) => what === "live")).toBe(true);
  await daniel.line.quiet();
  expectAtMost(120, scripts);
});
