import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { SelfFormFragmentDoc, SelfRecheckFragmentDoc, SelfVerdictFragmentDoc } from "~/generated/graphql";
import { format } from "~/lib/money";
import { actualOf, targetOf } from "~/lib/planned";
import { Scroll } from "~/ui/Scroll";
import { useWords } from "~/ui/useWords";
import { Evidence } from "./Evidence";
import { ImportedNote } from "./ImportedNote";
import type { SelfEvaluation } from "./self";
import { Why } from "./Why";

/** 项目支出绩效自评表 as it was handed in, with the re-checks beside the unit's points. */
export function SelfReader({ evaluation }: { evaluation: SelfEvaluation }) {
  const { t } = useWords("spending");
  const { plan, guide, declaration } = evaluation;
  const form = unmask(SelfFormFragmentDoc, evaluation.form);
  const verdict = unmask(SelfVerdictFragmentDoc, evaluation.verdict);
  const department = unmask(SelfRecheckFragmentDoc, evaluation.departmentCheck);
  const finance = unmask(SelfRecheckFragmentDoc, evaluation.financeCheck);
  const files = declaration.attachments ?? [];
  return (
    <>
      <section className="panel" aria-labelledby="self-money">
        <h2 id="self-money">{t("money.title")}</h2>
        <Scroll label={t("money.title")}>
          <table className="list">
            <thead>
              <tr>
                <th scope="col">{t("money.source")}</th>
                <th scope="col" className="number">
                  {t("money.initial")}
                </th>
                <th scope="col" className="number">
                  {t("money.adjusted")}
                </th>
                <th scope="col" className="number">
                  {t("money.executed")}
                </th>
              </tr>
            </thead>
            <tbody>
              {(form.money ?? []).map((row) => (
                <tr key={row.source}>
                  <th scope="row">
                    {guide.fundRows.find(({ code }) => code === row.source)?.nameZh ?? row.source}
                  </th>
                  <td className="number">{format(row.initial ?? "")}</td>
                  <td className="number">{format(row.adjusted ?? "")}</td>
                  <td className="number">{format(row.executed ?? "")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
        <ImportedNote of={evaluation.imported} />
        {verdict.score && (
          <p>
            {t("money.rate", { rate: verdict.score.executionRate, points: verdict.score.executionScore })}
          </p>
        )}
      </section>
      <section className="panel" aria-labelledby="self-goal">
        <h2 id="self-goal">{t("goal.title")}</h2>
        <h3>{t("goal.planned")}</h3>
        <p className="typed">{declaration.goal?.annualGoal ?? "—"}</p>
        <h3>{t("goal.completion")}</h3>
        <p className="typed">{form.completion || "—"}</p>
      </section>
      <section className="panel" aria-labelledby="self-results">
        <h2 id="self-results">{t("results.title")}</h2>
        <Scroll label={t("results.title")}>
          <table className="list">
            <thead>
              <tr>
                <th scope="col">{t("results.name")}</th>
                <th scope="col">{t("results.planned")}</th>
                <th scope="col">{t("results.value")}</th>
                <th scope="col" className="number">
                  {t("results.own")}
                </th>
                {department && (
                  <th scope="col" className="number">
                    {t("results.department")}
                  </th>
                )}
                {finance && (
                  <th scope="col" className="number">
                    {t("results.finance")}
                  </th>
                )}
                <th scope="col">{t("results.why")}</th>
                <th scope="col">{t("evidence.title")}</th>
              </tr>
            </thead>
            <tbody>
              {plan.map((row, at) => {
                const typed = form.results?.[at];
                return (
                  <tr key={row.id}>
                    <th scope="row" className="name">
                      {row.nameZh}
                    </th>
                    <td>{targetOf(row)}</td>
                    <td>{actualOf(row, typed?.actual)}</td>
                    <td className="number">
                      {verdict.score?.scores[at]?.score ?? "—"} / {format(row.weight ?? "", 0)}
                      <Why text={verdict.score?.scores[at]?.why} />
                    </td>
                    {department && <Checked row={department.rows[at]} />}
                    {finance && <Checked row={finance.rows[at]} />}
                    <td>{typed?.reason || "—"}</td>
                    <td>
                      <Evidence
                        declarationID={declaration.id}
                        path={`results[${at}].evidence`}
                        files={files.filter(({ id }) => typed?.evidence?.includes(id))}
                      />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </Scroll>
        <dl className="facts">
          <div>
            <dt className="soft">{t("results.ownTotal")}</dt>
            <dd>
              {evaluation.total ?? verdict.score?.total ?? "—"}{" "}
              {evaluation.grade && t(`grades.${evaluation.grade}`)}
            </dd>
          </div>
          <Total of={evaluation.departmentCheck} name={t("results.department")} />
          <Total of={evaluation.financeCheck} name={t("results.finance")} />
          {evaluation.finalTotal && (
            <div>
              <dt className="soft">{t("results.final")}</dt>
              <dd>
                {evaluation.finalTotal} {evaluation.finalGrade && t(`grades.${evaluation.finalGrade}`)}
              </dd>
            </div>
          )}
          {evaluation.inflated && (
            <div>
              <dt className="soft">{t("results.inflated")}</dt>
              <dd>{evaluation.inflated}</dd>
            </div>
          )}
        </dl>
      </section>
    </>
  );
}

function Checked({ row }: { row: { points: string; reason: string } | undefined }) {
  return (
    <td className="number">
      {row?.points ?? "—"}
      {row?.reason && <small className="soft">{row.reason}</small>}
    </td>
  );
}

type TotalProps = { of: FragmentType<typeof SelfRecheckFragmentDoc> | null | undefined; name: string };

function Total({ of, name }: TotalProps) {
  const { t } = useWords("spending");
  const check = unmask(SelfRecheckFragmentDoc, of);
  if (!check) return null;
  return (
    <div>
      <dt className="soft">{name}</dt>
      <dd>
        {check.total} {t(`grades.${check.grade}`)}
        {t("ui:marks.open")}
        {check.by}
        {t("ui:marks.close")}
        {check.remark && <small className="soft">{check.remark}</small>}
      </dd>
    </div>
  );
}
