import { unmask } from "~/generated/fragment-masking";
import {
  EvaluationDraftFragmentDoc,
  EvaluationPlanFragmentDoc,
  EvaluationVerdictFragmentDoc,
} from "~/generated/graphql";
import { format } from "~/lib/money";
import { useWords } from "~/ui/useWords";
import { Evidence } from "./Evidence";
import { type Evaluation, measuresOf } from "./evaluation";
import { Why } from "./Why";

/** The indicator system, with the evaluators' scores beside it where the viewer reads them. */
export function ReportReader({ evaluation }: { evaluation: Evaluation }) {
  const { t } = useWords("spending");
  const { declaration, report } = evaluation;
  const plan = measuresOf(unmask(EvaluationPlanFragmentDoc, evaluation.plan));
  const form = unmask(EvaluationDraftFragmentDoc, report?.form);
  const verdict = unmask(EvaluationVerdictFragmentDoc, report?.verdict);
  const scored = (form?.scores ?? []).some(({ points }) => points);
  const files = declaration.attachments ?? [];
  const given = (ids: readonly string[] | null | undefined) => files.filter(({ id }) => ids?.includes(id));
  return (
    <>
      <section className="panel" aria-labelledby="evaluation-scores">
        <h2 id="evaluation-scores">{t(scored ? "evaluation.scores.title" : "evaluation.plan.title")}</h2>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
        <section className="list-scroll" aria-label={t("evaluation.scores.title")} tabIndex={0}>
          <table className="list">
            <thead>
              <tr>
                <th scope="col">{t("evaluation.plan.levels")}</th>
                <th scope="col">{t("evaluation.plan.measure")}</th>
                <th scope="col" className="number">
                  {t(scored ? "results.points" : "evaluation.plan.weight")}
                </th>
                <th scope="col">{t(scored ? "evaluation.scores.reason" : "evaluation.plan.method")}</th>
                {scored && <th scope="col">{t("evaluation.scores.basis")}</th>}
              </tr>
            </thead>
            <tbody>
              {plan.map((measure, at) => {
                const score = form?.scores?.[at];
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the plan's order stays
                  <tr key={at}>
                    <td>
                      {measure.aspect} · {measure.topic}
                    </td>
                    <th scope="row" className="name">
                      {measure.nameZh}
                    </th>
                    <td className="number">
                      {scored && `${score?.points ?? "—"} / `}
                      {format(measure.weight ?? "", 0)}
                      {scored && <Why text={verdict?.scores[at]?.why} />}
                    </td>
                    <td>{(scored ? score?.reason : measure.method) || "—"}</td>
                    {scored && (
                      <td>
                        {score?.basis || "—"}
                        <Evidence
                          declarationID={declaration.id}
                          path={`scores[${at}].files`}
                          files={given(score?.files)}
                        />
                      </td>
                    )}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
        {report?.total && (
          <p className="spending-total">
            {t("results.total", { total: report.total })}
            {report.grade && <span>{t(`grades.${report.grade}`)}</span>}
          </p>
        )}
      </section>
      {(form?.visits ?? []).length > 0 && (
        <section className="panel" aria-labelledby="evaluation-visits">
          <h2 id="evaluation-visits">{t("evaluation.visits.title")}</h2>
          {form?.visits?.map((visit, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a visit has nothing but its place
            <div key={at}>
              <h3>
                {visit.on} · {visit.place}
              </h3>
              <p className="typed">
                {visit.findings}
                {visit.people && (
                  <small className="soft">
                    {t("ui:marks.open")}
                    {visit.people}
                    {t("ui:marks.close")}
                  </small>
                )}
              </p>
              <Evidence
                declarationID={declaration.id}
                path={`visits[${at}].photos`}
                files={given(visit.photos?.map(({ file }) => file))}
              />
              {visit.photos?.map(
                ({ file, location }) =>
                  location && (
                    <small key={file} className="soft">
                      {t("evaluation.visits.at", { location })}
                    </small>
                  ),
              )}
            </div>
          ))}
        </section>
      )}
      {form?.summary && (
        <section className="panel" aria-labelledby="evaluation-report">
          <h2 id="evaluation-report">{t("evaluation.report.title")}</h2>
          <h3>{t("evaluation.report.summary")}</h3>
          <p className="typed">{form.summary}</p>
          <h3>{t("evaluation.report.experience")}</h3>
          <p className="typed">{form.experience}</p>
          {(form.problems ?? []).length > 0 && (
            <>
              <h3>{t("evaluation.report.problems")}</h3>
              <ol>
                {form.problems?.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ol>
            </>
          )}
          <h3>{t("evaluation.report.suggestions")}</h3>
          <p className="typed">{form.suggestions}</p>
        </section>
      )}
    </>
  );
}
