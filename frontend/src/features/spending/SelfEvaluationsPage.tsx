import "~/ui/list.css";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useClient, useQuery } from "urql";
import {
  OpenSelfEvaluationsDocument,
  type SelfEvaluationStage,
  SelfEvaluationsPageDocument,
} from "~/generated/graphql";
import { stagesOf } from "~/lib/stage";
import { Answer } from "~/ui/Answer";
import { Deadline } from "~/ui/Deadline";
import { Points } from "~/ui/Figures";
import { ListFilters, ListRows, type ListSearch, pageSize } from "~/ui/ListFrame";
import { PageHeader } from "~/ui/PageHeader";
import { gatherRows } from "~/ui/picked/gather";
import { PickedBar, PickOne, PickPage } from "~/ui/picked/Pick";
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
  const client = useClient();
  const picked = usePicked(JSON.stringify(filter));
  const gather = () =>
    gatherRows(async (after) => {
      const { data, error } = await client
        .query(SelfEvaluationsPageDocument, { filter, first: 100, after }, { requestPolicy: "network-only" })
        .toPromise();
      if (!data) return { error };
      const { edges, pageInfo } = data.selfEvaluations;
      return { found: { rows: (edges ?? []).flatMap((edge) => edge?.node ?? []).map(pickRow), pageInfo } };
    });
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
          {({ selfEvaluations }) => {
            const rows = (selfEvaluations.edges ?? []).flatMap((edge) => edge?.node ?? []);
            const shown = rows.map(pickRow);
            return (
              <>
                <PickedBar
                  of="SELF_EVALUATION"
                  picked={picked}
                  total={selfEvaluations.totalCount}
                  gather={gather}
                  onDone={() => ask({ requestPolicy: "network-only" })}
                >
                  <RollupPicked picked={picked} />
                </PickedBar>
                <ListRows
                  search={search}
                  found={selfEvaluations}
                  none={t("self.none", { year })}
                  year={year}
                  label={t("self.title")}
                  onGo={go}
                  head={
                    <>
                      <th scope="col" className="pick">
                        <PickPage shown={shown} picked={picked} />
                      </th>
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
                >
                  {rows.map((row) => (
                    <tr key={row.id}>
                      <td className="pick">
                        <PickOne row={pickRow(row)} shown={shown} picked={picked} />
                      </td>
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
                    </tr>
                  ))}
                </ListRows>
              </>
            );
          }}
        </Answer>
      </section>
    </>
  );
}

type Row = { id: string; version: number; stage: string; declaration: { nameZh: string } };

const pickRow = ({ id, version, stage, declaration }: Row) => ({
  id,
  version,
  stage,
  name: declaration.nameZh,
});
