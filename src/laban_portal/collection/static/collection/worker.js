// SPDX-License-Identifier: Apache-2.0
// Keeps the last visited pages of duties and what they need, so that they open without a network. At log-in and log-out the
// pages are thrown away; what was typed and not sent is kept by the page itself.

const FILES = "laban-files-1", PAGES = "laban-pages-1", MOST_PAGES = 12;
const isDuty = (path) => /^\/duties\/\d+\/$/.test(path);

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith("laban-") && ![FILES, PAGES].includes(name)) await caches.delete(name);
  await self.clients.claim();
})()));

self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (address.origin !== self.location.origin) return;
  if (/^\/accounts\/(login|logout)\//.test(address.pathname)) { event.waitUntil(caches.delete(PAGES)); return; }
  if (event.request.method !== "GET") return;
  if (address.pathname.startsWith("/static/")) event.respondWith(newest(event.request, FILES));
  else if (event.request.mode === "navigate" && isDuty(address.pathname)) event.respondWith(newest(event.request, PAGES));
});

async function newest(request, name) {
  try {
    const response = await fetch(request);
    if (response.ok && !response.redirected) await keep(name, request.url, response.clone());
    return response;
  } catch (lost) {
    const kept = await caches.match(request.url.split("#")[0], { ignoreVary: true });
    if (kept) return kept;
    throw lost;
  }
}

async function keep(name, address, response) {
  const cache = await caches.open(name);
  await cache.delete(address);
  await cache.put(address, response);
  const all = name === PAGES ? await cache.keys() : [];
  for (const old of all.slice(0, Math.max(0, all.length - MOST_PAGES))) await cache.delete(old);
}

// The first visit loads before the worker is there: the page tells what it is made of.
self.addEventListener("message", (event) => {
  if (!event.data || !Array.isArray(event.data.keep)) return;
  event.waitUntil(Promise.all(event.data.keep.map(async (address) => {
    const path = new URL(address).pathname;
    if (!isDuty(path) && !path.startsWith("/static/")) return;
    try {
      const response = await fetch(address, { credentials: "same-origin" });
      if (response.ok && !response.redirected) await keep(isDuty(path) ? PAGES : FILES, address.split("#")[0], response);
    } catch {
      // It is kept at the next visit.
    }
  })));
});
