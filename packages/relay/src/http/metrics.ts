import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** Counts without people: no label holds a name, an id or an address. */
export interface Metrics {
  called(call: string, status: number, seconds: number): void;
  refused(code: string): void;
  appended(events: number): void;
  /** Live connections now. */
  live(connections: number): void;
  /** Prometheus text. */
  text(): Promise<string>;
  readonly contentType: string;
}

export const createMetrics = (): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const calls = new Histogram({
    name: "groundwork_call_seconds",
    help: "How long calls took, by call and status",
    labelNames: ["call", "status"],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  const refusals = new Counter({
    name: "groundwork_refusals_total",
    help: "Refused calls, by code",
    labelNames: ["code"],
    registers,
  });
  const events = new Counter({
    name: "groundwork_events_total",
    help: "Sealed events that were kept",
    registers,
  });
  const connections = new Gauge({
    name: "groundwork_live_connections",
    help: "Open live connections",
    registers,
  });
  return {
    called: (call, status, seconds) => calls.observe({ call, status }, seconds),
    refused: (code) => refusals.inc({ code }),
    appended: (count) => events.inc(count),
    live: (count) => connections.set(count),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
};
