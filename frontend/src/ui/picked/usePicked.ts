import { useRef, useState } from "react";

/** What rows may be. */
export type PickedKind =
  | "DECLARATION"
  | "MONITORING"
  | "SELF_EVALUATION"
  | "EVALUATION"
  | "PROBLEM"
  | "EXPERT";

/** A row that may be selected, and its version as it was seen. */
export type PickRow = { id: string; version: number; name: string; stage: string };

export type Picked = {
  rows: readonly PickRow[];
  has: (id: string) => boolean;
  /** Selects a row or lets it go; with the range, all from the last one touched. */
  toggle: (row: PickRow, shown: readonly PickRow[], range: boolean) => void;
  /** Selects all of these rows, or lets them go when all are. */
  togglePage: (shown: readonly PickRow[]) => void;
  set: (rows: readonly PickRow[]) => void;
  /** The rows shown answer the last question still: none of them may be selected. */
  waits: boolean;
};

/**
 * The selected rows of a list, over its pages; another question to the list lets them
 * go, and while it is asked the rows of the last one stand there, not to be selected.
 */
export function usePicked(question: string, asking: boolean): Picked {
  const [answered, answer] = useState(question);
  if (!asking && answered !== question) answer(question);
  const [{ of, rows }, keep] = useState<{ of: string; rows: readonly PickRow[] }>({ of: question, rows: [] });
  const last = useRef<string | null>(null);
  const now = of === question ? rows : [];
  const set = (next: readonly PickRow[]) => keep({ of: question, rows: next });
  const has = (id: string) => now.some((row) => row.id === id);
  const without = (gone: readonly PickRow[]) => now.filter(({ id }) => !gone.some((row) => row.id === id));
  return {
    rows: now,
    waits: asking && answered !== question,
    has,
    set,
    toggle: (row, shown, range) => {
      const from = range ? shown.findIndex(({ id }) => id === last.current) : -1;
      const to = shown.findIndex(({ id }) => id === row.id);
      const touched = from < 0 ? [row] : shown.slice(Math.min(from, to), Math.max(from, to) + 1);
      last.current = row.id;
      set(has(row.id) ? without(touched) : [...without(touched), ...touched]);
    },
    togglePage: (shown) =>
      set(shown.every(({ id }) => has(id)) ? without(shown) : [...without(shown), ...shown]),
  };
}
