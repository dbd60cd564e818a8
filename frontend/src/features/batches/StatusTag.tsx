import type { BatchStatus } from "~/generated/graphql";
import { useWords } from "~/ui/useWords";

const tones: Record<BatchStatus, string> = { DRAFT: "plain", OPEN: "good", CLOSED: "waiting" };

/** Whether units may declare in the batch. */
export function StatusTag({ status }: { status: BatchStatus }) {
  const { t } = useWords("batches");
  return <span className={`tag ${tones[status]}`}>{t(`statuses.${status}`)}</span>;
}
