import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import type { Random } from "@groundwork/envelope/checks";
import { signerFromSeed } from "@groundwork/envelope/checks";
import { deviceCalls } from "./accounts/devices.ts";
import { createOpaqueSetup, opaqueFromSetup } from "./accounts/opaque.ts";
import { peopleCalls } from "./accounts/people.ts";
import { registrationCalls } from "./accounts/registration.ts";
import { renewalCalls } from "./accounts/renewal.ts";
import { signInCalls } from "./accounts/sign-in.ts";
import { audienceCalls } from "./audiences/audiences.ts";
import { createEpochShelf } from "./audiences/epoch-shelf.ts";
import { pullCalls } from "./audiences/pull.ts";
import { pushCalls } from "./audiences/push.ts";
import type { Handlers } from "./call.ts";
import { closeOnceAnswered } from "./http/closing.ts";
import { createMetrics } from "./http/metrics.ts";
import { createHttp } from "./http/server.ts";
import { invitationCalls } from "./invitations/invitations.ts";
import { relayLimits } from "./limits.ts";
import type { RelayLimits } from "./limits.ts";
import { createLiveHub } from "./live/hub.ts";
import { accept } from "./outcome.ts";
import type { Clock, RelayParts } from "./parts.ts";
import { keptSecret } from "./store/secrets.ts";
import type { Store } from "./store/store.ts";

export interface RelayOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
  readonly limits?: Partial<RelayLimits>;
  /** The built app; without it the relay serves its calls alone. */
  readonly staticDir?: string;
}

export interface Relay {
  readonly app: FastifyInstance;
  /** Ends every connection, then lets go of the store. */
  close(): Promise<void>;
}

/** A relay that is ready to listen. It owns the store from here on. */
export const createRelay = async (options: RelayOptions): Promise<Relay> => {
  const { store, clock, random, log } = options;
  const seed = await keptSecret(store, "signing-seed", random(32));
  const setup = await keptSecret(store, "opaque-setup", await createOpaqueSetup());
  const parts: RelayParts = {
    store,
    clock,
    random,
    limits: { ...relayLimits, ...options.limits },
    signer: await signerFromSeed(seed),
    opaque: await opaqueFromSetup(setup),
    epochs: createEpochShelf(store),
  };
  const metrics = createMetrics();
  const handlers: Handlers = {
    relay: async () => accept({ signKey: parts.signer.publicKey, time: clock.now() }),
    ...registrationCalls(parts),
    ...signInCalls(parts),
    ...renewalCalls(parts),
    ...deviceCalls(parts),
    ...peopleCalls(parts),
    ...audienceCalls(parts),
    ...pushCalls(parts, (events) => metrics.appended(events)),
    ...pullCalls(parts),
    ...invitationCalls(parts),
  };
  const { staticDir } = options;
  const app = await createHttp({ parts, handlers, metrics, log, staticDir });
  const closeCalls = closeOnceAnswered(app);
  const live = await createLiveHub(parts, metrics);
  app.server.on("upgrade", (request, socket, head) => live.accept(request, socket, head));

  return {
    app,
    async close() {
      await live.close();
      await closeCalls();
      await store.close();
    },
  };
};
