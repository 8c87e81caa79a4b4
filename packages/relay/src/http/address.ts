import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

/** Only a proxy on this machine is believed when it says for whom it asks. */
export const isThisMachine = (address: string): boolean =>
  /^(127\.|::1$|::ffff:127\.)/.test(address);

/** Who asks: the connection's own address, or whom a proxy on this machine names last. */
export const addressOf = ({ socket, headers }: IncomingMessage): string => {
  const direct = socket.remoteAddress ?? "";
  if (!isThisMachine(direct)) return direct;
  const named = [headers["x-forwarded-for"] ?? []].flat().join(",").split(",").at(-1)?.trim() ?? "";
  return isIP(named) ? named : direct;
};

/** Whom an address stands for: an IPv6 network of 64 bits is one customer's, an IPv4 address one household's. */
export const addressKey = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  if (!address.includes(":")) return address;
  const [start = "", end] = address.split("::");
  const groups = start.split(":");
  if (end !== undefined) {
    const missing = 8 - groups.length - end.split(":").length;
    groups.push(...Array<string>(Math.max(0, missing)).fill("0"), ...end.split(":"));
  }
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group || "0", 16).toString(16))
    .join(":");
};
