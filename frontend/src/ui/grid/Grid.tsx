import "./grid.css";
import { type ClipboardEvent, type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";
import type { Fault } from "~/lib/fault";
import { cellsOf } from "~/lib/typed";
import { useWords } from "~/ui/useWords";
import type { Choice, Column, GridRow } from "./column";
import { GridLine } from "./GridLine";
import { moveOf, type Place } from "./move";
import { pasteRange, type Skipped } from "./paste";
import { selectAll } from "./TextCell";
import { useRows } from "./useRows";

/** What the grid hands to one cell. */
export type CellProps = {
  value: string;
  label: string;
  title: string;
  kind: Column<GridRow>["kind"];
  choices: readonly Choice[];
  locked: boolean;
  open: boolean;
  onKeep: (value: string) => void;
  onOpen: (open: boolean) => void;
  /** What marks the cell for keyboards, screen readers and fault links. */
  cell: {
    tabIndex: number;
    "data-at": string;
    "data-path": string;
    "aria-colindex": number;
    "aria-invalid": true | undefined;
    "aria-describedby": string | undefined;
  };
};

export type GridProps<Row extends GridRow> = {
  /** The grid's name: 绩效指标表. */
  label: string;
  /** The list's path in the input: indicators. */
  path: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  onChange: (rows: Row[]) => void;
  /** A fresh row. */
  blank: () => Row;
  faults?: readonly Fault[];
  readOnly?: boolean;
  /** The most rows it takes. */
  most?: number;
  addLabel?: string;
};

/**
 * An editable table that works like a spreadsheet: arrows, Enter or F2, Tab,
 * Delete, typing, pasting a range, undo. Every change is one onChange; what was
 * pasted and what was left out is said in one polite line.
 */
export function Grid<Row extends GridRow>(props: GridProps<Row>) {
  const { columns, rows, blank, path, faults = [], readOnly = false, most = 500 } = props;
  const { t } = useWords("ui");
  const id = useId();
  const table = useRef<HTMLTableElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const [open, setOpen] = useState<Place | null>(null);
  const [said, setSaid] = useState("");
  const wanted = useRef<Place | null>(null);
  const history = useRows(rows, props.onChange);
  const width = columns.length + (readOnly ? 0 : 1);

  const cellAt = ({ row, column }: Place) =>
    table.current?.querySelector<HTMLElement>(`[data-at="${row}:${column}"]`) ?? null;
  const go = (place: Place) => {
    const cell = cellAt(place);
    if (cell) cell.focus();
    else wanted.current = place;
  };
  useLayoutEffect(() => {
    if (!wanted.current) return;
    const cell = cellAt(wanted.current);
    if (cell) {
      wanted.current = null;
      cell.focus();
    }
  });

  /** Closes a cell's list; focus that was in it stays with the cell. */
  const fold = (place: Place) => {
    if (cellAt(place)?.contains(document.activeElement)) wanted.current = place;
    setOpen(null);
  };
  const put = (row: number, key: string, value: string) =>
    history.change(history.latest.current.map((each, at) => (at === row ? { ...each, [key]: value } : each)));
  const addRow = () => {
    const row = history.latest.current.length;
    history.change([...history.latest.current, blank()]);
    setSaid(t("grid.added", { row: row + 1 }));
    go({ row, column: 0 });
  };
  const removeRow = (row: number) => {
    history.change(history.latest.current.filter((_, at) => at !== row));
    setSaid(t("grid.removed", { row: row + 1 }));
    const last = history.latest.current.length - 1;
    if (last < 0) add.current?.focus();
    else go({ row: Math.min(row, last), column: 0 });
  };
  const travel = (back: boolean) => {
    const done = back ? history.undo() : history.redo();
    setSaid(t(done ? (back ? "grid.undone" : "grid.redone") : "grid.nothing"));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return; // the input method's own keys
    const target = event.target as HTMLElement;
    const cell = target.closest<HTMLElement>("[data-at]");
    const place = cell && placeOf(cell);
    if (!cell || !place) return;
    const column = columns[place.column];
    const editing = cell.dataset.editing;
    const choosing = target.tagName === "SELECT";
    const locked = readOnly || !column || (column.locked?.(rows[place.row] as Row) ?? false);
    const step = moveOf(event, editing ?? (choosing ? "choosing" : undefined));

    switch (step.kind) {
      case "go": {
        const next = step.from(place, { rows: rows.length, columns: width });
        if (choosing) setOpen(null);
        if (!next) {
          if (editing || choosing) cell.focus();
          return; // Tab leaves the grid at its ends
        }
        event.preventDefault();
        if (editing !== undefined && next.row === place.row && next.column === place.column) cell.blur();
        go(next);
        return;
      }
      case "edit":
        if (locked) return;
        event.preventDefault();
        if (column.kind === "choice") setOpen(place);
        else {
          cell.dataset.editing = "by hand";
          getSelection()?.collapse(cell, cell.childNodes.length);
        }
        return;
      case "type":
        if (!locked && column.kind === "choice") setOpen(place);
        return;
      case "clear":
        if (!column) return;
        event.preventDefault();
        if (!locked) put(place.row, column.key, "");
        return;
      case "cancel":
        event.preventDefault();
        if (choosing) fold(place);
        else if (editing !== undefined && column) {
          delete cell.dataset.editing;
          cell.textContent = rows[place.row]?.[column.key] ?? "";
          selectAll(cell);
        } else add.current?.focus();
        return;
      case "undo":
      case "redo":
        event.preventDefault();
        if (!readOnly) travel(step.kind === "undo");
        return;
    }
  };

  const onPaste = (event: ClipboardEvent<HTMLTableElement>) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>("[data-at]");
    const place = cell && placeOf(cell);
    if (!cell || !place || readOnly) return;
    event.preventDefault();
    const text = event.clipboardData.getData("text/plain");
    const cells = cellsOf(text);
    if (cell.dataset.editing !== undefined && cells.length === 1 && cells[0]?.length === 1) {
      insertAtCaret(cells[0][0] ?? "");
      return;
    }
    delete cell.dataset.editing;
    const pasted = pasteRange({ rows: history.latest.current, columns, at: place, cells, blank, most });
    if (pasted.filled > 0) history.change(pasted.rows);
    setSaid(report(pasted.filled, pasted.skipped));
    selectAll(cell);
  };

  const report = (count: number, skipped: readonly Skipped[]) => {
    const filled = t("grid.pasted", { count });
    if (skipped.length === 0) return filled;
    const named = skipped
      .slice(0, 5)
      .map(({ row, title, why }) => t(`grid.skipped.${why}`, { row: row + 1, title }));
    return `${filled}${t("grid.skippedCount", { count: skipped.length })}${named.join(t("grid.and"))}`;
  };

  return (
    <div data-path={path}>
      <div className="grid-scroll">
        <table
          ref={table}
          role="grid"
          className="grid"
          aria-label={props.label}
          aria-rowcount={rows.length + 1}
          aria-colcount={width + 1}
          aria-readonly={readOnly || undefined}
          aria-describedby={readOnly ? undefined : `${id}-hint`}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onFocus={(event) => {
            const place = placeOf((event.target as HTMLElement).closest<HTMLElement>("[data-at]"));
            if (place && (place.row !== active.row || place.column !== active.column)) setActive(place);
          }}
        >
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col" aria-colindex={1}>
                {t("grid.number")}
              </th>
              {columns.map((column, at) => (
                <th
                  key={column.key}
                  scope="col"
                  aria-colindex={at + 2}
                  className={column.kind}
                  style={{ width: column.width, minWidth: column.width }}
                >
                  {column.title}
                  {column.required && (
                    <span className="required" aria-hidden="true">
                      {" *"}
                    </span>
                  )}
                </th>
              ))}
              {!readOnly && (
                <th scope="col" className="act" aria-colindex={width + 1}>
                  {t("grid.act")}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <GridLine
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; cells keep no state of their own
                key={at}
                id={`${id}-${at}`}
                row={row}
                at={at}
                columns={columns}
                path={`${path}[${at}]`}
                faults={faults}
                readOnly={readOnly}
                entry={active.row === at ? active.column : active.row >= rows.length && at === 0 ? 0 : -1}
                open={open?.row === at ? open.column : -1}
                onKeep={put}
                onOpen={(column, opened) =>
                  opened ? setOpen({ row: at, column }) : fold({ row: at, column })
                }
                onRemove={removeRow}
              />
            ))}
          </tbody>
        </table>
      </div>
      {!readOnly && (
        <div className="grid-foot screen-only">
          <button
            ref={add}
            type="button"
            className="button"
            aria-label={props.addLabel ?? t("grid.addTo", { list: props.label })}
            onClick={addRow}
            disabled={rows.length >= most}
          >
            {props.addLabel ?? t("grid.add")}
          </button>
          <span id={`${id}-hint`} className="soft">
            {t("grid.hint")}
          </span>
          <span role="status">{said}</span>
        </div>
      )}
    </div>
  );
}

function placeOf(cell: HTMLElement | null): Place | null {
  const [row, column] = (cell?.dataset.at ?? "").split(":").map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

/** Puts plain text where the caret is; the browser would keep the clipboard's formats. */
function insertAtCaret(text: string): void {
  const selection = getSelection();
  if (!selection?.rangeCount) return;
  selection.deleteFromDocument();
  selection.getRangeAt(0).insertNode(document.createTextNode(text));
  selection.collapseToEnd();
}
