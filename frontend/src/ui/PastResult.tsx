import { useWords } from "~/ui/useWords";

type Link = {
  id: string;
  year: number;
  total?: string | null;
  grade?: string | null;
  change?: string | null;
  consequence: string;
  problems?: readonly string[] | null;
};

type Props = {
  of: {
    lastGrade?: string | null;
    lastGradeYear?: number | null;
    resultLinks?: readonly Link[] | null;
  };
  /** The budget year of what stands below: later results are not its past. */
  before: number;
};

/** 结果应用 on the next declaration: how the project was evaluated, and what follows for its budget. */
export function PastResult({ of: { lastGrade, lastGradeYear, resultLinks }, before }: Props) {
  const { t } = useWords("ui");
  const newest = (resultLinks ?? [])
    .filter(({ year }) => year < before)
    .reduce<Link | null>((last, link) => (!last || link.year >= last.year ? link : last), null);
  if (newest?.grade) {
    const { year, total, grade, consequence, change, problems } = newest;
    return (
      <section className={grade === "POOR" ? "banner bad" : "banner"} aria-label={t("past.title")}>
        <b>{t("past.title")}</b>{" "}
        {t("past.of", {
          year,
          total: total ?? "",
          grade: t(`grades.${grade}`),
          consequence,
          change: change ?? "0",
        })}
        {(problems ?? []).length > 0 && (
          <div className="soft">
            {t("past.problems")}
            {problems?.join("；")}
          </div>
        )}
      </section>
    );
  }
  if (!lastGrade || !lastGradeYear || lastGradeYear >= before) return null;
  return (
    <section className="banner" aria-label={t("past.title")}>
      {t("past.grade", { year: lastGradeYear, grade: t(`grades.${lastGrade}`) })}
    </section>
  );
}
