import "~/ui/list.css";
import "./spending.css";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import {
  type EvaluationStage,
  EvaluationsPageDocument,
  type EvaluationsPageQuery,
} from "~/generated/graphql";
import { stagesOf } from "~/lib/stage";
import { Answer } from "~/ui/Answer";
import { Deadline } from "~/ui/Deadline";
import { Points } from "~/ui/Figures";
import { ListFilters, type ListSearch, pageSize } from "~/ui/ListFrame";
import { PageHeader } from "~/ui/PageHeader";
import { PickedRows } from "~/ui/picked/PickedRows";
import { useGatherRows } from "~/ui/picked/useGatherRows";
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
  const picked = usePicked(JSON.stringify(filter), asked[0].fetching);
  const rowsOf = ({ evaluations }: EvaluationsPageQuery) =>
    evaluations.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
  const pickRow = (row: ReturnType<typeof rowsOf>[number]): PickRow => ({
    id: row.id,
    version: row.version,
    name: `${row.declaration.nameZh} ${t(`evaluation.kinds.${row.kind}`)}`,
    stage: row.stage,
  });
  const gather = useGatherRows(
    EvaluationsPageDocument,
    (after) => ({ filter, first: 100, after }),
    (data) => ({ rows: rowsOf(data).map(pickRow), pageInfo: data.evaluations.pageInfo }),
  );
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
            <PickedRows
              of="EVALUATION"
              picked={picked}
              gather={gather}
              onDone={() => ask({ requestPolicy: "network-only" })}
              search={search}
              found={data.evaluations}
              rows={rowsOf(data)}
              pickRow={pickRow}
              none={t("evaluation.none", { year })}
              year={year}
              label={t("evaluation.title")}
              onGo={go}
              head={
                <>
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
              cells={(row) => (
                <>
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
                </>
              )}
            />
          )}
        </Answer>
      </section>
    </>
  );
}
