import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "repair",
    include: ["test/**/*.test.ts"],
    // Properties live through many random histories: slow on a busy machine, never waiting for anything.
    testTimeout: 60_000,
  },
});
