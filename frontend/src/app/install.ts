/** Installs the worker that brings the pages without a network; a newer one takes over now, while nothing is typed. */
export async function install(): Promise<void> {
  if (!("serviceWorker" in navigator)) return; // a browser has it over https alone
  const { serviceWorker } = navigator;
  const registered = await serviceWorker.register("/worker.js");
  if (!registered.waiting || !serviceWorker.controller) return;
  serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  registered.waiting.postMessage("take over");
}
