import "~/ui/list.css";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import {
  OpenSelfEvaluationsDocument,
  type SelfEvaluationStage,
  SelfEvaluationsPageDocument,
  type SelfEvaluationsPageQuery,
} from "~/generated/graphql";
import { stagesOf } from "~/lib/stage";
import { Answer } from "~/ui/Answer";
import { Deadline } from "~/ui/Deadline";
import { Points } from "~/ui/Figures";
import { ListFilters, type ListSearch, pageSize } from "~/ui/ListFrame";
import { PageHeader } from "~/ui/PageHeader";
import { PickedRows } from "~/ui/picked/PickedRows";
import { useGatherRows } from "~/ui/picked/useGatherRows";
import { usePicked } from "~/ui/picked/usePicked";
import { StageTag } from "~/ui/StageTag";
import { useIntent } from "~/ui/useIntent";
import { useMay } from "~/ui/useMay";
import { useWords } from "~/ui/useWords";
import { FigureNote, narrowing, ofFigure } from "./FigureNote";
import { OpenRound } from "./OpenRound";
import { RollupPicked } from "./RollupPicked";

/** 绩效自评: the self-evaluations of the chosen year. */
export function SelfEvaluationsPage() {
  const { t } = useWords("spending");
  const { year, ...search } = useSearch({ from: "/shell/self-evaluations" });
  const navigate = useNavigate({ from: "/self-evaluations" });
  const may = useMay();
  const [, open] = useIntent(OpenSelfEvaluationsDocument);
  const { keyword, stage, after } = search;
  const filter = {
    year,
    keyword,
    stages: stage && [stage],
    fundSource: search.fund,
    ...ofFigure(search),
    reported: search.reported,
    rechecked: search.rechecked,
    inflated: search.inflated,
  };
  const asked = useQuery({
    query: SelfEvaluationsPageDocument,
    variables: { filter, first: pageSize, after },
    requestPolicy: "cache-and-network",
  });
  const [, ask] = asked;
  const picked = usePicked(JSON.stringify(filter), asked[0].fetching);
  const gather = useGatherRows(
    SelfEvaluationsPageDocument,
    (after) => ({ filter, first: 100, after }),
    (data) => ({ rows: rowsOf(data).map(pickRow), pageInfo: data.selfEvaluations.pageInfo }),
  );
  const go = (next: ListSearch<SelfEvaluationStage>) => void navigate({ search: next });
  return (
    <>
      <PageHeader
        title={t("self.title")}
        about={t("self.about", { year })}
        actions={
          <>
            <Link to="/self-evaluations/rollup" search={narrowing(search)} className="button">
              {t("rollup.title")}
            </Link>
            <Link to="/self-evaluations/rollups" className="button">
              {t("rollups.list")}
            </Link>
            {may("openSelfEvaluations") && (
              <OpenRound
                name={t("self.open")}
                about={t("self.openAbout", { year })}
                onOpen={async (dueOn) => {
                  const { data, failure } = await open({ input: { year, dueOn } });
                  return failure ? { failure } : { made: data.openSelfEvaluations };
                }}
                onMade={() => ask({ requestPolicy: "network-only" })}
              />
            )}
          </>
        }
      />
      <section className="panel">
        <ListFilters
          of="selfEvaluation"
          stages={stagesOf("selfEvaluation") as SelfEvaluationStage[]}
          search={search}
          onGo={go}
        />
        <FigureNote to="/self-evaluations" search={search} />
        <Answer of={asked} part>
          {(data) => (
            <PickedRows
              of="SELF_EVALUATION"
              picked={picked}
              gather={gather}
              onDone={() => ask({ requestPolicy: "network-only" })}
              acts={<RollupPicked picked={picked} />}
              search={search}
              found={data.selfEvaluations}
              rows={rowsOf(data)}
              pickRow={pickRow}
              none={t("self.none", { year })}
              year={year}
              label={t("self.title")}
              onGo={go}
              head={
                <>
                  <th scope="col">{t("list.project")}</th>
                  <th scope="col">{t("list.unit")}</th>
                  <th scope="col">{t("list.stage")}</th>
                  <th scope="col" className="number">
                    {t("list.rate")}
                  </th>
                  <th scope="col" className="number">
                    {t("self.own")}
                  </th>
                  <th scope="col" className="number">
                    {t("self.final")}
                  </th>
                  <th scope="col" className="number">
                    {t("results.inflated")}
                  </th>
                </>
              }
              cells={(row) => (
                <>
                  <th scope="row" className="name">
                    <Link to="/self-evaluations/$selfEvaluationId" params={{ selfEvaluationId: row.id }}>
                      {row.declaration.nameZh}
                    </Link>
                    <div className="code">{row.declaration.code}</div>
                  </th>
                  <td>{row.declaration.unit.shortNameZh}</td>
                  <td>
                    <StageTag of="selfEvaluation" stage={row.stage} /> <Deadline end={row.dueAt} />
                  </td>
                  <td className="number">{row.executionRate ? `${row.executionRate}%` : "—"}</td>
                  <td className="number">
                    <Points value={row.total} /> {row.grade && t(`grades.${row.grade}`)}
                  </td>
                  <td className="number">
                    <Points value={row.finalTotal} /> {row.finalGrade && t(`grades.${row.finalGrade}`)}
                  </td>
                  <td className="number">
                    <Points value={row.inflated} />
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

const rowsOf = ({ selfEvaluations }: SelfEvaluationsPageQuery) =>
  selfEvaluations.edges?.flatMap((edge) => edge?.node ?? []) ?? [];

const pickRow = ({ id, version, stage, declaration }: ReturnType<typeof rowsOf>[number]) => ({
  id,
  version,
  stage,
  name: declaration.nameZh,
});
