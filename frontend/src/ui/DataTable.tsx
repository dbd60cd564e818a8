import "./list.css";
import type { ReactNode } from "react";
import { Scroll } from "./Scroll";

/** A column: what stands over it, and what it says of a row. */
export type Column<Row> = { title: string; number?: boolean; cell: (row: Row) => ReactNode };

type Props<Row> = {
  label: string;
  /** The first column names the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** The last line: what all rows add up to, column by column. */
  foot?: readonly ReactNode[];
};

/** A table of figures whose columns are told in one place. */
export function DataTable<Row>({ label, columns, rows, keyOf, foot }: Props<Row>) {
  const kind = ({ number }: Column<Row>) => (number ? "number" : undefined);
  return (
    <Scroll label={label}>
      <table className="list" aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col" className={kind(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, at) =>
                at === 0 ? (
                  <th key={column.title} scope="row" className="name">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.title} className={kind(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <tr>
              {columns.map((column, at) =>
                at === 0 ? (
                  <th key={column.title} scope="row">
                    {foot[at]}
                  </th>
                ) : (
                  <td key={column.title} className={kind(column)}>
                    {foot[at]}
                  </td>
                ),
              )}
            </tr>
          </tfoot>
        )}
      </table>
    </Scroll>
  );
}
