import { useMemo } from "react";
import { useQuery } from "urql";
import { AdjustmentGuideDocument } from "~/generated/graphql";
import type { Choice, Column } from "~/ui/grid/column";
import { useWords } from "~/ui/useWords";
import type { AddedDraft, Adjustment, LineDraft } from "./adjust";

const choices = (codes: readonly { code: string; nameZh: string }[] | undefined): Choice[] =>
  (codes ?? []).map(({ code, nameZh }) => ({ value: code, label: nameZh }));

/** The columns of an adjustment's budget lines and new rows, with the choices of its batch's standards. */
export function useColumns({ declaration }: Adjustment) {
  const { t } = useWords("form");
  const [{ data }] = useQuery({
    query: AdjustmentGuideDocument,
    variables: { batchID: declaration.batch.id },
  });
  const chosen = declaration.scheme?.scheme ?? "";
  return useMemo(() => {
    const guide = data?.formGuide;
    const levels = (
      guide?.schemes.find(({ code }) => code === chosen) ?? guide?.schemes.find(({ isDefault }) => isDefault)
    )?.level1;
    const line = (key: keyof LineDraft) => t(`columns.budgetLines.${key}`);
    const row = (key: string) => t(`columns.indicators.${key}`);
    const lines: Column<LineDraft>[] = [
      { key: "nameZh", title: line("nameZh"), kind: "text", required: true, width: 180 },
      {
        key: "depEcoCode",
        title: line("depEcoCode"),
        kind: "choice",
        choices: choices(guide?.economicClasses),
      },
      { key: "qty", title: line("qty"), kind: "number", required: true, width: 90 },
      { key: "unit", title: line("unit"), kind: "text", width: 70 },
      { key: "unitPrice", title: line("unitPrice"), kind: "number", required: true, width: 120 },
      { key: "amount", title: line("amount"), kind: "number", required: true, width: 120 },
      { key: "basis", title: line("basis"), kind: "text", required: true },
    ];
    const added: Column<AddedDraft>[] = [
      { key: "level1", title: row("level1"), kind: "choice", choices: choices(levels), required: true },
      {
        key: "level2",
        title: row("level2"),
        kind: "choice",
        choices: ({ level1 }) => choices(levels?.find(({ code }) => code === level1)?.level2),
        required: true,
      },
      { key: "nameZh", title: row("nameZh"), kind: "text", required: true, width: 180 },
      {
        key: "operator",
        title: row("operator"),
        kind: "choice",
        choices: choices(guide?.operators),
        required: true,
      },
      { key: "target", title: row("target"), kind: "text", required: true, width: 100 },
      {
        key: "unit",
        title: row("unit"),
        kind: "choice",
        choices: (guide?.unitsOfMeasure ?? []).map((unit) => ({ value: unit, label: unit })),
        locked: ({ operator }) => operator === "QUAL",
      },
      { key: "weight", title: row("weight"), kind: "number", required: true },
      { key: "definition", title: row("definition"), kind: "text", width: 180 },
      {
        key: "scoringRule",
        title: row("scoringRule"),
        kind: "choice",
        choices: choices(guide?.scoringRules),
      },
      {
        key: "checkpoints",
        title: row("checkpoints"),
        kind: "text",
        width: 220,
        locked: ({ scoringRule }) => scoringRule !== "CHECKLIST",
      },
    ];
    return { lines, added };
  }, [data, chosen, t]);
}
