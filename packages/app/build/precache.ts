import { createHash } from "node:crypto";
import type { Plugin } from "vite";

/** What the service worker's source says where the list of files goes. */
const marker = "__PRECACHE__";

/** What the coach has learned is fetched after it has first answered, and kept from then on. */
const isKeptLater = (file: string): boolean => file.endsWith(".bin");

/**
 * Gives the built service worker the list of what to keep for offline use: every file of the build, those to keep once they
 * have been fetched, and one hash over them all as the cache's name. Throws when the worker does not ask for it.
 */
export function precache(): Plugin {
  return {
    name: "groundwork-precache",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const worker = Object.values(bundle).find(
          ({ fileName }) => fileName === "service-worker.js",
        );
        if (worker?.type !== "chunk" || !worker.code.includes(marker)) {
          this.error(`service-worker.js does not say ${marker}`);
        }
        const kept = Object.values(bundle).filter(
          ({ fileName }) =>
            fileName !== worker.fileName && !fileName.startsWith(".") && !fileName.endsWith(".map"),
        );
        const release = createHash("sha256");
        for (const file of kept.toSorted((a, b) => (a.fileName < b.fileName ? -1 : 1))) {
          release.update(file.fileName).update(file.type === "chunk" ? file.code : file.source);
        }
        const all = kept
          .map(({ fileName }) => (fileName === "index.html" ? "/" : `/${fileName}`))
          .sort();
        const list = JSON.stringify({
          release: release.digest("hex").slice(0, 16),
          files: all.filter((file) => !isKeptLater(file)),
          later: all.filter(isKeptLater),
        });
        worker.code = worker.code
          .replace(`"${marker}"`, JSON.stringify(list))
          .replace(`\`${marker}\``, JSON.stringify(list));
      },
    },
  };
}
