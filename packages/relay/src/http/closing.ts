import type { ServerResponse } from "node:http";
import type { FastifyInstance } from "fastify";

/** How long a call may still take once the relay stops. */
const graceMilliseconds = 5_000;

/**
 * Gives a server a clean end: calls in progress are answered, then every connection closes. (Node's own closing also waits
 * for connections that were opened ahead and have asked nothing yet, as browsers do.)
 */
export const closeOnceAnswered = (app: FastifyInstance): (() => Promise<void>) => {
  const inProgress = new Set<ServerResponse>();
  let answered: () => void = () => undefined;
  app.server.on("request", (_request, response: ServerResponse) => {
    inProgress.add(response);
    response.on("close", () => {
      inProgress.delete(response);
      if (inProgress.size === 0) answered();
    });
  });

  return async () => {
    const closed = app.close();
    await new Promise<void>((resolve) => {
      const late = setTimeout(resolve, graceMilliseconds);
      answered = () => {
        clearTimeout(late);
        resolve();
      };
      if (inProgress.size === 0) answered();
    });
    app.server.closeAllConnections();
    await closed;
  };
};
