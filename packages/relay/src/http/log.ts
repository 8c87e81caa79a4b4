import type { FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";

declare module "fastify" {
  interface FastifyContextConfig {
    /** What the log and the metrics call this route. */
    call?: string;
  }
}

export const callOf = (request: FastifyRequest): string =>
  request.routeOptions.config.call ?? "other";

/** One line a call: which, how it ended, how long. Never who, from where, or what. */
export const logCall = (
  log: Logger,
  request: FastifyRequest,
  reply: FastifyReply,
  code: string | null,
): void => {
  log.info(
    {
      call: callOf(request),
      status: reply.statusCode,
      ...(code ? { code } : {}),
      ms: Math.round(reply.elapsedTime),
    },
    "call",
  );
};

/** Where an error came from, without its message: a database puts values into those. */
export const logFailure = (log: Logger, call: string, error: unknown): void => {
  const known = error instanceof Error ? error : new Error("unknown");
  log.error(
    {
      call,
      error: known.name,
      ...("code" in known ? { code: String(known.code) } : {}),
      at: framesOf(known),
    },
    "failed",
  );
};

const framesOf = ({ stack }: Error): readonly string[] =>
  (stack ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("at "))
    .slice(0, 12);
