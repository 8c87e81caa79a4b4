import { defineConfig } from "vitest/config";
import { messages } from "./build/messages.ts";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [messages()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: { include: ["test/**/*.test.{ts,tsx}"] },
});
