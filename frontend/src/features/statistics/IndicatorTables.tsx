import { useQuery } from "urql";
import { unmask } from "~/generated/fragment-masking";
import {
  type IndicatorsCounted,
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
import { Declarations } from "./narrowing";

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
                  {row.nameZh || row.code}
                </th>
                <Figures row={row} own={name === "units" ? { unit: row.code } : { level2: row.code }} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("sum")}</th>
              <Figures row={total} own={{}} />
            </tr>
          </tfoot>
        </table>
      </Scroll>
    </section>
  );
}

/** Which indicators a column counts; the list has the declarations with such ones. */
const counts: Record<(typeof columns)[number], IndicatorsCounted> = {
  count: "ANY",
  quantitative: "QUANTITATIVE",
  quantitativeRate: "QUANTITATIVE",
  reused: "REUSED",
  reusedRate: "REUSED",
  returned: "RETURNED",
  revised: "REVISED",
  revisedRate: "REVISED",
};

function Figures({ row, own }: { row: Row; own: { unit?: string; level2?: string } }) {
  return columns.map((key) => {
    const value = row[key];
    const text = key.endsWith("Rate") ? (value ? `${format(String(value), 2)}%` : "—") : value;
    return (
      <td key={key} className="number figure">
        {text === 0 || text === "—" ? (
          text
        ) : (
          <Declarations of={{ ...own, indicators: counts[key], counted: "HANDED_IN" }}>{text}</Declarations>
        )}
      </td>
    );
  });
}
