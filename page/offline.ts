// The service worker of the page that stands on a server of its own: after the first visit it needs no network.

declare const FILES: readonly string[];
declare const CACHE: string;

interface Waiting {
  readonly waitUntil: (work: Promise<unknown>) => void;
}
interface Fetching {
  readonly request: globalThis.Request;
  readonly respondWith: (answer: Promise<Response>) => void;
}
declare const self: {
  readonly skipWaiting: () => Promise<void>;
  readonly clients: { readonly claim: () => Promise<void> };
  addEventListener(type: 'install' | 'activate', listener: (event: Waiting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
};

self.addEventListener('install', (event) => {
  const store = async (): Promise<void> => {
    const cache = await caches.open(CACHE);
    await cache.addAll(FILES);
    await self.skipWaiting();
  };
  event.waitUntil(store());
});

self.addEventListener('activate', (event) => {
  const clean = async (): Promise<void> => {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith('qarar-') && name !== CACHE);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(clean());
});

self.addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET') return;
  const find = async (): Promise<Response> => {
    const cache = await caches.open(CACHE);
    const known = await cache.match(event.request, { ignoreSearch: true });
    return known ?? (await fetch(event.request));
  };
  event.respondWith(find());
});
