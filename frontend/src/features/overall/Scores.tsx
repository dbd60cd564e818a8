import { unmask } from "~/generated/fragment-masking";
import { OverallVerdictTextFragmentDoc } from "~/generated/graphql";
import { EvidenceFiles } from "~/ui/EvidenceFiles";
import { Points } from "~/ui/Figures";
import { Scroll } from "~/ui/Scroll";
import { useWords } from "~/ui/useWords";
import { type Overall, scoresOf } from "./overall";
import { Promised, Rolled } from "./Promised";

/** The evaluation to read: every measure with the figures it comes from, or its ground. */
export function Scores({ overall }: { overall: Overall }) {
  const { t } = useWords("overall");
  const verdict = unmask(OverallVerdictTextFragmentDoc, overall.verdict);
  if (!verdict) return null;
  const { points: judged, summary } = scoresOf(overall);
  const { result } = verdict;
  return (
    <section className="panel" aria-labelledby="overall-scores">
      <h2 id="overall-scores">{t("scores.title")}</h2>
      <p className="overall-total" role="status">
        {t("scores.total", { total: result.total })}
        {result.grade && <span className="tag good">{t(`grades.${result.grade}`)}</span>}
      </p>
      <p className="typed">{summary}</p>
      <Scroll label={t("scores.title")}>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{t("measure.aspect")}</th>
              <th scope="col">{t("measure.name")}</th>
              <th scope="col">{t("measure.ground")}</th>
              <th scope="col" className="number">
                {t("measure.rate")}
              </th>
              <th scope="col" className="number">
                {t("measure.points")}
              </th>
            </tr>
          </thead>
          <tbody>
            {result.measures.map((row) => (
              <tr key={row.code}>
                <td>
                  {row.aspect} · {row.topic}
                </td>
                <th scope="row" className="name">
                  {row.nameZh}
                </th>
                <td>
                  {!row.judged && row.formula && <div className="soft">{row.formula}</div>}
                  {(row.figures ?? []).map(({ code, nameZh, source, value, parts }) => (
                    <div key={code}>
                      {nameZh} <b className="figure">{value ?? "—"}</b>{" "}
                      <small className="soft">{t(`sources.${source}`)}</small>
                      <Rolled of={parts} />
                    </div>
                  ))}
                  {judged[row.code]?.basis}
                  {judged[row.code]?.reason && (
                    <div>{t("scores.lost", { reason: judged[row.code]?.reason ?? "" })}</div>
                  )}
                  <EvidenceFiles
                    fields={{}}
                    path={`points.${row.code}.files`}
                    files={(overall.files ?? []).filter(({ id }) => judged[row.code]?.files.includes(id))}
                  />
                </td>
                <td className="number">{row.rate ? `${row.rate}%` : "—"}</td>
                <td className="number">
                  <Points value={row.points} /> / {row.weight}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <Promised of={result.promised} />
    </section>
  );
}
