import type { BoardPageQuery } from "~/generated/graphql";
import { Money } from "~/ui/Figures";
import { useWords } from "~/ui/useWords";
import { StatusTag } from "./StatusTag";

/** The batch's standing, its dates and its ceiling in one line. */
export function BatchDates({ batch }: { batch: BoardPageQuery["batchProgress"]["batch"] }) {
  const { t } = useWords("batches");
  return (
    <dl className="batch-dates">
      <div>
        <dt>{t("status")}</dt>
        <dd>
          <StatusTag status={batch.status} />
        </dd>
      </div>
      <div>
        <dt>{t("declareSpan")}</dt>
        <dd>{t("span", { from: batch.declareStart ?? "", to: batch.declareDeadline ?? "" })}</dd>
      </div>
      <div>
        <dt>{t("sectionDeadline")}</dt>
        <dd>{batch.sectionDeadline ?? "—"}</dd>
      </div>
      <div>
        <dt>{t("reviewDeadline")}</dt>
        <dd>{batch.reviewDeadline ?? "—"}</dd>
      </div>
      <div>
        <dt>{t("ceiling")}</dt>
        <dd>
          <Money value={batch.ceiling} />
        </dd>
      </div>
    </dl>
  );
}
