import { useWords } from "~/ui/useWords";
import { Light } from "./Light";
import type { Verdict } from "./monitor";

/** 双监控: the rate of execution, the progress of the targets, the light, and why it is not green. */
export function Signals({ verdict }: { verdict: Verdict }) {
  const { t } = useWords("spending");
  return (
    <section className="panel" aria-labelledby="signals">
      <h2 id="signals">{t("monitor.signals")}</h2>
      <dl className="facts">
        <div>
          <dt className="soft">{t("list.rate")}</dt>
          <dd className="figure">{verdict.executionRate ? `${verdict.executionRate}%` : "—"}</dd>
        </div>
        <div>
          <dt className="soft">{t("monitor.progress")}</dt>
          <dd className="figure">{verdict.progress ? `${verdict.progress}%` : "—"}</dd>
        </div>
        <div>
          <dt className="soft">{t("monitor.light")}</dt>
          <dd>
            <Light light={verdict.light} />
          </dd>
        </div>
      </dl>
      {verdict.alarms.length > 0 && (
        <ul className="spending-alarms">
          {verdict.alarms.map(({ code, why }) => (
            <li key={code}>{why}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
