import { Link, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { unmask } from "~/generated/fragment-masking";
import {
  type IndicatorTables_RowFragment,
  IndicatorTables_RowFragmentDoc,
  IndicatorTablesDocument,
  type StatisticsFilter,
} from "~/generated/graphql";
import { format } from "~/lib/money";
import { Answer } from "~/ui/Answer";
import { Scroll } from "~/ui/Scroll";
import { Empty } from "~/ui/states";
import { useWords } from "~/ui/useWords";

type Row = IndicatorTables_RowFragment;
const columns = [
  "count",
  "quantitative",
  "quantitativeRate",
  "reused",
  "reusedRate",
  "returned",
  "revised",
  "revisedRate",
] as const;

/** T12: how many indicators are quantitative, from the library, changed after a return. */
export function IndicatorTables({ filter }: { filter: StatisticsFilter }) {
  const { t } = useWords("statistics");
  const asked = useQuery({
    query: IndicatorTablesDocument,
    variables: { filter },
    requestPolicy: "cache-and-network",
  });
  return (
    <Answer of={asked} part>
      {({ indicatorStatistics: { total, levels, units } }) => {
        const rows = (of: typeof levels) => of.map((row) => unmask(IndicatorTables_RowFragmentDoc, row));
        const sum = unmask(IndicatorTables_RowFragmentDoc, total);
        if (sum.count === 0) return <Empty>{t("none")}</Empty>;
        return (
          <div className="stack">
            <Table name="levels" rows={rows(levels)} total={sum} />
            <Table name="units" rows={rows(units)} total={sum} />
            <p className="soft">{t("indicators.notes")}</p>
          </div>
        );
      }}
    </Answer>
  );
}

function Table({ name, rows, total }: { name: "levels" | "units"; rows: readonly Row[]; total: Row }) {
  const { t } = useWords("statistics");
  const { batch, section } = useSearch({ from: "/shell/statistics" });
  return (
    <section className="panel">
      <Scroll label={t(`indicators.${name}`)}>
        <table className="list" aria-label={t(`indicators.${name}`)}>
          <thead>
            <tr>
              <th scope="col">{t(`indicators.by.${name}`)}</th>
              {columns.map((key) => (
                <th key={key} scope="col" className="number">
                  {t(`indicators.columns.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code}>
                <th scope="row" className="name">
                  {name === "units" ? (
                    <Link
                      to="/declarations"
                      search={{ batch, section, unit: row.code, counted: "HANDED_IN" }}
                    >
                      {row.nameZh}
                    </Link>
                  ) : (
                    row.nameZh || row.code
                  )}
                </th>
                <Figures row={row} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("sum")}</th>
              <Figures row={total} />
            </tr>
          </tfoot>
        </table>
      </Scroll>
    </section>
  );
}

function Figures({ row }: { row: Row }) {
  return columns.map((key) => {
    const value = row[key];
    return (
      <td key={key} className="number figure">
        {key.endsWith("Rate") ? (value ? `${format(String(value), 2)}%` : "—") : value}
      </td>
    );
  });
}
