import "~/ui/list.css";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { type RollupStage, RollupsPageDocument } from "~/generated/graphql";
import { dayOf } from "~/lib/dates";
import { stagesOf } from "~/lib/stage";
import { Answer } from "~/ui/Answer";
import { Deadline } from "~/ui/Deadline";
import { ExportList } from "~/ui/ExportList";
import { Points } from "~/ui/Figures";
import { ListFilters, ListRows, type ListSearch, pageSize } from "~/ui/ListFrame";
import { PageHeader } from "~/ui/PageHeader";
import { StageTag } from "~/ui/StageTag";
import { useWords } from "~/ui/useWords";

/** 自评汇总表: the kept roll-ups of the chosen year. */
export function RollupsPage() {
  const { t } = useWords("spending");
  const { year, ...search } = useSearch({ from: "/shell/self-evaluations/rollups" });
  const navigate = useNavigate({ from: "/self-evaluations/rollups" });
  const { keyword, stage, after } = search;
  const filter = { year, keyword, stages: stage && [stage] };
  const asked = useQuery({
    query: RollupsPageDocument,
    variables: { filter, first: pageSize, after },
    requestPolicy: "cache-and-network",
  });
  const go = (next: ListSearch<RollupStage>) => void navigate({ search: next });
  return (
    <>
      <PageHeader
        title={t("rollups.title")}
        about={t("rollups.about", { year })}
        actions={
          <>
            <ExportList of="rollups" filter={filter} />
            <Link to="/self-evaluations/rollup" className="button primary">
              {t("rollups.new")}
            </Link>
            <Link to="/self-evaluations" className="button">
              {t("rollup.back")}
            </Link>
          </>
        }
      />
      <section className="panel">
        <ListFilters of="rollup" stages={stagesOf("rollup") as RollupStage[]} search={search} onGo={go} />
        <Answer of={asked} part>
          {({ rollups }) => (
            <ListRows
              search={search}
              found={rollups}
              none={t("rollups.none", { year })}
              year={year}
              label={t("rollups.title")}
              onGo={go}
              head={
                <>
                  <th scope="col">{t("rollups.name")}</th>
                  <th scope="col">{t("list.unit")}</th>
                  <th scope="col">{t("list.stage")}</th>
                  <th scope="col" className="number">
                    {t("rollup.total")}
                  </th>
                  <th scope="col">{t("rollups.rolledOn")}</th>
                </>
              }
            >
              {(rollups.edges ?? [])
                .flatMap((edge) => edge?.node ?? [])
                .map((row) => (
                  <tr key={row.id}>
                    <th scope="row" className="name">
                      <Link to="/self-evaluations/rollups/$rollupId" params={{ rollupId: row.id }}>
                        {row.nameZh || t("rollups.one")}
                      </Link>
                    </th>
                    <td>{row.unitName}</td>
                    <td>
                      <StageTag of="rollup" stage={row.stage} /> <Deadline end={row.dueAt} />
                    </td>
                    <td className="number">
                      <Points value={row.total} /> {row.grade && t(`grades.${row.grade}`)}
                    </td>
                    <td>{dayOf(row.rolledAt)}</td>
                  </tr>
                ))}
            </ListRows>
          )}
        </Answer>
      </section>
    </>
  );
}
