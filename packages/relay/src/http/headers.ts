/** Security.md, "Web": nothing inline, nothing evaluated beyond wasm, nothing from anywhere else. */
const policyFor = (socketOrigin: string | null): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    // 'self' covers the WebSocket of the same origin in today's browsers; Safari before 15.4 needs it named.
    `connect-src 'self'${socketOrigin ? ` ${socketOrigin}` : ""}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types groundwork",
  ].join("; ");

const denied = [
  "accelerometer",
  "ambient-light-sensor",
  "battery",
  "bluetooth",
  "browsing-topics",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "hid",
  "idle-detection",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "serial",
  "usb",
  "xr-spatial-tracking",
];

const sameForAll = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "permissions-policy": denied.map((feature) => `${feature}=()`).join(", "),
} as const;

const plainHost = /^[a-z0-9.-]+(?::\d{1,5})?$|^\[[0-9a-f:]+\](?::\d{1,5})?$/i;

/** The headers of every reply. `host` is what the browser asked for; anything that is not a plain host is left out. */
export const securityHeaders = (
  protocol: string,
  host: string,
): Readonly<Record<string, string>> => {
  const scheme = protocol === "https" ? "wss" : "ws";
  return {
    ...sameForAll,
    "content-security-policy": policyFor(plainHost.test(host) ? `${scheme}://${host}` : null),
    ...(protocol === "https" ? { "strict-transport-security": "max-age=31536000" } : {}),
  };
};
