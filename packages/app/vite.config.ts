import { defineConfig } from "vite";
import { coachCards } from "../coach/build/plugin.ts";
import { curvesApart } from "./build/curves.ts";
import { messages } from "./build/messages.ts";
import { precache } from "./build/precache.ts";
import { shapeOfRules } from "./build/shape.ts";

/** Where the relay listens in development; `npm run dev` starts it there. */
const relay = process.env["RELAY_ADDRESS"] ?? "http://127.0.0.1:8787";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [messages(), coachCards(), curvesApart(), precache()],
  worker: {
    // Modules, so that the coach can fetch the cards of a task with its first draft.
    format: "es",
    plugins: () => [coachCards()],
    rolldownOptions: {
      output: {
        chunkFileNames: ({ facadeModuleId }) => {
          const [, task] = /\/cards\/([a-z]+)$/u.exec(facadeModuleId ?? "") ?? [];
          return task === undefined ? "assets/[name]-[hash].js" : `assets/cards-${task}-[hash].js`;
        },
      },
    },
  },
  define: { RULES_SHAPE: JSON.stringify(shapeOfRules()) },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  server: { proxy: { "/v1": { target: relay, ws: true } } },
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: {
      polyfill: false,
      // Naming every place's scripts beforehand weighs 2 KiB on the first page; the service worker brings them all anyway.
      resolveDependencies: (_file, needed) => needed.filter((file) => file.endsWith(".css")),
    },
    rolldownOptions: {
      input: {
        page: `${import.meta.dirname}/index.html`,
        "service-worker": `${import.meta.dirname}/src/service-worker.ts`,
      },
      output: {
        // The service worker must keep its address from one release to the next.
        entryFileNames: (chunk) =>
          chunk.name === "service-worker" ? "service-worker.js" : "assets/[name]-[hash].js",
      },
    },
  },
});
