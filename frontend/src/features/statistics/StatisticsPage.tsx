import "./statistics.css";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { unmask } from "~/generated/fragment-masking";
import {
  type StatisticsFilter,
  StatisticsPageDocument,
  type StatisticsPageQuery,
  StatisticsPlacesDocument,
  StatisticsTable_RowFragmentDoc,
} from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { Choose } from "~/ui/Choose";
import { ExportList } from "~/ui/ExportList";
import { PageHeader } from "~/ui/PageHeader";
import { Empty } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import { IndicatorTables } from "./IndicatorTables";
import { type TableName, views } from "./rowFilter";
import { StatisticsTable } from "./StatisticsTable";
import { TotalTiles } from "./TotalTiles";

/** 统计分析: what was declared, decided and approved, by what leaders ask; every figure is a list. */
export function StatisticsPage() {
  const { t } = useWords("statistics");
  const { year, batch, section } = useSearch({ from: "/shell/statistics" });
  const filter = { budgetYear: year, batchID: batch, sectionCode: section };
  const asked = useQuery({
    query: StatisticsPageDocument,
    variables: { filter },
    requestPolicy: "cache-and-network",
  });
  return (
    <>
      <PageHeader
        title={t("title")}
        about={t("about", { year })}
        actions={<ExportList of="statistics" filter={filter} />}
      />
      <Narrow />
      <Answer of={asked} part>
        {({ statistics }) => <Tables statistics={statistics} filter={filter} />}
      </Answer>
    </>
  );
}

/** The batch and the section that are counted; the year is the shell's. */
function Narrow() {
  const { t } = useWords("statistics");
  const { year, batch, section } = useSearch({ from: "/shell/statistics" });
  const navigate = useNavigate({ from: "/statistics" });
  const [{ data }] = useQuery({ query: StatisticsPlacesDocument, variables: { year } });
  const batches = data?.batches.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
  return (
    <div className="filters">
      <Choose
        label={t("batch")}
        all={t("all")}
        value={batch}
        choices={batches.map(({ id, nameZh }) => ({ value: id, label: nameZh }))}
        onChange={(chosen) => void navigate({ search: (before) => ({ ...before, batch: chosen }) })}
      />
      <Choose
        label={t("section")}
        all={t("all")}
        value={section}
        choices={(data?.sections ?? []).map(({ code, nameZh }) => ({ value: code, label: nameZh }))}
        onChange={(chosen) => void navigate({ search: (before) => ({ ...before, section: chosen }) })}
      />
    </div>
  );
}

type TablesProps = { statistics: StatisticsPageQuery["statistics"]; filter: StatisticsFilter };

function Tables({ statistics, filter }: TablesProps) {
  const { t } = useWords("statistics");
  const { table = "sections" } = useSearch({ from: "/shell/statistics" });
  const total = unmask(StatisticsTable_RowFragmentDoc, statistics.total);
  return (
    <>
      <TotalTiles total={total} />
      <nav className="tabs" aria-label={t("tables.name")}>
        {views.map((name) => (
          <Link
            key={name}
            from="/statistics"
            search={(before) => ({ ...before, table: name })}
            activeProps={{}}
            aria-current={name === table ? "page" : undefined}
          >
            {t(`tables.${name}`)}
          </Link>
        ))}
      </nav>
      {table === "indicators" ? (
        <IndicatorTables filter={filter} />
      ) : (
        <OneTable table={table} statistics={statistics} />
      )}
    </>
  );
}

function OneTable({ table, statistics }: { table: TableName; statistics: TablesProps["statistics"] }) {
  const { t } = useWords("statistics");
  const rows = statistics[table].map((row) => unmask(StatisticsTable_RowFragmentDoc, row));
  if (rows.length === 0) return <Empty>{t("none")}</Empty>;
  const total = table === "years" ? undefined : unmask(StatisticsTable_RowFragmentDoc, statistics.total);
  return <StatisticsTable table={table} rows={rows} total={total} />;
}
