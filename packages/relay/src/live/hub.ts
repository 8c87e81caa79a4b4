import type { Duplex } from "node:stream";
import type { IncomingMessage } from "node:http";
import { WebSocketServer } from "ws";
import type { RawData, WebSocket } from "ws";
import * as v from "valibot";
import { decode, encode } from "@groundwork/envelope/checks";
import { liveHello, livePath, livePingSeconds } from "@groundwork/envelope/wire";
import type { LiveHint } from "@groundwork/envelope/wire";
import { callerOf } from "../accounts/tokens.ts";
import { audiencesOf } from "../audiences/epochs.ts";
import type { Metrics } from "../http/metrics.ts";
import { addressKey, addressOf } from "../http/address.ts";
import type { RelayParts } from "../parts.ts";
import { idBytes } from "../store/ids.ts";
import type { Hint } from "../store/store.ts";

/** Codes of our own for closing a live connection (RFC 6455 §7.4.2). */
export const liveClose = { malformed: 4400, notSignedIn: 4401, tooMany: 4429 } as const;

const helloBytes = 1024;

interface Connection {
  readonly socket: WebSocket;
  readonly address: string;
  person: string | null;
  expiresAt: number;
  answersPings: boolean;
}

/**
 * Live hints over WebSockets. A connection gets hints about its own person's audiences and nothing else, ever: what
 * someone writes in their own room sends no byte to their partner.
 */
export interface LiveHub {
  /** Takes an upgrade request of the HTTP server. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): Promise<void>;
}

export const createLiveHub = async (parts: RelayParts, metrics: Metrics): Promise<LiveHub> => {
  const { store, clock, limits } = parts;
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: helloBytes,
    perMessageDeflate: false,
    clientTracking: false,
  });
  const connections = new Set<Connection>();
  const byPerson = new Map<string, Set<Connection>>();

  const opened = (socket: WebSocket, address: string): void => {
    const connection: Connection = {
      socket,
      address,
      person: null,
      expiresAt: Infinity,
      answersPings: true,
    };
    connections.add(connection);
    metrics.live(connections.size);
    const deadline = setTimeout(
      () => socket.close(liveClose.notSignedIn),
      limits.liveHelloMilliseconds,
    );
    socket.on("pong", () => (connection.answersPings = true));
    socket.on("error", () => socket.terminate());
    socket.on("close", () => {
      clearTimeout(deadline);
      forget(connection);
    });
    socket.once("message", (frame: RawData) => {
      clearTimeout(deadline);
      // A device says one thing on this socket; whatever it would say next belongs to a call.
      socket.on("message", () => socket.close(liveClose.malformed));
      void greet(connection, frame).catch(() => socket.terminate());
    });
  };

  const greet = async (connection: Connection, frame: RawData): Promise<void> => {
    const { socket } = connection;
    const hello = helloOf(frame);
    if (!hello) return socket.close(liveClose.malformed);
    const caller = await callerOf(parts, hello.token);
    if (!caller?.device) return socket.close(liveClose.notSignedIn);
    const { person } = caller;
    const others = byPerson.get(person) ?? new Set();
    if (others.size >= limits.liveConnectionsOfOneAccount) return socket.close(liveClose.tooMany);
    if (!connections.has(connection)) return;
    connection.person = person;
    connection.expiresAt = caller.expiresAt;
    byPerson.set(person, others.add(connection));
    // Subscribed first; the present heads then say what to pull, and nothing can fall between.
    for (const { id, head } of await store.read((sql) => audiencesOf(sql, person))) {
      send(connection, { kind: "head", audience: idBytes(id), position: head });
    }
    // A sign-in that ended while this was on its way must not leave a connection behind.
    if (!(await callerOf(parts, hello.token))) socket.close(liveClose.notSignedIn);
  };

  const forget = (connection: Connection): void => {
    connections.delete(connection);
    metrics.live(connections.size);
    if (connection.person === null) return;
    const others = byPerson.get(connection.person);
    others?.delete(connection);
    if (others?.size === 0) byPerson.delete(connection.person);
  };

  const send = ({ socket }: Connection, hint: LiveHint): void => {
    if (socket.readyState === socket.OPEN) socket.send(encode(hint));
  };

  const tell = async (hint: Hint): Promise<void> => {
    if (connections.size === 0) return;
    if (hint.kind === "head") {
      const members = await store.read((sql) =>
        sql.rows<{ person: string }>(
          "SELECT person FROM member WHERE audience = $1",
          hint.audience,
        ),
      );
      const frame = {
        kind: "head",
        audience: idBytes(hint.audience),
        position: hint.position,
      } as const;
      for (const { person } of members) toPerson(person, (one) => send(one, frame));
    } else if (hint.kind === "ended") {
      for (const person of hint.people) {
        toPerson(person, ({ socket }) => socket.close(liveClose.notSignedIn));
      }
    } else {
      for (const person of hint.people) toPerson(person, (one) => send(one, { kind: hint.kind }));
    }
  };

  const toPerson = (person: string, act: (connection: Connection) => void): void => {
    for (const connection of byPerson.get(person) ?? []) act(connection);
  };

  const unsubscribe = await store.subscribe((hint) => {
    // A hint that could not be passed on delays a pull; nothing rests on it.
    tell(hint).catch(() => undefined);
  });

  const pings = setInterval(() => {
    const now = clock.now();
    for (const connection of connections) {
      if (connection.expiresAt <= now) connection.socket.close(liveClose.notSignedIn);
      else if (!connection.answersPings) connection.socket.terminate();
      else {
        connection.answersPings = false;
        connection.socket.ping();
      }
    }
  }, livePingSeconds * 1000);

  return {
    accept(request, socket, head) {
      const address = addressKey(addressOf(request));
      let ofAddress = 0;
      for (const connection of connections) if (connection.address === address) ofAddress += 1;
      const isFull =
        connections.size >= limits.liveConnections ||
        ofAddress >= limits.liveConnectionsOfOneAddress;
      if (request.url !== livePath || isFull) {
        socket.end(`HTTP/1.1 ${isFull ? "503 Service Unavailable" : "404 Not Found"}\r\n\r\n`);
        return;
      }
      server.handleUpgrade(request, socket, head, (opening) => opened(opening, address));
    },
    async close() {
      clearInterval(pings);
      unsubscribe();
      for (const { socket } of connections) socket.terminate();
      server.close();
    },
  };
};

const helloOf = (frame: RawData): { readonly token: string } | null => {
  if (!(frame instanceof Buffer)) return null;
  const decoded = decode(frame, helloBytes);
  const hello = decoded.ok ? v.safeParse(liveHello, decoded.value) : null;
  return hello?.success ? hello.output : null;
};
