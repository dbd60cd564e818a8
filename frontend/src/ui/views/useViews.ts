import { createContext, use } from "react";
import type { Failure } from "~/lib/fault";

/** The lists over which queries are kept. */
export type ViewedList = "PROJECTS" | "DECLARATIONS" | "QUEUE" | "EXPERTS";

/** A query that is kept under a name; position 0 is another's that is shared. */
export type View = {
  id: string;
  version: number;
  name: string;
  query: string;
  position: number;
  opening: boolean;
  sharedWith?: string | null;
};

export type NewView = {
  id?: string;
  version?: number;
  name: string;
  query: string;
  opening: boolean;
  sharedWith?: string | null;
};

export type Views = {
  views: readonly View[];
  /** The roles that one may share a view with. */
  roles: readonly string[];
  roleName: (role: string) => string;
  save: (view: NewView) => Promise<Failure | null>;
  remove: (view: View) => Promise<Failure | null>;
  order: (ids: string[]) => Promise<Failure | null>;
};

/** How the app keeps views; a stable hook. */
export const ViewsContext = createContext<(list: ViewedList) => Views>(() => {
  throw new Error("there are no views around this component");
});

/** The views over a list, and what may be done with them. */
export function useViews(list: ViewedList): Views {
  return use(ViewsContext)(list);
}
