import type { ComponentProps, ReactNode } from "react";
import { ListRows } from "~/ui/ListFrame";
import { useMay } from "~/ui/useMay";
import { PickedBar, PickOne, PickPage } from "./Pick";
import type { PickRow } from "./usePicked";

type Props<Row, Stage> = Omit<ComponentProps<typeof PickedBar>, "total" | "children"> &
  Omit<ComponentProps<typeof ListRows<Stage>>, "children"> & {
    rows: readonly Row[];
    pickRow: (row: Row) => PickRow;
    cells: (row: Row) => ReactNode;
    /** What anybody may do with the selected, beside the steps that some may take. */
    acts?: ReactNode;
  };

/** The rows of a list of which several may be selected, and what is done with those. */
export function PickedRows<Row extends { id: string }, Stage>(props: Props<Row, Stage>) {
  const { of, picked, gather, onDone, found, rows, pickRow, head, cells, acts, ...list } = props;
  const several = useMay()("actOnSelected") || acts !== undefined;
  const shown = rows.map(pickRow);
  return (
    <>
      <PickedBar of={of} picked={picked} total={found.totalCount} gather={gather} onDone={onDone}>
        {acts}
      </PickedBar>
      <ListRows
        {...list}
        found={found}
        head={
          <>
            {several && (
              <th scope="col" className="pick">
                <PickPage shown={shown} picked={picked} />
              </th>
            )}
            {head}
          </>
        }
      >
        {rows.map((row) => (
          <tr key={row.id}>
            {several && (
              <td className="pick">
                <PickOne row={pickRow(row)} shown={shown} picked={picked} />
              </td>
            )}
            {cells(row)}
          </tr>
        ))}
      </ListRows>
    </>
  );
}
