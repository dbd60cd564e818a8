import { useQuery } from "urql";
import { type Grade, GradeOfDocument } from "~/generated/graphql";
import { useWords } from "~/ui/useWords";

const tones: Record<Grade, string> = { EXCELLENT: "good", GOOD: "good", FAIR: "waiting", POOR: "bad" };

/** The grade of a percentage, as the server reads the bands; null while there is none. */
export function useGrade(percent: string | null): Grade | null {
  const [{ data }] = useQuery({
    query: GradeOfDocument,
    variables: { total: percent ?? "" },
    pause: percent === null,
  });
  return percent === null ? null : (data?.gradeOf.grade ?? null);
}

/** 优, 良, 中 or 差. */
export function GradeTag({ grade }: { grade: Grade | null | undefined }) {
  const { t } = useWords("review");
  return grade ? <span className={`tag ${tones[grade]}`}>{t(`grades.${grade}`)}</span> : null;
}
