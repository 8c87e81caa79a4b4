import { defineConfig } from "vitest/config";

// Argon2id at its real cost, and a real relay: slow where it must be, never asleep.
export default defineConfig({
  test: { name: "replica", include: ["test/**/*.test.ts"], testTimeout: 60_000 },
});
