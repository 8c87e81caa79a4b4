import { defineConfig } from "vitest/config";
import { coachCards } from "../coach/build/plugin.ts";
import { messages } from "./build/messages.ts";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [messages(), coachCards()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: { include: ["test/**/*.test.{ts,tsx}"] },
});
