import type { CSSProperties, ReactNode } from "react";
import type { Counted, StatisticsTable_RowFragment } from "~/generated/graphql";
import { format } from "~/lib/money";
import { Money } from "~/ui/Figures";
import { Scroll } from "~/ui/Scroll";
import { useWords } from "~/ui/useWords";
import { Declarations } from "./narrowing";
import { rowFilter } from "./rowFilter";
import type { TableName } from "./tables";

type Row = StatisticsTable_RowFragment;
type Props = { table: TableName; rows: readonly Row[]; total: Row | undefined };

/** The tables that tell each row's part of the whole. */
const shared: readonly TableName[] = ["outcomes", "grades", "priorities"];

const columns = [
  "count",
  "share",
  "declared",
  "declaredShare",
  "decided",
  "granted",
  "cut",
  "cutRate",
  "cutCount",
  "zeroCount",
  "approvedCount",
  "approved",
] as const;

/** One table for leaders: a row for each code, its figures, and their sum below. */
export function StatisticsTable({ table, rows, total }: Props) {
  const { t } = useWords("statistics");
  const shares = shared.includes(table);
  const most = Math.max(1, ...rows.map(({ declared }) => Number(declared))); // only how long a bar is drawn
  return (
    <section className="panel">
      <Scroll label={t(`tables.${table}`)}>
        <table className="list" aria-label={t(`tables.${table}`)}>
          <thead>
            <tr>
              <th scope="col">{t(`rows.${table}`)}</th>
              {columns
                .filter((key) => shares || !(key === "share" || key === "declaredShare"))
                .map((key) => (
                  <th key={key} scope="col" className="number">
                    {t(`columns.${key}`)}
                  </th>
                ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code}>
                <th scope="row" className="name">
                  <Name table={table} row={row} />
                  <span
                    className="share"
                    aria-hidden="true"
                    style={{ "--share": Number(row.declared), "--of": most } as CSSProperties}
                  />
                </th>
                <Figures row={row} own={rowFilter(table, row.code)} shares={shares} />
              </tr>
            ))}
          </tbody>
          {total && (
            <tfoot>
              <tr>
                <th scope="row">{t("sum")}</th>
                <Figures row={total} own={{}} shares={shares} />
              </tr>
            </tfoot>
          )}
        </table>
      </Scroll>
      <p className="soft">{t("notes")}</p>
    </section>
  );
}

function Name({ table, row: { code, nameZh } }: { table: TableName; row: Row }) {
  const { t } = useWords("statistics", "ui");
  if (!code) return t("without");
  if (nameZh) return nameZh;
  switch (table) {
    case "outcomes":
      return t(`ui:outcomes.${code}`);
    case "grades":
      return t(`grades.${code}`);
    case "priorities":
      return t("priority", { no: code });
    case "returns":
      return t("returned", { count: Number(code) });
    case "years":
      return t("year", { year: code });
    default:
      return code;
  }
}

type FiguresProps = {
  row: Row;
  own: ReturnType<typeof rowFilter> | Record<string, never>;
  shares: boolean;
};

function Figures({ row, own, shares }: FiguresProps) {
  const of = (counted: Counted, children: ReactNode) => (
    <td className="number">
      <Behind own={own} counted={counted}>
        {children}
      </Behind>
    </td>
  );
  return (
    <>
      {of("HANDED_IN", row.count)}
      {shares && of("HANDED_IN", row.share ? rateOf(row.share) : "100%")}
      {of("HANDED_IN", <Money value={row.declared} />)}
      {shares && of("HANDED_IN", row.declaredShare ? rateOf(row.declaredShare) : "100%")}
      {of("DECIDED", row.decided)}
      {of("DECIDED", <Money value={row.granted} />)}
      {of("CUT", <Money value={row.cut} />)}
      {row.cutRate ? of("CUT", rateOf(row.cutRate)) : <td className="number">—</td>}
      {of("CUT", row.cutCount)}
      {of("ZERO", row.zeroCount)}
      {of("APPROVED", row.approvedCount)}
      {of("APPROVED", <Money value={row.approved} />)}
    </>
  );
}

const rateOf = (rate: string) => `${format(rate, 2)}%`;

/** The way to the declarations that a figure counts. */
export function Behind({
  own,
  counted,
  children,
}: {
  own: FiguresProps["own"];
  counted: Counted;
  children: ReactNode;
}) {
  if (!own) return children;
  return <Declarations of={{ ...own, counted }}>{children}</Declarations>;
}
