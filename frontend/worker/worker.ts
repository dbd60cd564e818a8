/**
 * Brings the pages without a network, and at once: it keeps what the application is made
 * of and nothing else. No answer of the server and no file goes through it.
 */
declare const self: ServiceWorkerGlobalScope;
/** Written by the build: a name that changes with any file, and what an expert's pages need. */
declare const __SHELL__: { name: string; files: string[] };

export type {};

const { name, files } = __SHELL__;
/** First parts of paths that are no page of the application, as server/face.go has them. */
const reserved = /^\/(assets|auth|debug|demo|files|graphiql|graphql|metrics|pay-lists|test)(\/|$)/;

self.addEventListener("install", (event) => {
  const anew = files.map(
    (file) => new Request(file, { cache: file.startsWith("/assets/") ? "default" : "reload" }),
  );
  event.waitUntil(caches.open(name).then((shell) => shell.addAll(anew)));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((all) => Promise.all(all.filter((each) => each !== name).map((each) => caches.delete(each)))),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    if (!reserved.test(pathname) && !pathname.includes(".")) event.respondWith(kept("/", request));
  } else if (pathname.startsWith("/assets/") || files.includes(pathname)) {
    event.respondWith(kept(pathname, request));
  }
});

/** A page that has just begun asks a newer application in; later it would lose its parts. */
self.addEventListener("message", ({ data }) => {
  if (data === "take over") void self.skipWaiting();
});

async function kept(path: string, request: Request): Promise<Response> {
  const shell = await caches.open(name);
  const known = await shell.match(path);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok && path.startsWith("/assets/")) await shell.put(path, answer.clone()); // its name holds its hash
  return answer;
}
