import type { Plugin } from "vite";

const hashes = "@noble/hashes/sha2.js";

/**
 * Gives the curves, which are fetched when first needed, a copy of their own of the module that holds SHA-256 and SHA-512.
 * One module lies in one file: shared, everyone would fetch SHA-512 with what opens the record, which needs SHA-256 alone.
 */
export const curvesApart = (): Plugin => ({
  name: "curves-apart",
  apply: "build",
  enforce: "pre",
  async resolveId(source, importer, options) {
    if (source !== hashes || !importer?.includes("/@noble/curves/")) return null;
    const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
    return resolved && `${resolved.id}?curves`;
  },
});
