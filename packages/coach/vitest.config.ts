import { defineConfig } from "vitest/config";
import { coachCards } from "./build/plugin.ts";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [coachCards()],
  test: { name: "coach", include: ["test/**/*.test.ts"] },
});
