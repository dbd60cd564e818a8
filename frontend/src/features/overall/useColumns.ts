import { useMemo } from "react";
import type { Column } from "~/ui/grid/column";
import { useWords } from "~/ui/useWords";
import type { IndicatorRow, Overall, TaskRow } from "./overall";

/** The columns of the form's two tables, with the choices of its standards. */
export function useColumns(guide: Overall["guide"]) {
  const { t } = useWords("overall");
  return useMemo(() => {
    const choices = (codes: readonly { code: string; nameZh: string }[]) =>
      codes.map(({ code, nameZh }) => ({ value: code, label: nameZh }));
    const money = (key: "amount" | "appropriation" | "other"): Column<TaskRow> => ({
      key,
      title: t(`task.${key}`),
      kind: "number",
      required: true,
      width: 130,
    });
    const tasks: Column<TaskRow>[] = [
      { key: "task", title: t("task.task"), kind: "text", required: true, width: 200 },
      { key: "content", title: t("task.content"), kind: "text", required: true },
      money("amount"),
      money("appropriation"),
      money("other"),
    ];
    const indicators: Column<IndicatorRow>[] = [
      {
        key: "level1",
        title: t("indicator.level1"),
        kind: "choice",
        choices: choices(guide.levels),
        required: true,
        width: 130,
      },
      { key: "nameZh", title: t("indicator.nameZh"), kind: "text", required: true },
      {
        key: "operator",
        title: t("indicator.operator"),
        kind: "choice",
        choices: choices(guide.operators),
        required: true,
        width: 80,
      },
      { key: "target", title: t("indicator.target"), kind: "text", required: true, width: 110 },
      {
        key: "unit",
        title: t("indicator.unit"),
        kind: "choice",
        choices: guide.units.map((unit) => ({ value: unit, label: unit })),
        width: 90,
        locked: (row) => row.operator === "QUAL",
      },
      { key: "weight", title: t("indicator.weight"), kind: "number", required: true, width: 80 },
      { key: "definition", title: t("indicator.definition"), kind: "text" },
    ];
    return { tasks, indicators };
  }, [guide, t]);
}
