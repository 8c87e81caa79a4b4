import Fastify from "fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import * as v from "valibot";
import { decode, encode, limits as sizes } from "@groundwork/envelope/checks";
import { calls, relayRefusals } from "@groundwork/envelope/wire";
import type { CallName } from "@groundwork/envelope/wire";
import { callerOf } from "../accounts/tokens.ts";
import type { Caller } from "../accounts/tokens.ts";
import type { Handlers } from "../call.ts";
import { accept, refuse } from "../outcome.ts";
import type { Outcome, Refused } from "../outcome.ts";
import type { RelayParts } from "../parts.ts";
import { DiskFull } from "../store/store.ts";
import { addressKey, addressOf, isThisMachine } from "./address.ts";
import { securityHeaders } from "./headers.ts";
import { callOf, logCall, logFailure } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import { createRate } from "./rates.ts";
import { serveApp } from "./static.ts";

const cbor = "application/cbor";
/** What anyone may send without a token: the largest such call is a registration of about 1 KiB. */
const openCallBytes = 16 * 1024;

export interface HttpOptions {
  readonly parts: RelayParts;
  readonly handlers: Handlers;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly staticDir?: string | undefined;
}

/** Every call of the wire, `/healthz`, `/metrics`, and the built app if there is one. */
export const createHttp = async (options: HttpOptions): Promise<FastifyInstance> => {
  const { parts, handlers, metrics, log, staticDir } = options;
  const app = Fastify({
    logger: false,
    bodyLimit: sizes.call,
    trustProxy: isThisMachine,
    requestTimeout: 60_000,
    routerOptions: { maxParamLength: 200 },
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(cbor, { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  const refusalCodes = new WeakMap<FastifyRequest, string>();
  const callers = new WeakMap<FastifyRequest, Caller>();

  app.addHook("onRequest", async (request, reply) => {
    reply.headers(securityHeaders(request.protocol, request.host));
  });
  app.addHook("onResponse", async (request, reply) => {
    const code = refusalCodes.get(request) ?? null;
    metrics.called(callOf(request), reply.statusCode, reply.elapsedTime / 1000);
    if (code) metrics.refused(code);
    logCall(log, request, reply, code);
  });

  const send = (request: FastifyRequest, reply: FastifyReply, outcome: Outcome<unknown>) => {
    if (!outcome.ok) refusalCodes.set(request, outcome.refusal.code);
    const { seconds } = outcome.ok ? {} : (outcome.refusal.facts ?? {});
    if (seconds !== undefined) reply.header("retry-after", String(seconds));
    return reply
      .code(outcome.ok ? 200 : relayRefusals[outcome.refusal.code])
      .header("cache-control", "no-store")
      .type(cbor)
      .send(Buffer.from(encode(outcome.ok ? outcome.value : outcome.refusal)));
  };

  app.setErrorHandler((error, request, reply) => {
    const refusal = refusalOf(error, request.routeOptions.bodyLimit ?? sizes.call);
    if (refusal.refusal.code === "relay-failed") logFailure(log, callOf(request), error);
    return send(request, reply, refusal);
  });
  app.setNotFoundHandler((request, reply) => send(request, reply, refuse("unknown-call")));

  const mayPass = createGate(parts);
  const route = <Name extends CallName>(name: Name) => {
    const call = calls[name];
    app.route({
      method: call.method,
      url: call.path,
      config: { call: name },
      bodyLimit: call.token === null ? openCallBytes : sizes.call,
      // Before a body is read: nobody unknown makes the relay hold 5 MiB.
      async onRequest(request, reply) {
        const caller = await callerWith(parts, call.token, request.headers.authorization);
        if (caller) return void callers.set(request, caller);
        const waiting = mayPass.from(name, addressOf(request.raw));
        if (waiting) return send(request, reply, waiting);
        return call.token === null ? undefined : send(request, reply, refuse("not-signed-in"));
      },
      handler: async (request, reply) => {
        const caller = callers.get(request) ?? null;
        const read = requestOf(name, request.body);
        if (!read.ok) return send(request, reply, read);
        const refused = mayPass.as(name, caller, read.value);
        if (refused) return send(request, reply, refused);
        // The schema and the token kind were checked above, which the types of a generic name can't follow.
        const handler = handlers[name] as (
          request: unknown,
          caller: Caller | null,
        ) => Promise<Outcome<unknown>>;
        return send(request, reply, await handler(read.value, caller));
      },
    });
  };
  for (const name of Object.keys(calls) as CallName[]) route(name);

  app.get("/healthz", { config: { call: "health" } }, async (_request, reply) => {
    await parts.store.read((sql) => sql.row("SELECT 1 AS well"));
    return reply.header("cache-control", "no-store").type("text/plain").send("well\n");
  });
  // Its counts move when somebody writes, in private too: whoever is not on this machine is not shown them.
  app.get("/metrics", { config: { call: "metrics" } }, async (request, reply) =>
    isAskedHere(request)
      ? reply
          .header("cache-control", "no-store")
          .type(metrics.contentType)
          .send(await metrics.text())
      : send(request, reply, refuse("unknown-call")),
  );
  if (staticDir !== undefined) await serveApp(app, staticDir);
  return app;
};

const isAskedHere = ({ raw, headers }: FastifyRequest): boolean =>
  isThisMachine(raw.socket.remoteAddress ?? "") &&
  headers.forwarded === undefined &&
  headers["x-forwarded-for"] === undefined &&
  headers.via === undefined;

/**
 * Rate limits. Calls with a token count for the account alone, so that two in one household can't feel each other; with a
 * token that opens nothing they count for the address, as calls without one do.
 */
const createGate = ({ clock, limits }: RelayParts) => {
  const byAddress = createRate(clock, limits.addressCalls);
  const registrations = createRate(clock, limits.addressRegistrations);
  const byName = createRate(clock, limits.nameAttempts);
  const rotations = createRate(clock, limits.accountRotations);
  const byAccount = createRate(clock, limits.accountCalls);
  const wait = (milliseconds: number): Refused | null =>
    milliseconds === 0
      ? null
      : refuse("too-many-requests", { seconds: Math.ceil(milliseconds / 1000) });

  return {
    from(name: CallName, ip: string): Refused | null {
      const address = addressKey(ip);
      const registration = name === "registerFinish" ? registrations.take(address) : 0;
      return wait(Math.max(byAddress.take(address), registration));
    },
    as(name: CallName, caller: Caller | null, request: unknown): Refused | null {
      if (caller) {
        const rotation = name === "audienceRotate" ? rotations.take(caller.person) : 0;
        return wait(Math.max(byAccount.take(caller.person), rotation));
      }
      const named = v.safeParse(v.object({ name: v.string() }), request);
      return named.success ? wait(byName.take(named.output.name)) : null;
    },
  };
};

const bearer = /^Bearer ([A-Za-z0-9_-]{16,128})$/;

const callerWith = async (
  parts: RelayParts,
  kind: "account" | "device" | null,
  authorization: string | undefined,
): Promise<Caller | null> => {
  if (kind === null) return null;
  const token = bearer.exec(authorization ?? "")?.[1];
  const caller = token ? await callerOf(parts, token) : null;
  const isOfKind = caller !== null && (caller.device === null ? "account" : "device") === kind;
  return isOfKind ? caller : null;
};

const requestOf = (name: CallName, body: unknown): Outcome<unknown> => {
  const call = calls[name];
  if (call.method === "GET") return accept({});
  if (!(body instanceof Uint8Array)) return refuse("malformed");
  const decoded = decode(body, sizes.call);
  if (!decoded.ok) return refuse(decoded.refusal.code === "oversized" ? "oversized" : "malformed");
  const parsed = v.safeParse(call.request, decoded.value);
  if (parsed.success) return accept(parsed.output);
  const [issue] = parsed.issues;
  if (issue.type === "max_length" && typeof issue.requirement === "number") {
    return refuse("oversized", { limit: issue.requirement });
  }
  const field = v.getDotPath(issue);
  return refuse("malformed", field ? { field } : undefined);
};

const malformedRequests = new Set([400, 406, 411, 415]);

const refusalOf = (error: unknown, bodyLimit: number): Refused => {
  if (error instanceof DiskFull) return refuse("disk-full");
  const status = error instanceof Error && "statusCode" in error ? Number(error.statusCode) : 500;
  if (status === 413) return refuse("oversized", { limit: bodyLimit });
  if (status === 403 || status === 404) return refuse("unknown-call");
  return malformedRequests.has(status) ? refuse("malformed") : refuse("relay-failed");
};
