import "~/ui/list.css";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import {
  type MonitoringStage,
  MonitoringsPageDocument,
  type MonitoringsPageQuery,
  OpenMonitoringDocument,
} from "~/generated/graphql";
import { stagesOf } from "~/lib/stage";
import { Answer } from "~/ui/Answer";
import { Deadline } from "~/ui/Deadline";
import { Field } from "~/ui/Field";
import { ListFilters, type ListSearch, pageSize } from "~/ui/ListFrame";
import { PageHeader } from "~/ui/PageHeader";
import { PickedRows } from "~/ui/picked/PickedRows";
import { useGatherRows } from "~/ui/picked/useGatherRows";
import { type PickRow, usePicked } from "~/ui/picked/usePicked";
import { StageTag } from "~/ui/StageTag";
import { useIntent } from "~/ui/useIntent";
import { useMay } from "~/ui/useMay";
import { useWords } from "~/ui/useWords";
import { FigureNote, ofFigure } from "./FigureNote";
import { Light } from "./Light";
import { OpenRound } from "./OpenRound";

const months = Array.from({ length: 12 }, (_, at) => at + 1);

/** 绩效运行监控: the periods of the chosen year. */
export function MonitoringsPage() {
  const { t } = useWords("spending");
  const { year, ...search } = useSearch({ from: "/shell/monitorings" });
  const navigate = useNavigate({ from: "/monitorings" });
  const may = useMay();
  const [, open] = useIntent(OpenMonitoringDocument);
  const [throughMonth, setThroughMonth] = useState(6);
  const { keyword, stage, after } = search;
  const filter = {
    year,
    keyword,
    stages: stage && [stage],
    ...ofFigure(search),
    throughMonth: search.month,
    light: search.light,
    unlit: search.unlit,
    suspended: search.suspended,
    reported: search.reported,
  };
  const asked = useQuery({
    query: MonitoringsPageDocument,
    variables: { filter, first: pageSize, after },
    requestPolicy: "cache-and-network",
  });
  const [, ask] = asked;
  const picked = usePicked(JSON.stringify(filter), asked[0].fetching);
  const rowsOf = ({ monitorings }: MonitoringsPageQuery) =>
    monitorings.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
  const pickRow = (row: ReturnType<typeof rowsOf>[number]): PickRow => ({
    id: row.id,
    version: row.version,
    name: `${row.declaration.nameZh} ${t("monitor.period", { month: row.throughMonth })}`,
    stage: row.stage,
  });
  const gather = useGatherRows(
    MonitoringsPageDocument,
    (after) => ({ filter, first: 100, after }),
    (data) => ({ rows: rowsOf(data).map(pickRow), pageInfo: data.monitorings.pageInfo }),
  );
  const go = (next: ListSearch<MonitoringStage>) => void navigate({ search: next });
  return (
    <>
      <PageHeader
        title={t("monitor.title")}
        about={t("monitor.about", { year })}
        actions={
          may("openMonitoring") && (
            <OpenRound
              name={t("monitor.open")}
              about={t("monitor.openAbout", { year })}
              onOpen={async (dueOn) => {
                const { data, failure } = await open({ input: { year, throughMonth, dueOn } });
                return failure ? { failure } : { made: data.openMonitoring };
              }}
              onMade={() => ask({ requestPolicy: "network-only" })}
            >
              {(faults) => (
                <Field label={t("monitor.through")} path="throughMonth" faults={faults} required>
                  {(control) => (
                    <select
                      {...control}
                      className="input"
                      value={throughMonth}
                      onChange={({ target }) => setThroughMonth(Number(target.value))}
                    >
                      {months.map((month) => (
                        <option key={month} value={month}>
                          {t("monitor.period", { month })}
                        </option>
                      ))}
                    </select>
                  )}
                </Field>
              )}
            </OpenRound>
          )
        }
      />
      <section className="panel">
        <ListFilters
          of="monitoring"
          stages={stagesOf("monitoring") as MonitoringStage[]}
          search={search}
          onGo={go}
        />
        <FigureNote to="/monitorings" search={search} />
        <Answer of={asked} part>
          {(data) => (
            <PickedRows
              of="MONITORING"
              picked={picked}
              gather={gather}
              onDone={() => ask({ requestPolicy: "network-only" })}
              search={search}
              found={data.monitorings}
              rows={rowsOf(data)}
              pickRow={pickRow}
              none={t("monitor.none", { year })}
              year={year}
              label={t("monitor.title")}
              onGo={go}
              head={
                <>
                  <th scope="col">{t("list.project")}</th>
                  <th scope="col">{t("list.unit")}</th>
                  <th scope="col">{t("monitor.through")}</th>
                  <th scope="col">{t("list.stage")}</th>
                  <th scope="col" className="number">
                    {t("list.rate")}
                  </th>
                  <th scope="col" className="number">
                    {t("monitor.progress")}
                  </th>
                  <th scope="col">{t("monitor.light")}</th>
                </>
              }
              cells={(row) => (
                <>
                  <th scope="row" className="name">
                    <Link to="/monitorings/$monitoringId" params={{ monitoringId: row.id }}>
                      {row.declaration.nameZh}
                    </Link>
                    <div className="code">{row.declaration.code}</div>
                  </th>
                  <td>{row.declaration.unit.shortNameZh}</td>
                  <td>{t("monitor.period", { month: row.throughMonth })}</td>
                  <td>
                    <StageTag of="monitoring" stage={row.stage} />{" "}
                    {row.suspended && <span className="tag bad">{t("monitor.suspended")}</span>}{" "}
                    <Deadline end={row.dueAt} />
                  </td>
                  <td className="number">{row.executionRate ? `${row.executionRate}%` : "—"}</td>
                  <td className="number">{row.progress ? `${row.progress}%` : "—"}</td>
                  <td>
                    <Light light={row.light} />
                  </td>
                </>
              )}
            />
          )}
        </Answer>
      </section>
    </>
  );
}
