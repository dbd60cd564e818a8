import { type ReactNode, useId } from "react";
import { Scroll } from "~/ui/Scroll";

/** A part of a standard under its own heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="panel standard-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

export type Column<Row> = {
  title: string;
  number?: boolean;
  cell: (row: Row) => ReactNode;
};

type Props<Row> = {
  /** Names the table for those who do not see it under its heading. */
  name: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  columns: readonly Column<Row>[];
};

/** A plain table; its first column names the row. */
export function Table<Row>({ name, rows, keyOf, columns }: Props<Row>) {
  return (
    <Scroll label={name}>
      <table className="list">
        <thead>
          <tr>
            {columns.map(({ title, number }) => (
              <th key={title} scope="col" className={number ? "number" : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ title, number, cell }, index) =>
                index === 0 ? (
                  <th key={title} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={title} className={number ? "number figure" : undefined}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
