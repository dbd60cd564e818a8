import { isDecimal } from "~/lib/money";
import { halfWidth, typedNumber } from "~/lib/typed";

/** A row as it is typed: every cell is text, figures too. */
export type GridRow = Record<string, string>;

export type Choice = { value: string; label: string };

/** One column of an editable grid. */
export type Column<Row extends GridRow> = {
  /** The field's name in the input, so that a fault's path finds its cell. */
  key: keyof Row & string;
  title: string;
  kind: "text" | "number" | "choice";
  /** What a choice column offers; it may depend on the row's other cells. */
  choices?: readonly Choice[] | ((row: Row) => readonly Choice[]);
  required?: boolean;
  width?: number | string;
  /** Whether this row's cell may not be changed. */
  locked?: (row: Row) => boolean;
};

/** Why a pasted cell was left out. */
export type Refusal = "number" | "choice" | "locked" | "outside";

/** The choices of a cell. */
export function choicesOf<Row extends GridRow>(column: Column<Row>, row: Row): readonly Choice[] {
  return typeof column.choices === "function" ? column.choices(row) : (column.choices ?? []);
}

/** What a cell shows: a choice's label, otherwise the text itself. */
export function shown<Row extends GridRow>(column: Column<Row>, row: Row): string {
  const value = row[column.key] ?? "";
  if (column.kind !== "choice") return value;
  return choicesOf(column, row).find((choice) => choice.value === value)?.label ?? value;
}

/** A person's typing as the cell keeps it. What is no number stays as typed: the server says so. */
export function kept(kind: Column<GridRow>["kind"], text: string): string {
  const line = text.replace(/[\r\n\u00a0]+/g, " ").trim();
  return kind === "number" ? typedNumber(line) : line;
}

/** A pasted text as this cell would take it, or why it will not. */
export function accept<Row extends GridRow>(
  column: Column<Row>,
  row: Row,
  text: string,
): { value: string } | { why: Refusal } {
  if (column.locked?.(row)) return { why: "locked" };
  const value = kept(column.kind, text);
  if (value === "") return { value };
  if (column.kind === "number") return isDecimal(value) ? { value } : { why: "number" };
  if (column.kind === "text") return { value };
  const wanted = halfWidth(value);
  const choice = choicesOf(column, row).find(
    (each) => halfWidth(each.label) === wanted || each.value === wanted,
  );
  return choice ? { value: choice.value } : { why: "choice" };
}
