import type { Pack } from "~/lib/pack";
import { forget, remember } from "./remembered";
import type { Viewer } from "./session";

/**
 * What this device keeps for the viewer. It keeps something for experts alone, and only
 * where the browser can seal it, which it can over https.
 */
export async function openPack(viewer: Viewer, scores: boolean): Promise<Pack | null> {
  if (!scores) {
    forget(); // whoever worked here last, it is somebody else now
    return null;
  }
  if (!globalThis.indexedDB || !globalThis.crypto?.subtle) return null;
  try {
    const { Pack } = await import("~/lib/pack");
    const pack = await Pack.open(viewer.login);
    remember(viewer);
    return pack;
  } catch {
    return null; // a private window, or no room
  }
}
