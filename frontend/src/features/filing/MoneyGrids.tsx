import { useMemo } from "react";
import { FieldFaults } from "~/ui/FieldFaults";
import type { Column } from "~/ui/grid/column";
import { Grid } from "~/ui/grid/Grid";
import { useWords } from "~/ui/useWords";
import { blankSource, blankYear, type SourceRow, type YearRow } from "./draft";
import { useFilling } from "./FormContext";
import { Reached } from "./Reached";
import { total } from "./sums";

/** 资金来源, with their sum against the amount. */
export function FundSources() {
  const { t } = useWords("filing", "form");
  const { draft, put, guide, faults } = useFilling();
  const columns = useMemo(
    (): Column<SourceRow>[] => [
      {
        key: "source",
        title: t("form:columns.fundSources.source"),
        kind: "choice",
        choices: guide.fundSources.map(({ code, nameZh }) => ({ value: code, label: nameZh })),
        required: true,
      },
      { key: "amount", title: t("form:columns.fundSources.amount"), kind: "number", required: true },
    ],
    [guide, t],
  );
  return (
    <div className="filing-list">
      <h3>{t("form:fields.fundSources")}</h3>
      <Reached amount={draft.amount} sum={total(draft.fundSources.map(({ amount }) => amount))} />
      <FieldFaults path="fundSources" faults={faults} />
      <Grid
        label={t("grids.fundSources")}
        path="fundSources"
        columns={columns}
        rows={draft.fundSources}
        onChange={(rows) => put("fundSources", rows)}
        blank={blankSource}
        faults={faults}
        most={20}
      />
    </div>
  );
}

/** 分年度投资 of a project that runs over years, with its sum against the whole investment. */
export function YearlySplit() {
  const { t } = useWords("filing", "form");
  const { draft, put, faults } = useFilling();
  const columns = useMemo(
    (): Column<YearRow>[] => [
      { key: "year", title: t("form:columns.yearlySplit.year"), kind: "number", required: true },
      { key: "amount", title: t("form:columns.yearlySplit.amount"), kind: "number", required: true },
    ],
    [t],
  );
  return (
    <div className="filing-list">
      <h3>{t("form:fields.yearlySplit")}</h3>
      {draft.yearlySplit.length > 0 && (
        <Reached amount={draft.totalInvestment} sum={total(draft.yearlySplit.map(({ amount }) => amount))} />
      )}
      <FieldFaults path="yearlySplit" faults={faults} />
      <Grid
        label={t("grids.yearlySplit")}
        path="yearlySplit"
        columns={columns}
        rows={draft.yearlySplit}
        onChange={(rows) => put("yearlySplit", rows)}
        blank={blankYear}
        faults={faults}
        most={20}
      />
    </div>
  );
}
