/** How long after the page has come the first worker is fetched: with it come all files that it keeps. */
const leisure = 3_000;

/** Installs the worker that brings the pages without a network; a newer one takes over now, while nothing is typed. */
export async function install(): Promise<void> {
  if (!("serviceWorker" in navigator)) return; // a browser has it over https alone
  const { serviceWorker } = navigator;
  if (!serviceWorker.controller) await new Promise((go) => setTimeout(go, leisure));
  const registered = await serviceWorker.register("/worker.js");
  if (!registered.waiting || !serviceWorker.controller) return;
  serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  registered.waiting.postMessage("take over");
}
