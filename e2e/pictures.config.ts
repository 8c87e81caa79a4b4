import { defineConfig } from "@playwright/test";
import stories from "./playwright.config.ts";

/** `npm run pictures`: the same browser and relay as the stories, for what the README shows. */
export default defineConfig({ ...stories, testDir: "pictures", timeout: 600_000 });
