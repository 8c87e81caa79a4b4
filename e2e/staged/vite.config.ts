import { fileURLToPath } from "node:url";
import app from "../../packages/app/vite.config.ts";

const staged = fileURLToPath(new URL("replica.ts", import.meta.url));

/**
 * The app as people run it, but for one module: its record is what a test puts there, and whatever a person does is
 * refused as the test says (replica.ts).
 */
export default {
  ...app,
  plugins: [
    ...(app.plugins ?? []),
    {
      name: "staged-record",
      enforce: "pre" as const,
      resolveId: (source: string, importer: string | undefined) =>
        source === "./replica.ts" && importer?.endsWith("/app/src/record/open.ts") ? staged : null,
    },
  ],
  build: {
    ...app.build,
    outDir: fileURLToPath(new URL("dist", import.meta.url)),
    emptyOutDir: true,
  },
};
