import type { Standing } from "~/generated/graphql";
import { useWords } from "~/ui/useWords";

const looks: Record<Standing, string> = {
  OUTSTANDING: "good",
  SOUND: "moving",
  PASSING: "plain",
  FAILING: "bad",
};

/** 优秀, 良好, 合格, 不合格 of a third party. */
export function StandingTag({ standing }: { standing?: Standing | null }) {
  const { t } = useWords("agencies");
  if (!standing) return <span className="tag plain">{t("marks.unmarked")}</span>;
  return <span className={`tag ${looks[standing]}`}>{t(`marks.standings.${standing}`)}</span>;
}
