import { type ComponentType, createContext } from "react";
import type { PickRow } from "./usePicked";

/** The dialog in which one thing is done to several; onDone when something was done. */
export type ActOnPicked = ComponentType<{
  rows: readonly PickRow[];
  onDone: () => void;
  onClose: () => void;
}>;

/** The app lends the dialog to the lists of every feature. */
export const ActOnPickedContext = createContext<ActOnPicked | null>(null);
