import type { ReportStatus } from "~/generated/graphql";
import { useWords } from "~/ui/useWords";

const tones: Record<ReportStatus, string> = { DRAFT: "plain", SIGNED: "moving", APPROVED: "good" };

/** How far a report has come. */
export function ReportStatusTag({ status }: { status: ReportStatus }) {
  const { t } = useWords("reports");
  return <span className={`tag ${tones[status]}`}>{t(`statuses.${status}`)}</span>;
}
