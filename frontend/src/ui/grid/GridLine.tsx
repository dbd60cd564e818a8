import type { Fault } from "~/lib/fault";
import { useFaultWords } from "~/ui/faultWords";
import { useWords } from "~/ui/useWords";
import { ChoiceCell } from "./ChoiceCell";
import { type Column, choicesOf, type GridRow, shown } from "./column";
import type { CellProps } from "./Grid";
import { TextCell } from "./TextCell";

type Props<Row extends GridRow> = {
  id: string;
  row: Row;
  at: number;
  columns: readonly Column<Row>[];
  /** indicators[3]. */
  path: string;
  faults: readonly Fault[];
  readOnly: boolean;
  /** The column that Tab enters in this row, -1 for none. */
  entry: number;
  /** The column whose list is open, -1 for none. */
  open: number;
  onKeep: (row: number, key: string, value: string) => void;
  onOpen: (column: number, open: boolean) => void;
  onRemove: (row: number) => void;
};

/** One row of the grid: its number, its cells with their faults, and its way out. */
export function GridLine<Row extends GridRow>(props: Props<Row>) {
  const { row, at, columns, path, entry, readOnly } = props;
  const { t } = useWords("ui");
  const words = useFaultWords();
  return (
    <tr aria-rowindex={at + 2} data-path={path}>
      <th scope="row" aria-colindex={1}>
        {at + 1}
      </th>
      {columns.map((column, index) => {
        const cellPath = `${path}.${column.key}`;
        const own = props.faults.filter(
          (fault) => fault.path === cellPath || (index === 0 && fault.path === path),
        );
        const note = `${props.id}-${column.key}`;
        const cell: CellProps = {
          value: row[column.key] ?? "",
          label: shown(column, row),
          title: column.title,
          kind: column.kind,
          choices: column.kind === "choice" ? choicesOf(column, row) : [],
          locked: readOnly || (column.locked?.(row) ?? false),
          open: props.open === index,
          onKeep: (value) => props.onKeep(at, column.key, value),
          onOpen: (open) => props.onOpen(index, open),
          cell: {
            tabIndex: entry === index ? 0 : -1,
            "data-at": `${at}:${index}`,
            "data-path": cellPath,
            "aria-colindex": index + 2,
            "aria-invalid": own.some(({ severity }) => severity !== "WARNING") || undefined,
            "aria-describedby": own.length > 0 ? note : undefined,
          },
        };
        return (
          <td key={column.key} role="presentation">
            {column.kind === "choice" ? <ChoiceCell {...cell} /> : <TextCell {...cell} />}
            {own.length > 0 && (
              <div id={note} className="cell-note">
                {own.map((fault) => (
                  <div
                    key={fault.code + fault.message}
                    className={fault.severity === "WARNING" ? "cell-fault warning" : "cell-fault"}
                  >
                    {words(fault)}
                  </div>
                ))}
              </div>
            )}
          </td>
        );
      })}
      {!readOnly && (
        <td role="gridcell" aria-colindex={columns.length + 2}>
          <button
            type="button"
            className="button quiet"
            aria-label={t("grid.remove", { row: at + 1 })}
            data-at={`${at}:${columns.length}`}
            tabIndex={entry === columns.length ? 0 : -1}
            onClick={() => props.onRemove(at)}
          >
            ✕
          </button>
        </td>
      )}
    </tr>
  );
}
