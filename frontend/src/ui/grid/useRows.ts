import { useRef } from "react";

/** The rows' past and future, so that each change made in the grid can be undone. */
export function useRows<Row>(rows: readonly Row[], onChange: (rows: Row[]) => void) {
  const past = useRef<(readonly Row[])[]>([]);
  const future = useRef<(readonly Row[])[]>([]);
  // Two changes may come before the parent has drawn the first one.
  const latest = useRef(rows);
  latest.current = rows;

  const show = (next: readonly Row[]) => {
    latest.current = next;
    onChange(next.slice());
  };
  const travel = (from: typeof past, to: typeof past): boolean => {
    const next = from.current.pop();
    if (!next) return false;
    to.current.push(latest.current);
    show(next);
    return true;
  };
  return {
    latest,
    change(next: readonly Row[]) {
      past.current.push(latest.current);
      future.current = [];
      show(next);
    },
    undo: () => travel(past, future),
    redo: () => travel(future, past),
  };
}
