import {
  createServer,
  request,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { eachFrame, greetingSize } from "./frames.ts";

/** One thing that went over a line: what, when by the story's clock, and how large. */
export interface Passed {
  readonly at: number;
  readonly what: string;
  readonly sent: number;
  readonly received: number;
}

/**
 * The line between one person's browser and the relay: all that this browser sends and receives goes over it, and is
 * noted as somebody in its place could. It can be cut and mended.
 */
export class Line {
  readonly passed: Passed[] = [];
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #relayPort: number;
  readonly #now: () => number;
  #isCut = false;
  #onTheWay = 0;

  private constructor(relayPort: number, now: () => number) {
    this.#relayPort = relayPort;
    this.#now = now;
    this.#server = createServer((incoming, reply) => this.#carry(incoming, reply));
    this.#server.on("connection", (socket) => {
      if (this.#isCut) socket.destroy();
      this.#sockets.add(socket);
      socket.once("close", () => this.#sockets.delete(socket));
    });
    this.#server.on("upgrade", (incoming, socket, head) => this.#carryLive(incoming, socket, head));
  }

  static async open(relayPort: number, now: () => number): Promise<Line> {
    const line = new Line(relayPort, now);
    await new Promise<void>((resolve) => line.#server.listen(0, "127.0.0.1", resolve));
    return line;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What goes over the line from here on, apart from the app's own files, with times counted from now. */
  watch(): () => readonly Passed[] {
    const from = this.passed.length;
    const began = this.#now();
    return () =>
      this.passed
        .slice(from)
        .filter(({ what }) => what === "live" || what.includes(" /v1/"))
        .map((passed) => ({ ...passed, at: passed.at - began }));
  }

  /** Resolves once nothing has gone over the line for a second and nothing is on its way. */
  async quiet(): Promise<void> {
    for (;;) {
      const before = this.passed.length;
      await setTimeout(1000);
      if (this.passed.length === before && this.#onTheWay === 0) return;
    }
  }

  cut(): void {
    this.#isCut = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  mend(): void {
    this.#isCut = false;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #carry(incoming: IncomingMessage, reply: ServerResponse): void {
    const { method = "", url = "", headers } = incoming;
    const onward = request(
      { host: "127.0.0.1", port: this.#relayPort, method, path: url, headers },
      (answer) => {
        let received = 0;
        reply.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.on("data", (bytes: Buffer) => (received += bytes.length));
        answer.on("end", () => this.#note(`${method} ${url} ${answer.statusCode}`, sent, received));
        answer.pipe(reply);
      },
    );
    this.#onTheWay += 1;
    reply.once("close", () => (this.#onTheWay -= 1));
    let sent = 0;
    incoming.on("data", (bytes: Buffer) => (sent += bytes.length));
    incoming.pipe(onward);
    onward.on("error", () => reply.destroy());
    reply.on("close", () => onward.destroy());
  }

  #carryLive(incoming: IncomingMessage, socket: Duplex, head: Buffer): void {
    const onward = connect(this.#relayPort, "127.0.0.1", () => {
      const headers = incoming.rawHeaders.map((text, at) =>
        at % 2 === 0 ? `${text}: ` : `${text}\r\n`,
      );
      onward.write(`GET ${incoming.url} HTTP/1.1\r\n${headers.join("")}\r\n`);
      onward.write(head);
      socket.pipe(onward).pipe(socket);
    });
    onward.on(
      "data",
      eachFrame((bytes) => this.#note("live", 0, bytes), greetingSize),
    );
    socket.on(
      "data",
      eachFrame((bytes) => this.#note("live", bytes, 0)),
    );
    const end = () => {
      onward.destroy();
      socket.destroy();
    };
    for (const either of [onward, socket]) either.on("error", end).on("close", end);
  }

  #note(what: string, sent: number, received: number): void {
    this.passed.push({ at: this.#now(), what, sent, received });
  }
}
