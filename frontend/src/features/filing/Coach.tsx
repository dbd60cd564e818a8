import { focusPath } from "~/lib/focus";
import { useFaultWords } from "~/ui/faultWords";
import { useWords } from "~/ui/useWords";
import { useFilling } from "./FormContext";
import type { CoachRemark } from "./useFaults";

/** 指标提示: what would make the indicators better, each with the way to its cell. */
export function Coach({ remarks }: { remarks: readonly CoachRemark[] }) {
  const { t, language } = useWords("filing");
  const { draft } = useFilling();
  const words = useFaultWords();
  if (remarks.length === 0) return null;
  const rowOf = (path: string) => Number(/\[(\d+)\]/.exec(path)?.[1] ?? 0);
  return (
    <section className="coach" aria-labelledby="coach">
      <h3 id="coach">{t("coach.title", { count: remarks.length })}</h3>
      <p className="soft">{t("coach.about")}</p>
      <ul>
        {remarks.map((remark) => {
          const row = rowOf(remark.path);
          return (
            <li key={remark.code + remark.path}>
              <a
                href={`#${remark.path}`}
                onClick={(event) => {
                  event.preventDefault();
                  focusPath(remark.path);
                }}
              >
                {t("coach.row", { row: row + 1, name: draft.indicators[row]?.nameZh ?? "" })}
              </a>{" "}
              {words(remark)}
              {language === "zh-CN" && t("coach.better", { better: remark.better })}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
