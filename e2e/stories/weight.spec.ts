import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, story } from "../harness/house.ts";
import type { Person } from "../harness/person.ts";
import { becomeTwo, pin, setPin } from "../steps/arriving.ts";

const builtApp = fileURLToPath(new URL("../../packages/app/dist", import.meta.url));

/** Every script this page has fetched since it was opened, from wherever it came, with its size in KiB of gzip. */
async function scriptsOf({ page }: Person): Promise<Readonly<Record<string, number>>> {
  const paths = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.endsWith(".js") && path !== "/service-worker.js"),
  );
  const sized = [...new Set(paths)].map((path): [string, number] => [
    path,
    gzipSync(readFileSync(`${builtApp}${path}`), { level: 9 }).length / 1024,
  ]);
  return Object.fromEntries(sized);
}

const sumOf = (sizes: Readonly<Record<string, number>>): number =>
  Object.values(sizes).reduce((sum, size) => sum + size, 0);

// The budgets of packages/app/build/sizes.mjs, measured on what a browser really fetches.
story(
  "The weight of Today: all that is fetched from the lock until the relay was heard",
  async ({ house }) => {
    const daniel = await house.person("Daniel");
    const amara = await house.person("Amara");
    await becomeTwo(daniel, amara);
    await setPin(daniel);

    await daniel.page.reload();
    await daniel.meet("arriving.unlockTitle");
    const lock = await scriptsOf(daniel);
    expect(sumOf(lock), JSON.stringify(lock, null, 1)).toBeLessThanOrEqual(60);

    const passed = daniel.line.watch();
    await daniel.write("arriving.pinLabel", pin);
    await daniel.press("arriving.unlock");
    await daniel.meet("today.greeting", { name: "Daniel" });
    await expect
      .poll(() =>
        passed()
          .map(({ what }) => what)
          .includes("live"),
      )
      .toBe(true);
    await daniel.line.quiet();
    const today = await scriptsOf(daniel);
    expect(sumOf(today), JSON.stringify(today, null, 1)).toBeLessThanOrEqual(120);
  },
);
