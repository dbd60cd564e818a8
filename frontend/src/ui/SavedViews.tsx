import { type ComponentType, createContext, Suspense, use } from "react";
import type { Field, Values } from "~/lib/query";

/** The lists over which queries are kept. */
export type ViewedList = "PROJECTS" | "DECLARATIONS" | "QUEUE" | "EXPERTS";

export type SavedViewsProps = {
  list: ViewedList;
  /** What the list is narrowed to now, without the place in it. */
  values: Values;
  fields: readonly Field[];
  onAsk: (values: Values, replace?: true) => void;
};

/** The app lends the kept queries to the lists of every feature. */
export const SavedViewsContext = createContext<ComponentType<SavedViewsProps> | null>(null);

/** 常用视图 over a list. */
export function SavedViews(props: SavedViewsProps) {
  const Lent = use(SavedViewsContext);
  return (
    Lent && (
      <Suspense fallback={null}>
        <Lent {...props} />
      </Suspense>
    )
  );
}
