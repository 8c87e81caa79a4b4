import type { TestProject } from "vitest/node";
import { startPostgres } from "./postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The run's PostgreSQL, or why there is none. */
    postgres: { readonly serverUrl: string } | { readonly reason: string };
  }
}

/** One PostgreSQL for all files of a run; stopped and gone at its end. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const started = await startPostgres();
  if ("reason" in started) {
    project.provide("postgres", { reason: started.reason });
    return async () => undefined;
  }
  project.provide("postgres", { serverUrl: started.serverUrl });
  return () => started.stop();
};
