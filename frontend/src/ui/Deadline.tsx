import { daysLeft, lastDay } from "~/lib/deadline";
import { useWords } from "~/ui/useWords";

/** A deadline in words, 还剩 3 天 or 已逾期 2 天, with its day on hover. */
export function Deadline({ end }: { end: string | null | undefined }) {
  const { t } = useWords("ui");
  if (!end) return null;
  const days = daysLeft(end, new Date());
  const tone = days < 0 ? "bad" : days <= 3 ? "waiting" : "plain";
  const words =
    days < 0
      ? t("deadline.over", { count: -days })
      : days === 0
        ? t("deadline.today")
        : t("deadline.left", { count: days });
  return (
    <time className={`tag ${tone}`} dateTime={lastDay(end)} title={t("deadline.day", { day: lastDay(end) })}>
      {words}
    </time>
  );
}
