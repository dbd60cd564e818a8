import { createContext, use } from "react";
import type { Pack } from "~/lib/pack";

/** What this device keeps for the viewer; null for whom it keeps nothing, or where it cannot. */
export const PackContext = createContext<Promise<Pack | null>>(Promise.resolve(null));

export function usePack(): Promise<Pack | null> {
  return use(PackContext);
}
