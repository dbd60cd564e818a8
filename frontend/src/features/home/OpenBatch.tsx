import { Link } from "@tanstack/react-router";
import type { CSSProperties } from "react";
import { useQuery } from "urql";
import { BatchNowDocument, type DeclarationStage, type OpenBatchesQuery } from "~/generated/graphql";
import { useMay } from "~/ui/useMay";
import { useWords } from "~/ui/useWords";

type Batch = NonNullable<NonNullable<NonNullable<OpenBatchesQuery["batches"]["edges"]>[number]>["node"]>;

const days = ["declareStart", "declareDeadline", "sectionDeadline", "reviewDeadline"] as const;

/** A batch that is open: its dates, and how far it is for those who see it as a whole. */
export function OpenBatch({ batch }: { batch: Batch }) {
  const { t } = useWords("home");
  const oversees = useMay()("batchProgress");
  return (
    <div className="home-batch">
      <h3>
        {oversees ? (
          <Link to="/batches/$batchId" params={{ batchId: batch.id }}>
            {batch.nameZh}
          </Link>
        ) : (
          <Link to="/declarations" search={{ batch: batch.id }}>
            {batch.nameZh}
          </Link>
        )}
      </h3>
      {oversees && <Now id={batch.id} />}
      <dl>
        {days.map((day) => (
          <div key={day}>
            <dt className="soft">{t(`days.${day}`)}</dt>
            <dd>{batch[day] ?? "—"}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** The stages behind the review. */
const reviewed: readonly DeclarationStage[] = ["REVIEW_CLOSED", "REPORTED", "PUSHED", "APPROVED", "REJECTED"];

function Now({ id }: { id: string }) {
  const { t } = useWords("home");
  const [{ data }] = useQuery({
    query: BatchNowDocument,
    variables: { id },
    requestPolicy: "cache-and-network",
  });
  if (!data) return null;
  const { declared, overdue, stages } = data.batchProgress;
  const done = stages
    .filter(({ stage }) => reviewed.includes(stage))
    .reduce((all, { count }) => all + count, 0);
  return (
    <>
      <span
        className="home-bar"
        aria-hidden="true"
        style={{ "--share": done, "--of": Math.max(1, declared) } as CSSProperties}
      />
      <p className="home-now">
        <span>{t("reviewed", { done, declared })}</span>
        {overdue > 0 && (
          <Link to="/declarations" search={{ batch: id, overdue: true }} className="tag bad">
            {t("overdue", { count: overdue })}
          </Link>
        )}
      </p>
    </>
  );
}
