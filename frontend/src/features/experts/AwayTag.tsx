import { useWords } from "~/ui/useWords";

/** 请假: that somebody is away today, and until when. */
export function AwayTag({ until }: { until?: string | null }) {
  const { t } = useWords("experts");
  return until ? <span className="tag waiting">{t("absences.away", { day: until })}</span> : null;
}
