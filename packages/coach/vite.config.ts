import { defineConfig } from "vite";
import { coachCards } from "./build/plugin.ts";

/** Builds the command line for Node; the app takes the sources themselves. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [coachCards()],
  build: { ssr: "src/cli.ts", target: "node20", outDir: "dist" },
});
