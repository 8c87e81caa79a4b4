import { defineConfig } from "vitest/config";

export default defineConfig({ test: { name: "repair", include: ["test/**/*.test.ts"] } });
