/** A cell by its row and column, from 0. */
export type Place = { row: number; column: number };

type Size = { rows: number; columns: number };

/** What a key asks of the grid. "go" answers null where the key leaves it. */
export type Step =
  | { kind: "go"; from: (place: Place, size: Size) => Place | null }
  | { kind: "edit" | "type" | "clear" | "cancel" | "undo" | "redo" | "none" };

type Key = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; shiftKey: boolean };

/** How a cell is being changed: by typing over it, by hand inside it, or from its list. */
export type Editing = string | undefined;

const within = (value: number, size: number) => Math.max(0, Math.min(size - 1, value));

const by = (down: number, across: number): Step & { kind: "go" } => ({
  kind: "go",
  from: ({ row, column }, { rows, columns }) => ({
    row: within(row + down, rows),
    column: within(column + across, columns),
  }),
});

/** The next or the last cell in reading order; null beyond the ends. */
const along = (way: 1 | -1): Step & { kind: "go" } => ({
  kind: "go",
  from: ({ row, column }, { rows, columns }) => {
    const at = row * columns + column + way;
    if (at < 0 || at >= rows * columns) return null;
    return { row: Math.floor(at / columns), column: at % columns };
  },
});

const ends = {
  Home: { kind: "go", from: ({ row }) => ({ row, column: 0 }) },
  End: { kind: "go", from: ({ row }, { columns }) => ({ row, column: columns - 1 }) },
} satisfies Record<string, Step>;

const arrows: Record<string, Step> = {
  ArrowUp: by(-1, 0),
  ArrowDown: by(1, 0),
  ArrowLeft: by(0, -1),
  ArrowRight: by(0, 1),
};

const none: Step = { kind: "none" };

/** Reads a key, in the way the cell is being changed. */
export function moveOf(event: Key, editing: Editing): Step {
  const { key, shiftKey } = event;
  const control = event.ctrlKey || event.metaKey;
  if (key === "Tab") return along(shiftKey ? -1 : 1);
  if (key === "Escape") return { kind: "cancel" };
  if (editing === "choosing") return none;
  if (editing !== undefined) {
    if (key === "Enter") return by(shiftKey ? -1 : 1, 0);
    // Typing over a cell, arrows go on to the next one; inside it they move the caret.
    return editing === "typing" && (key === "ArrowUp" || key === "ArrowDown") ? (arrows[key] ?? none) : none;
  }
  if (control) {
    const letter = key.toLowerCase();
    if (letter === "z") return { kind: shiftKey ? "redo" : "undo" };
    return letter === "y" ? { kind: "redo" } : none;
  }
  if (event.altKey) return none;
  if (key === "Enter" || key === "F2") return { kind: "edit" };
  if (key === "Delete" || key === "Backspace") return { kind: "clear" };
  if (key === "Home" || key === "End") return ends[key];
  return arrows[key] ?? ([...key].length === 1 ? { kind: "type" } : none);
}
