import { memo, useCallback, useMemo } from "react";
import type { Fault } from "~/lib/fault";
import { compare, multiply } from "~/lib/money";
import type { Column } from "~/ui/grid/column";
import { Grid } from "~/ui/grid/Grid";
import { useWords } from "~/ui/useWords";
import { blankLine, type LineRow } from "./draft";
import { Reached } from "./Reached";
import { total } from "./sums";
import type { Put } from "./useDraft";
import type { Guide } from "./useGuide";

type Props = { rows: LineRow[]; amount: string; guide: Guide; faults: readonly Fault[]; put: Put };

type Shown = LineRow & { product: string };

const product = ({ qty, unitPrice }: LineRow) => multiply(qty, unitPrice) ?? "";
const shown = (row: LineRow): Shown => ({ ...row, product: product(row) });

/** 预算明细: quantity times price stands beside each amount, and fills it while nobody has typed another. */
export const BudgetGrid = memo(function BudgetGrid({ rows, amount, guide, faults, put }: Props) {
  const { t } = useWords("filing", "form");
  const columns = useMemo((): Column<Shown>[] => {
    const title = (key: string) => t(`form:columns.budgetLines.${key}`);
    const classes = guide.economicClasses.map(({ code, nameZh }) => ({ value: code, label: nameZh }));
    return [
      { key: "nameZh", title: title("nameZh"), kind: "text", required: true, width: 180 },
      { key: "depEcoCode", title: title("depEcoCode"), kind: "choice", choices: classes, width: 150 },
      { key: "qty", title: title("qty"), kind: "number", required: true },
      { key: "unit", title: title("unit"), kind: "text" },
      { key: "unitPrice", title: title("unitPrice"), kind: "number", required: true },
      { key: "product", title: t("product"), kind: "number", locked: () => true },
      { key: "amount", title: title("amount"), kind: "number", required: true },
      { key: "basis", title: title("basis"), kind: "text", required: true, width: 240 },
    ];
  }, [guide, t]);

  const onChange = useCallback(
    (next: Shown[]) => {
      put(
        "budgetLines",
        next.map(({ product: before, ...row }) => {
          const now = product(row);
          const follows = row.amount === "" || compare(row.amount, before) === 0;
          return follows && now !== before && now !== "" ? { ...row, amount: now } : row;
        }),
      );
    },
    [put],
  );
  return (
    <>
      <Reached amount={amount} sum={total(rows.map((row) => row.amount))} />
      <Grid
        label={t("grids.budgetLines")}
        path="budgetLines"
        columns={columns}
        rows={useMemo(() => rows.map(shown), [rows])}
        onChange={onChange}
        blank={() => shown(blankLine())}
        faults={faults}
      />
    </>
  );
});
