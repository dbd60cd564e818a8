import type { AgencyStatus } from "~/generated/graphql";
import { useWords } from "~/ui/useWords";

const tones: Record<AgencyStatus, string> = { ACTIVE: "good", PAUSED: "bad", LEFT: "plain" };

/** Whether a third party may be engaged. */
export function StatusTag({ status }: { status: AgencyStatus }) {
  const { t } = useWords("agencies");
  return <span className={`tag ${tones[status]}`}>{t(`statuses.${status}`)}</span>;
}
