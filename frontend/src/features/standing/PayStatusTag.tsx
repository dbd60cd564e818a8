import type { PayListStatus } from "~/generated/graphql";
import { useWords } from "~/ui/useWords";

const looks: Record<PayListStatus, string> = {
  DRAFT: "plain",
  ASKED: "waiting",
  APPROVED: "good",
  EXPORTED: "good",
  WITHDRAWN: "plain",
};

/** Where a pay list stands. */
export function PayStatusTag({ status }: { status: PayListStatus }) {
  const { t } = useWords("standing");
  return <span className={`tag ${looks[status]}`}>{t(`pay.statuses.${status}`)}</span>;
}
