import { useMemo } from "react";
import type { Choice, Column } from "~/ui/grid/column";
import { useWords } from "~/ui/useWords";
import type { IndicatorRow, LineRow, SourceRow, StageRow, YearRow } from "./draft";
import type { Guide } from "./useGuide";

const choices = (codes: readonly { code: string; nameZh: string }[]): Choice[] =>
  codes.map(({ code, nameZh }) => ({ value: code, label: nameZh }));

/** The columns of the form's tables, with the choices of the batch's standards. */
export function useColumns(guide: Guide, schemeCode: string) {
  const { t } = useWords("form");
  return useMemo(() => {
    const title = (list: string, key: string) => t(`columns.${list}.${key}`);
    const scheme =
      guide.schemes.find(({ code }) => code === schemeCode) ??
      guide.schemes.find(({ isDefault }) => isDefault);
    const under = (code: string) =>
      choices(scheme?.level1.find((level) => level.code === code)?.level2 ?? []);
    const units = guide.unitsOfMeasure.map((unit) => ({ value: unit, label: unit }));
    const fundSources: Column<SourceRow>[] = [
      {
        key: "source",
        title: title("fundSources", "source"),
        kind: "choice",
        choices: choices(guide.fundSources),
        required: true,
      },
      { key: "amount", title: title("fundSources", "amount"), kind: "number", required: true, width: 160 },
    ];
    const yearlySplit: Column<YearRow>[] = [
      { key: "year", title: title("yearlySplit", "year"), kind: "number", width: 120 },
      { key: "amount", title: title("yearlySplit", "amount"), kind: "number", width: 160 },
    ];
    const budgetLines: Column<LineRow>[] = [
      { key: "nameZh", title: title("budgetLines", "nameZh"), kind: "text", required: true },
      {
        key: "depEcoCode",
        title: title("budgetLines", "depEcoCode"),
        kind: "choice",
        choices: choices(guide.economicClasses),
      },
      { key: "qty", title: title("budgetLines", "qty"), kind: "number", required: true, width: 90 },
      { key: "unit", title: title("budgetLines", "unit"), kind: "text", width: 70 },
      {
        key: "unitPrice",
        title: title("budgetLines", "unitPrice"),
        kind: "number",
        required: true,
        width: 120,
      },
      { key: "amount", title: title("budgetLines", "amount"), kind: "number", required: true, width: 120 },
      { key: "basis", title: title("budgetLines", "basis"), kind: "text", required: true },
    ];
    const indicators: Column<IndicatorRow>[] = [
      {
        key: "level1",
        title: title("indicators", "level1"),
        kind: "choice",
        choices: choices(scheme?.level1 ?? []),
        required: true,
      },
      {
        key: "level2",
        title: title("indicators", "level2"),
        kind: "choice",
        choices: (row) => under(row.level1),
        required: true,
      },
      { key: "nameZh", title: title("indicators", "nameZh"), kind: "text", required: true },
      {
        key: "operator",
        title: title("indicators", "operator"),
        kind: "choice",
        choices: choices(guide.operators),
        required: true,
        width: 80,
      },
      { key: "target", title: title("indicators", "target"), kind: "text", required: true, width: 110 },
      {
        key: "unit",
        title: title("indicators", "unit"),
        kind: "choice",
        choices: units,
        width: 90,
        locked: (row) => row.operator === "QUAL",
      },
      { key: "weight", title: title("indicators", "weight"), kind: "number", required: true, width: 80 },
      { key: "definition", title: title("indicators", "definition"), kind: "text" },
      {
        key: "horizon",
        title: title("indicators", "horizon"),
        kind: "choice",
        choices: [
          { value: "ANNUAL", label: t("horizon.ANNUAL") },
          { value: "TOTAL", label: t("horizon.TOTAL") },
        ],
        width: 90,
      },
    ];
    const schedule: Column<StageRow>[] = [
      { key: "stage", title: title("schedule", "stage"), kind: "text" },
      { key: "start", title: title("schedule", "start"), kind: "text", width: 120 },
      { key: "end", title: title("schedule", "end"), kind: "text", width: 120 },
      { key: "content", title: title("schedule", "content"), kind: "text" },
      { key: "planPayment", title: title("schedule", "planPayment"), kind: "number", width: 130 },
    ];
    return { fundSources, yearlySplit, budgetLines, indicators, schedule };
  }, [guide, schemeCode, t]);
}
