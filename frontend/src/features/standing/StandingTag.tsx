import type { Standing } from "~/generated/graphql";
import { useWords } from "~/ui/useWords";

const looks: Record<Standing, string> = {
  OUTSTANDING: "good",
  SOUND: "moving",
  PASSING: "plain",
  FAILING: "bad",
};

/** 优, 良, 合格, 不合格. */
export function StandingTag({ standing }: { standing?: Standing | null }) {
  const { t } = useWords("standing");
  if (!standing) return null;
  return <span className={`tag ${looks[standing]}`}>{t(`standings.${standing}`)}</span>;
}
