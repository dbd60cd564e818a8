import { accept, type Column, type GridRow, type Refusal } from "./column";

export type Skipped = { row: number; title: string; text: string; why: Refusal };

export type Pasted<Row extends GridRow> = { rows: Row[]; filled: number; skipped: Skipped[] };

type Paste<Row extends GridRow> = {
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  at: { row: number; column: number };
  cells: readonly (readonly string[])[];
  /** A fresh row for cells below the last one. */
  blank: () => Row;
  /** The most rows the grid takes. */
  most: number;
};

/**
 * Lays a copied range over the grid, its first cell at the place given. Rows are
 * added as needed; what does not fit its cell is left out and named.
 */
export function pasteRange<Row extends GridRow>({
  rows,
  columns,
  at,
  cells,
  blank,
  most,
}: Paste<Row>): Pasted<Row> {
  const result: Pasted<Row> = { rows: rows.slice(), filled: 0, skipped: [] };
  cells.forEach((line, down) => {
    const index = at.row + down;
    const inside = index < most;
    let row = result.rows[index] ?? blank();
    line.forEach((text, across) => {
      const column = columns[at.column + across];
      const answer = column && inside ? accept(column, row, text) : { why: "outside" as const };
      if ("why" in answer) {
        const idle = answer.why === "locked" && row[column?.key ?? ""] === text.trim();
        if (text.trim() && !idle) {
          result.skipped.push({ row: index, title: column?.title ?? "", text, why: answer.why });
        }
      } else if (column) {
        row = { ...row, [column.key]: answer.value };
        result.filled += 1;
      }
    });
    if (inside) result.rows[index] = row;
  });
  return result;
}
