import { Link } from "@tanstack/react-router";
import type { BoardPageQuery } from "~/generated/graphql";
import { Money } from "~/ui/Figures";
import { useWords } from "~/ui/useWords";

/** The batch's four figures and what is overdue. */
export function Tiles({ progress }: { progress: BoardPageQuery["batchProgress"] }) {
  const { t } = useWords("batches");
  const batch = progress.batch.id;
  const counted = progress.stages.map(({ stage }) => stage);
  const of = (...wanted: typeof counted) => counted.filter((stage) => wanted.includes(stage));
  const reviewed = of("REVIEW_CLOSED", "REPORTED", "PUSHED", "APPROVED");
  return (
    <ul className="tiles">
      <li className="panel">
        <span className="soft">{t("tiles.declared")}</span>
        <Link to="/declarations" search={{ batch, stages: counted }}>
          {t("tiles.count", { count: progress.declared })}
        </Link>
        <small className="soft">
          <Money value={progress.declaredAmount} unit />
        </small>
      </li>
      <li className="panel">
        <span className="soft">{t("tiles.reviewed")}</span>
        <Link
          to="/declarations"
          search={{ batch, stages: reviewed.length > 0 ? reviewed : ["REVIEW_CLOSED"] }}
        >
          <Money value={progress.reviewedAmount} />
        </Link>
        <small className="soft">{t("tiles.wan")}</small>
      </li>
      <li className="panel">
        <span className="soft">{t("tiles.approved")}</span>
        <Link to="/declarations" search={{ batch, stages: ["APPROVED"] }}>
          <Money value={progress.approvedAmount} />
        </Link>
        <small className="soft">
          {progress.batch.approvalDocNo
            ? t("tiles.doc", { doc: progress.batch.approvalDocNo, day: progress.batch.approvalDate ?? "" })
            : t("tiles.wan")}
        </small>
      </li>
      <li className="panel">
        <span className="soft">{t("tiles.overdue")}</span>
        <Link
          to="/declarations"
          search={{ batch, overdue: true }}
          className={progress.overdue > 0 ? "bad" : undefined}
        >
          {t("tiles.count", { count: progress.overdue })}
        </Link>
        <small className="soft">{t("tiles.overdueHint")}</small>
      </li>
    </ul>
  );
}
