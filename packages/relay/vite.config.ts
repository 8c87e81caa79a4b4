import { defineConfig } from "vite";

/** `npx vite build --ssr` makes dist/main.js: our own packages in one file, what npm installs beside it. */
export default defineConfig({
  build: {
    ssr: true,
    rolldownOptions: { input: "src/main.ts" },
    outDir: "dist",
    target: "node20",
    emptyOutDir: true,
  },
  ssr: { noExternal: ["@groundwork/envelope"] },
});
