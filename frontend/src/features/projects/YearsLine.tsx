import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ProjectPageQuery } from "~/generated/graphql";
import { Money, Points } from "~/ui/Figures";
import { StageTag } from "~/ui/StageTag";
import { useWords } from "~/ui/useWords";
import { byAge } from "./newest";

type Project = ProjectPageQuery["project"];
type Year = NonNullable<Project["declarations"]>[number];

const columns = ["promise", "money", "spending", "result", "problem", "consequence"] as const;

/** One line a year: promise – money – spending – result – problem – consequence. */
export function YearsLine({ project }: { project: Project }) {
  const { t } = useWords("projects");
  const rows = [...(project.declarations ?? [])].sort(byAge);
  if (rows.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="line">
      <h2 id="line">{t("line.title")}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className="list-scroll" aria-label={t("line.title")} tabIndex={0}>
        <table className="list line">
          <thead>
            <tr>
              <th scope="col">{t("year")}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`line.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <One key={row.id} of={row} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function One({ of }: { of: Year }) {
  const { t } = useWords("projects");
  const { selfEvaluation, evaluations, monitorings, adjustments, figures } = of;
  return (
    <tr>
      <th scope="row">{of.budgetYear}</th>
      <td>
        <Link to="/declarations/$declarationId" params={{ declarationId: of.id }}>
          {t("line.declared", { amount: of.amount ?? "—", count: of.indicatorCount })}
        </Link>
      </td>
      <td>
        <Money value={of.approvedAmount} />
        {adjustments?.map(({ id, no, stage }) => (
          <Part key={id}>
            <Link to="/adjustments/$adjustmentId" params={{ adjustmentId: id }}>
              {t("line.adjustment", { no })}
            </Link>{" "}
            <StageTag of="adjustment" stage={stage} />
          </Part>
        ))}
        {of.adjustedAmount && (
          <Part>
            {t("line.adjusted")} <Money value={of.adjustedAmount} />
          </Part>
        )}
        {of.cancelledAt && (
          <Part>
            <span className="tag bad">{t("line.cancelled")}</span>
          </Part>
        )}
      </td>
      <td>
        {figures
          ?.filter(({ current }) => current)
          .map((figure) => (
            <Part key={figure.id}>
              <Link to="/executions/$importId" params={{ importId: figure.import.id }}>
                {t("line.paid", { day: figure.asOf })}
              </Link>{" "}
              <Money value={figure.executed} />
            </Part>
          ))}
        {monitorings?.map(({ id, throughMonth, executionRate, stage }) => (
          <Part key={id}>
            <Link to="/monitorings/$monitoringId" params={{ monitoringId: id }}>
              {t("line.monitored", { month: throughMonth })}
            </Link>{" "}
            {executionRate ? `${executionRate}%` : <StageTag of="monitoring" stage={stage} />}
          </Part>
        ))}
        {selfEvaluation?.executed && (
          <Part>
            <Money value={selfEvaluation.executed} /> {selfEvaluation.executionRate}%
          </Part>
        )}
      </td>
      <td>
        {selfEvaluation && (
          <Part>
            <Link to="/self-evaluations/$selfEvaluationId" params={{ selfEvaluationId: selfEvaluation.id }}>
              {t("line.self")}
            </Link>{" "}
            {selfEvaluation.finalGrade ? (
              <>
                <Points value={selfEvaluation.finalTotal} /> {t(`grades.${selfEvaluation.finalGrade}`)}
              </>
            ) : (
              <StageTag of="selfEvaluation" stage={selfEvaluation.stage} />
            )}
          </Part>
        )}
        {evaluations?.map(({ id, kind, total, grade, stage }) => (
          <Part key={id}>
            <Link to="/evaluations/$evaluationId" params={{ evaluationId: id }}>
              {t(`line.${kind}`)}
            </Link>{" "}
            {grade ? (
              <>
                <Points value={total} /> {t(`grades.${grade}`)}
              </>
            ) : (
              <StageTag of="evaluation" stage={stage} />
            )}
          </Part>
        ))}
      </td>
      <td>
        {evaluations?.map(
          ({ id, problems }) =>
            problems &&
            problems.length > 0 && (
              <Part key={id}>
                {t("line.items", {
                  open: problems.filter(({ status }) => status === "OPEN" || status === "PROVED").length,
                  all: problems.length,
                })}{" "}
                {problems.some(({ late }) => late) && <span className="tag bad">{t("line.late")}</span>}
              </Part>
            ),
        )}
      </td>
      <td>
        {evaluations?.map(
          ({ id, resultLink }) =>
            resultLink && (
              <Part key={id}>
                {t("line.use", { consequence: resultLink.consequence, change: resultLink.change ?? "0" })}
              </Part>
            ),
        )}
      </td>
    </tr>
  );
}

function Part({ children }: { children: ReactNode }) {
  return <div>{children}</div>;
}
