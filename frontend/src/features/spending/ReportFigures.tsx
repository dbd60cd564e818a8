import { Money } from "~/ui/Figures";
import { Scroll } from "~/ui/Scroll";
import { useWords } from "~/ui/useWords";
import type { EvaluationContent } from "./document";

/** The report's numbers as the rows give them: nobody types them here. */
export function ReportFigures({ content }: { content: EvaluationContent }) {
  const { t } = useWords("spending");
  const { money, scores, total, weight, missing, grade, problems, work } = content;
  return (
    <section className="panel" aria-labelledby="report-figures">
      <h2 id="report-figures">{t("document.figures.title")}</h2>
      <p className="spending-total" role="status">
        {grade
          ? t("document.figures.total", { total, grade: t(`grades.${grade}`) })
          : t("document.figures.missing", { total, count: missing })}
      </p>
      <p className="soft">
        {t("document.figures.counts", {
          asked: work.asked,
          given: work.given,
          visits: work.visits.length,
          problems: problems.length,
        })}
      </p>
      <Scroll label={t("document.figures.scores")}>
        <table className="list">
          <caption>{t("document.figures.scores")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("document.figures.aspect")}</th>
              <th scope="col" className="number">
                {t("evaluation.plan.weight")}
              </th>
              <th scope="col" className="number">
                {t("results.points")}
              </th>
              <th scope="col" className="number">
                {t("document.figures.rate")}
              </th>
            </tr>
          </thead>
          <tbody>
            {scores.map((aspect) => (
              <tr key={aspect.code}>
                <th scope="row">{aspect.nameZh}</th>
                <td className="number">{aspect.weight}</td>
                <td className="number">{aspect.points}</td>
                <td className="number">{aspect.rate ? `${aspect.rate}%` : "—"}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{t("document.figures.sum")}</th>
              <td className="number">{weight}</td>
              <td className="number">{total}</td>
              <td />
            </tr>
          </tbody>
        </table>
      </Scroll>
      <Scroll label={t("document.figures.money")}>
        <table className="list">
          <caption>
            {t("document.figures.money")}
            {money.rate && `・${t("document.figures.executed", { rate: money.rate })}`}
            {money.source && `・${t("document.figures.from", { source: money.source })}`}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t("document.figures.source")}</th>
              <th scope="col" className="number">
                {t("document.figures.initial")}
              </th>
              <th scope="col" className="number">
                {t("document.figures.adjusted")}
              </th>
              <th scope="col" className="number">
                {t("document.figures.spent")}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...money.rows, money.sum].map((row) => (
              <tr key={row.nameZh}>
                <th scope="row">{row.nameZh}</th>
                <td className="number">
                  <Money value={row.initial} />
                </td>
                <td className="number">
                  <Money value={row.adjusted} />
                </td>
                <td className="number">
                  <Money value={row.executed} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <h3>{t("document.figures.typed")}</h3>
      <p className="soft">{t("document.figures.typedOnce")}</p>
      <dl className="spending-typed">
        {(["summary", "experience", "advice"] as const).map((word) => (
          <div key={word}>
            <dt className="soft">{t(`evaluation.report.${word === "advice" ? "suggestions" : word}`)}</dt>
            <dd className="typed">{content[word] || "—"}</dd>
          </div>
        ))}
        <div>
          <dt className="soft">{t("evaluation.report.problems")}</dt>
          <dd>
            {problems.length === 0 ? (
              "—"
            ) : (
              <ol>
                {problems.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ol>
            )}
          </dd>
        </div>
      </dl>
    </section>
  );
}
