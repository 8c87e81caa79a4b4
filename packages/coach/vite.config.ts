import { defineConfig } from "vite";

/** Builds the command line for Node; the app takes the sources themselves. */
export default defineConfig({
  build: { ssr: "src/cli.ts", target: "node20", outDir: "dist" },
});
