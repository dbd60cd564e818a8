import { Link } from "@tanstack/react-router";
import { unmask } from "~/generated/fragment-masking";
import { MonitorFormFragmentDoc, MonitorVerdictFragmentDoc } from "~/generated/graphql";
import { format } from "~/lib/money";
import { actualOf, targetOf } from "~/lib/planned";
import { Scroll } from "~/ui/Scroll";
import { StageTag } from "~/ui/StageTag";
import { useWords } from "~/ui/useWords";
import { ImportedNote } from "./ImportedNote";
import type { Monitoring } from "./monitor";
import { Signals } from "./Signals";

/** 绩效运行监控表 as it was handed in. */
export function MonitorReader({ monitoring }: { monitoring: Monitoring }) {
  const { t } = useWords("spending");
  const form = unmask(MonitorFormFragmentDoc, monitoring.form);
  const { plan, deviationReasons, disposal, disposalReason } = monitoring;
  return (
    <>
      <Signals verdict={unmask(MonitorVerdictFragmentDoc, monitoring.verdict)} />
      {disposal && (
        <section className="panel" aria-labelledby="disposal">
          <h2 id="disposal">{t("monitor.disposal")}</h2>
          <p>
            <b>{t(`disposals.${disposal}`)}</b>
          </p>
          <p className="typed">{disposalReason}</p>
          {(monitoring.adjustments ?? []).map(({ id, no, stage }) => (
            <p key={id}>
              <Link to="/adjustments/$adjustmentId" params={{ adjustmentId: id }}>
                {t("adjust.no", { no })}
              </Link>{" "}
              <StageTag of="adjustment" stage={stage} />
            </p>
          ))}
        </section>
      )}
      <section className="panel" aria-labelledby="monitor-money">
        <h2 id="monitor-money">{t("money.title")}</h2>
        <dl className="facts">
          {(["adjusted", "executed", "forecast"] as const).map((figure) => (
            <div key={figure}>
              <dt className="soft">{t(`monitor.${figure}`)}</dt>
              <dd className="figure">{format(form[figure] ?? "") || "—"}</dd>
            </div>
          ))}
        </dl>
        <ImportedNote of={monitoring.imported} />
      </section>
      <section className="panel" aria-labelledby="monitor-results">
        <h2 id="monitor-results">{t("monitor.results")}</h2>
        <Scroll label={t("monitor.results")}>
          <table className="list">
            <thead>
              <tr>
                <th scope="col">{t("results.name")}</th>
                <th scope="col">{t("results.planned")}</th>
                <th scope="col">{t("monitor.toDate")}</th>
                <th scope="col">{t("monitor.yearEnd")}</th>
                <th scope="col">{t("results.why")}</th>
              </tr>
            </thead>
            <tbody>
              {plan.map((row, at) => {
                const typed = form.results?.[at];
                const reason = deviationReasons.find(({ code }) => code === typed?.reasonCode)?.nameZh;
                return (
                  <tr key={row.id}>
                    <th scope="row" className="name">
                      {row.nameZh}
                    </th>
                    <td>{targetOf(row)}</td>
                    <td>{actualOf(row, typed?.value)}</td>
                    <td>{typed?.outlook ? t(`outlooks.${typed.outlook}`) : "—"}</td>
                    <td>{[reason, typed?.reason].filter(Boolean).join(t("ui:marks.colon")) || "—"}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </Scroll>
      </section>
      <section className="panel" aria-labelledby="monitor-words">
        <h2 id="monitor-words">{t("monitor.words")}</h2>
        {(["problems", "measures"] as const).map((text) => (
          <div key={text}>
            <h3>{t(`monitor.${text}`)}</h3>
            <p className="typed">{form[text] || "—"}</p>
          </div>
        ))}
      </section>
    </>
  );
}
