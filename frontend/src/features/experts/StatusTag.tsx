import type { ExpertStatus } from "~/generated/graphql";
import { useWords } from "~/ui/useWords";

const tones: Record<ExpertStatus, string> = {
  APPLIED: "waiting",
  CHECKED: "waiting",
  ACTIVE: "good",
  PAUSED: "bad",
  LEFT: "plain",
  BANNED: "bad",
  REFUSED: "plain",
};

/** Where an entry stands. */
export function StatusTag({ status }: { status: ExpertStatus }) {
  const { t } = useWords("experts");
  return <span className={`tag ${tones[status]}`}>{t(`statuses.${status}`)}</span>;
}
