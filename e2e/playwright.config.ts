import { defineConfig } from "@playwright/test";
import { findChromium } from "../scripts/chromium.mjs";

export default defineConfig({
  testDir: "stories",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env["CI"]),
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  use: {
    browserName: "chromium",
    launchOptions: { executablePath: await findChromium() },
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    actionTimeout: 30_000,
  },
});
