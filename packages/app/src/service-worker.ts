/**
 * Keeps this release of the app for use without a connection. A new release is fetched whole beside it and takes over
 * when no tab of the old one is left, so that a page never mixes two. Nothing of the record passes through here.
 */
declare const self: ServiceWorkerGlobalScope;

/** Filled in by the build (build/precache.ts). */
const kept = JSON.parse("__PRECACHE__") as {
  readonly release: string;
  readonly files: readonly string[];
  /** Kept once they have been fetched, since nothing waits for them. */
  readonly later: readonly string[];
};

/** What lies beside the build: the neutral page that Leave goes to without a connection, icon and manifest. */
const beside = ["/away.html", "/icon.svg", "/notes.webmanifest"];

const cacheName = `notes-${kept.release}`;

async function keep(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll(
    [...kept.files, ...beside].map((path) => new Request(path, { cache: "no-cache" })),
  );
  for (const path of kept.later) {
    const before = await caches.match(path);
    if (before) await cache.put(path, before);
  }
}

async function dropOlder(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name)));
}

async function answer(request: Request, path: string): Promise<Response> {
  const cache = await caches.open(cacheName);
  const before = await cache.match(path);
  if (before) return before;
  const answered = await fetch(request);
  if (answered.ok && kept.later.includes(path)) await cache.put(path, answered.clone());
  return answered;
}

self.addEventListener("install", (event) => event.waitUntil(keep()));
self.addEventListener("activate", (event) =>
  event.waitUntil(dropOlder().then(() => self.clients.claim())),
);

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin || request.method !== "GET" || pathname.startsWith("/v1/"))
    return;
  // Every address of the app is the one page.
  const page = request.mode === "navigate" && pathname !== "/away.html";
  event.respondWith(answer(request, page ? "/" : pathname));
});

export {};
