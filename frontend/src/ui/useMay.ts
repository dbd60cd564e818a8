import { createContext, use } from "react";

/** Whether the viewer may ask for a verb at all; the app answers out of the schema's own table. */
export type May = (verb: string) => boolean;

export const MayContext = createContext<May>(() => false);

/**
 * For what is begun where no object exists yet (新建申报, 新建批次), and for the way to
 * a page that not all may open. A step on an object shows because its `actions` has it.
 */
export function useMay(): May {
  return use(MayContext);
}
