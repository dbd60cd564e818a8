import "~/ui/list.css";
import "./spending.css";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useClient, useQuery } from "urql";
import {
  type EvaluationStage,
  EvaluationsPageDocument,
  type EvaluationsPageQuery,
} from "~/generated/graphql";
import { stagesOf } from "~/lib/stage";
import { Answer } from "~/ui/Answer";
import { Deadline } from "~/ui/Deadline";
import { Points } from "~/ui/Figures";
import { ListFilters, ListRows, type ListSearch, pageSize } from "~/ui/ListFrame";
import { PageHeader } from "~/ui/PageHeader";
import { gatherRows } from "~/ui/picked/gather";
import { PickedBar, PickOne, PickPage } from "~/ui/picked/Pick";
import { type PickRow, usePicked } from "~/ui/picked/usePicked";
import { StageTag } from "~/ui/StageTag";
import { useMay } from "~/ui/useMay";
import { useWords } from "~/ui/useWords";
import { FigureNote, ofFigure } from "./FigureNote";
import { SelectEvaluation } from "./SelectEvaluation";

/** 绩效评价: the evaluations of the chosen year. */
export function EvaluationsPage() {
  const { t } = useWords("spending");
  const { year, ...search } = useSearch({ from: "/shell/evaluations" });
  const navigate = useNavigate({ from: "/evaluations" });
  const may = useMay();
  const { keyword, stage, after } = search;
  const filter = {
    year,
    keyword,
    stages: stage && [stage],
    ...ofFigure(search),
    rectification: search.rectification,
  };
  const asked = useQuery({
    query: EvaluationsPageDocument,
    variables: { filter, first: pageSize, after },
    requestPolicy: "cache-and-network",
  });
  const [, ask] = asked;
  const client = useClient();
  const several = may("actOnSelected");
  const picked = usePicked(JSON.stringify(filter));
  const rowsOf = ({ evaluations }: EvaluationsPageQuery) =>
    evaluations.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
  const pickRow = (row: ReturnType<typeof rowsOf>[number]): PickRow => ({
    id: row.id,
    version: row.version,
    name: `${row.declaration.nameZh} ${t(`evaluation.kinds.${row.kind}`)}`,
    stage: row.stage,
  });
  const gather = () =>
    gatherRows(async (after) => {
      const { data, error } = await client
        .query(EvaluationsPageDocument, { filter, first: 100, after }, { requestPolicy: "network-only" })
        .toPromise();
      if (!data) return { error };
      return { found: { rows: rowsOf(data).map(pickRow), pageInfo: data.evaluations.pageInfo } };
    });
  const go = (next: ListSearch<EvaluationStage>) => void navigate({ search: next });
  return (
    <>
      <PageHeader
        title={t("evaluation.title")}
        about={t("evaluation.about", { year })}
        actions={may("selectEvaluation") && <SelectEvaluation year={year} />}
      />
      <section className="panel">
        <ListFilters
          of="evaluation"
          stages={stagesOf("evaluation") as EvaluationStage[]}
          search={search}
          onGo={go}
        />
        <FigureNote to="/evaluations" search={search} />
        <Answer of={asked} part>
          {(data) => (
            <>
              <PickedBar
                of="EVALUATION"
                picked={picked}
                total={data.evaluations.totalCount}
                gather={gather}
                onDone={() => ask({ requestPolicy: "network-only" })}
              />
              <ListRows
                search={search}
                found={data.evaluations}
                none={t("evaluation.none", { year })}
                year={year}
                label={t("evaluation.title")}
                onGo={go}
                head={
                  <>
                    {several && (
                      <th scope="col" className="pick">
                        <PickPage shown={rowsOf(data).map(pickRow)} picked={picked} />
                      </th>
                    )}
                    <th scope="col">{t("list.project")}</th>
                    <th scope="col">{t("list.unit")}</th>
                    <th scope="col">{t("evaluation.kind")}</th>
                    <th scope="col">{t("list.stage")}</th>
                    <th scope="col">{t("evaluation.evaluator")}</th>
                    <th scope="col" className="number">
                      {t("evaluation.result")}
                    </th>
                  </>
                }
              >
                {rowsOf(data).map((row) => (
                  <tr key={row.id}>
                    {several && (
                      <td className="pick">
                        <PickOne row={pickRow(row)} shown={rowsOf(data).map(pickRow)} picked={picked} />
                      </td>
                    )}
                    <th scope="row" className="name">
                      <Link to="/evaluations/$evaluationId" params={{ evaluationId: row.id }}>
                        {row.declaration.nameZh}
                      </Link>
                      <div className="code">{row.declaration.code}</div>
                    </th>
                    <td>{row.declaration.unit.shortNameZh}</td>
                    <td>{t(`evaluation.kinds.${row.kind}`)}</td>
                    <td>
                      <StageTag of="evaluation" stage={row.stage} /> <Deadline end={row.dueAt} />
                    </td>
                    <td>{row.evaluatorName || "—"}</td>
                    <td className="number">
                      <Points value={row.total} /> {row.grade && t(`grades.${row.grade}`)}
                    </td>
                  </tr>
                ))}
              </ListRows>
            </>
          )}
        </Answer>
      </section>
    </>
  );
}
