import "./statistics.css";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { unmask } from "~/generated/fragment-masking";
import {
  StatisticsPageDocument,
  type StatisticsPageQuery,
  StatisticsPlacesDocument,
  StatisticsTable_RowFragmentDoc,
  StatisticsTagsDocument,
  StatisticsUnitsDocument,
} from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { Choose } from "~/ui/Choose";
import { ExportList } from "~/ui/ExportList";
import { PageHeader } from "~/ui/PageHeader";
import { Empty } from "~/ui/states";
import { useUnits } from "~/ui/useUnits";
import { useWords } from "~/ui/useWords";
import { FollowTable } from "./FollowTable";
import { IndicatorTables } from "./IndicatorTables";
import { useFilter, useNarrowing } from "./narrowing";
import { PrintTables } from "./PrintTables";
import { StatisticsTable } from "./StatisticsTable";
import { TotalTiles } from "./TotalTiles";
import { followNames, follows, type TableName, tables, type View } from "./tables";

/** 报表中心: what leaders ask of the year, table by table; every figure is a list. */
export function StatisticsPage() {
  const { t } = useWords("statistics");
  const { year, table = "sections" } = useSearch({ from: "/shell/statistics" });
  const filter = useFilter();
  const asked = useQuery({
    query: StatisticsPageDocument,
    variables: { filter },
    requestPolicy: "cache-and-network",
  });
  const follow = followNames.find((name) => name === table);
  const counted = tables.find((name) => name === table);
  return (
    <>
      <PageHeader
        title={t("title")}
        about={t("about", { year })}
        actions={
          <>
            <PrintTables filter={filter} />
            <ExportList of="statistics" filter={filter} />
          </>
        }
      />
      <Narrow />
      <Answer of={asked} part>
        {({ statistics }) => (
          <>
            <TotalTiles total={unmask(StatisticsTable_RowFragmentDoc, statistics.total)} />
            <Tabs table={table} />
            {follow && <FollowTable table={follow} />}
            {table === "indicators" && <IndicatorTables filter={filter} />}
            {counted && <Counted statistics={statistics} table={counted} />}
          </>
        )}
      </Answer>
    </>
  );
}

/** What the tables count; the year is the shell's. */
function Narrow() {
  const { t } = useWords("statistics");
  const { year } = useSearch({ from: "/shell/statistics" });
  const narrowing = useNarrowing();
  const navigate = useNavigate({ from: "/statistics" });
  const [{ data }] = useQuery({ query: StatisticsPlacesDocument, variables: { year } });
  const batches = data?.batches.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
  const of = narrowing.batch ?? batches[0]?.id;
  const [tags] = useQuery({ query: StatisticsTagsDocument, variables: { batchID: of ?? "" }, pause: !of });
  const units = useUnits(StatisticsUnitsDocument);
  const named = (rows: readonly { code: string; nameZh: string }[] | undefined) =>
    (rows ?? [])
      .filter(({ code }) => code)
      .map(({ code, nameZh }) => ({ value: code, label: nameZh || code }));
  const classes = [...(data?.statistics.classHeads ?? []), ...(data?.statistics.classes ?? [])].sort((a, b) =>
    a.code.localeCompare(b.code),
  );
  const filters = [
    { key: "batch", choices: batches.map(({ id, nameZh }) => ({ value: id, label: nameZh })) },
    { key: "section", choices: named(data?.sections) },
    { key: "unit", choices: named(units) },
    { key: "funcClass", choices: named(classes) },
    { key: "nature", choices: named(data?.statistics.natures) },
    { key: "tag", choices: named(tags.data?.formGuide.tags) },
  ] as const;
  return (
    <div className="filters">
      {filters.map(({ key, choices }) => (
        <Choose
          key={key}
          label={t(key)}
          all={t("all")}
          value={narrowing[key]}
          choices={choices}
          onChange={(chosen) =>
            void navigate({ search: (before) => ({ ...before, [key]: chosen, page: undefined }) })
          }
        />
      ))}
    </div>
  );
}

const groups = [
  ["declared", [...tables, "indicators"]],
  ["spending", follows.spending],
  ["review", follows.review],
] as const;

/** The tables by what they are about. */
function Tabs({ table }: { table: View }) {
  const { t } = useWords("statistics");
  return (
    <nav className="tabs table-groups" aria-label={t("tables.name")}>
      {groups.map(([group, names]) => (
        <div key={group} className="tabs">
          <span className="soft">{t(`groups.${group}`)}</span>
          {names.map((name) => (
            <Link
              key={name}
              from="/statistics"
              search={(before) => ({ ...before, table: name, page: undefined })}
              activeProps={{}}
              aria-current={name === table ? "page" : undefined}
            >
              {t(`tables.${name}`)}
            </Link>
          ))}
        </div>
      ))}
    </nav>
  );
}

/** The place of a grade, the best first; what has none comes last. */
function rankOf(grade: string): number {
  const at = ["EXCELLENT", "GOOD", "FAIR", "POOR"].indexOf(grade);
  return at < 0 ? 4 : at;
}

function Counted({ statistics, table }: { statistics: StatisticsPageQuery["statistics"]; table: TableName }) {
  const { t } = useWords("statistics");
  const rows = statistics[table].map((row) => unmask(StatisticsTable_RowFragmentDoc, row));
  if (table === "grades") rows.sort((a, b) => rankOf(a.code) - rankOf(b.code));
  const total = unmask(StatisticsTable_RowFragmentDoc, statistics.total);
  if (rows.length === 0) return <Empty>{t("none")}</Empty>;
  return (
    <div className="stack">
      <StatisticsTable table={table} rows={rows} total={table === "years" ? undefined : total} />
      {table === "outcomes" && statistics.hoursSaved && (
        <p className="soft">{t("hoursSaved", { hours: statistics.hoursSaved })}</p>
      )}
    </div>
  );
}
