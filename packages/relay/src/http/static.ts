import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** Addresses that open the app; everything else within it shows `/` (security.md, "Web"). */
const pages = ["/", "/join", "/counsel/join", "/couple", "/parts"];
/** Vite puts a hash of the content into these files' names. */
const hashed = /[\\/]assets[\\/]/;
const year = 365 * 24 * 60 * 60;

/** Serves the built app from `root`; files with a .br or .gz beside them are sent so where the browser takes it. */
export const serveApp = async (app: FastifyInstance, root: string): Promise<void> => {
  if (!existsSync(join(root, "index.html"))) {
    throw new Error(`There is no built app in ${root}: index.html is missing.`);
  }
  await app.register(fastifyStatic, {
    root,
    preCompressed: true,
    index: false,
    cacheControl: false,
    dotfiles: "ignore",
    setHeaders(reply, path) {
      const cache = hashed.test(path) ? `public, max-age=${year}, immutable` : "no-cache";
      reply.setHeader("cache-control", cache);
      reply.setHeader("vary", "accept-encoding");
    },
  });
  for (const page of pages) {
    app.get(page, { config: { call: "page" } }, (_request, reply) => reply.sendFile("index.html"));
  }
};
