import { type ComponentType, createContext } from "react";
import type { PickedKind, PickRow } from "./usePicked";

/** The dialog in which one thing is done to several; onDone when something was done. */
export type ActOnPicked = ComponentType<{
  of: PickedKind;
  rows: readonly PickRow[];
  onDone: () => void;
  onClose: () => void;
}>;

/** The app lends the dialog to the lists of every feature. */
export const ActOnPickedContext = createContext<ActOnPicked | null>(null);

/** The dialog in which the forms of several declarations are printed together. */
export type PrintPicked = ComponentType<{ rows: readonly PickRow[]; onClose: () => void }>;

export const PrintPickedContext = createContext<PrintPicked | null>(null);
