import type { Bytes } from "../bytes.ts";

export interface Exchange {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly token: string | null;
  /** Null for GET. */
  readonly body: Bytes | null;
}

export interface Connection {
  send(message: Bytes): void;
  close(): void;
}

/** Carries bytes to and from one relay and knows nothing of them. */
export interface Transport {
  /** Throws `Unreachable` when no answer came. */
  exchange(request: Exchange): Promise<{ readonly status: number; readonly body: Bytes }>;
  /** A live connection. `closed` is called once, however it ends. */
  connect(
    path: string,
    on: { opened(): void; message(bytes: Bytes): void; closed(): void },
  ): Connection;
}

/** The relay did not answer. Nothing is known of what became of the request. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
}

/** As much of a WebSocket as is used, so that another than the platform's can stand in. */
export interface SocketLike {
  binaryType: string;
  send(message: Bytes): void;
  close(): void;
  addEventListener(kind: "open" | "close" | "error", listener: () => void): void;
  addEventListener(kind: "message", listener: (event: { readonly data: unknown }) => void): void;
}

/** An answer later than this, or a live connection that opens later, is as good as none. */
export const patienceMs = 30_000;

/** A relay at `baseUrl` (no slash at the end). `openSocket` opens the platform's WebSocket unless told otherwise. */
export function httpTransport(
  baseUrl: string,
  openSocket: (url: string) => SocketLike = (url) => new WebSocket(url),
): Transport {
  return {
    async exchange({ method, path, token, body }) {
      try {
        const response = await fetch(baseUrl + path, {
          method,
          ...(body ? { body } : {}),
          headers: {
            ...(body ? { "content-type": "application/cbor" } : {}),
            ...(token === null ? {} : { authorization: `Bearer ${token}` }),
          },
          credentials: "omit",
          cache: "no-store",
          referrerPolicy: "no-referrer",
          signal: AbortSignal.timeout(patienceMs),
        });
        return { status: response.status, body: new Uint8Array(await response.arrayBuffer()) };
      } catch (cause) {
        throw new Unreachable(path, { cause });
      }
    },

    connect(path, on) {
      const socket = openSocket(baseUrl.replace(/^http/, "ws") + path);
      socket.binaryType = "arraybuffer";
      let isClosed = false;
      const closed = () => {
        if (!isClosed) on.closed();
        isClosed = true;
      };
      socket.addEventListener("open", () => on.opened());
      socket.addEventListener("message", ({ data }) => {
        if (data instanceof ArrayBuffer) on.message(new Uint8Array(data));
      });
      socket.addEventListener("error", closed);
      socket.addEventListener("close", closed);
      return {
        send: (message) => socket.send(message),
        close: () => socket.close(),
      };
    },
  };
}

/** A part of this program that is fetched when first needed; that it can't be had is no answer either. */
export const fetched = <Part>(part: Promise<Part>): Promise<Part> =>
  part.catch((cause: unknown) => {
    throw new Unreachable("a part of the program", { cause });
  });
