import { Link } from "@tanstack/react-router";
import { Money, Points } from "~/ui/Figures";
import { PageHeader } from "~/ui/PageHeader";
import { useWords } from "~/ui/useWords";
import type { Concluded } from "./Conclude";

/** What a meeting came to, for its leader: the round is closed to the panel from now on. */
export function Ended({ concluded }: { concluded: Concluded }) {
  const { t } = useWords("meeting", "scoring");
  const { nameZh, score, grade, opinion, priority, amount, reviewedAmount } = concluded;
  return (
    <>
      <PageHeader title={t("ended.title", { name: nameZh })} />
      <section className="panel meeting-ended" role="status">
        <dl className="meeting-figures">
          <div data-main>
            <dt className="soft">{t("minutes.score")}</dt>
            <dd className="figure">
              <Points value={score} /> {grade && <small>{t(`scoring:grades.${grade}`)}</small>}
            </dd>
          </div>
          <div>
            <dt className="soft">{t("minutes.opinion")}</dt>
            <dd>{opinion && t(`scoring:opinions.${opinion}`)}</dd>
          </div>
          <div>
            <dt className="soft">{t("declared")}</dt>
            <dd>
              <Money value={amount} unit />
            </dd>
          </div>
          <div>
            <dt className="soft">{t("minutes.amount")}</dt>
            <dd>
              <Money value={reviewedAmount} unit />
            </dd>
          </div>
          <div>
            <dt className="soft">{t("minutes.priority")}</dt>
            <dd>{priority ? `P${priority} ${t(`scoring:priorities.${priority}`)}` : "—"}</dd>
          </div>
        </dl>
        <p className="soft">{t("ended.text")}</p>
        <Link to="/scoring" className="button primary">
          {t("ended.back")}
        </Link>
      </section>
    </>
  );
}
