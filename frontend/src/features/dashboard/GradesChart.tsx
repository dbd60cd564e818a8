import { useCallback } from "react";
import type { Grade } from "~/generated/graphql";
import { sum } from "~/lib/money";
import { DataTable } from "~/ui/DataTable";
import { Money } from "~/ui/Figures";
import { useWords } from "~/ui/useWords";
import { ChartPanel } from "./ChartPanel";
import type { Figures } from "./DashboardPage";
import type { Ink } from "./ink";
import { Listed, type Narrowing, useListed } from "./Listed";
import { bars } from "./options";

type Props = { figures: Figures };

/** 等级分布. */
export function GradesChart({ figures: { grades } }: Props) {
  const { t } = useWords("dashboard");
  const { open } = useListed();
  const order = ["EXCELLENT", "GOOD", "FAIR", "POOR", ""];
  const rows = order.flatMap((code) => grades.filter((row) => row.code === code));
  const narrowing = (code: string): Narrowing =>
    code ? { grade: code as Grade, counted: "HANDED_IN" } : { ungraded: true, counted: "HANDED_IN" };
  const graded = rows.filter(({ code }) => code);
  const option = useCallback(
    (ink: Ink) =>
      bars(
        ink,
        graded.map(({ code }) => t(`grades.${code}`)),
        [{ name: t("count"), values: graded.map(({ count }) => count) }],
      ),
    [graded, t],
  );
  return (
    <ChartPanel
      title={t("grades.title")}
      about={t("grades.about")}
      none={graded.length === 0}
      option={option}
      onOpen={({ at: row }) => {
        const grade = graded[row];
        if (grade) open(narrowing(grade.code));
      }}
    >
      <DataTable
        label={t("grades.title")}
        rows={rows}
        keyOf={({ code }) => code}
        columns={[
          { title: t("grades.grade"), cell: ({ code }) => t(`grades.${code || "none"}`) },
          {
            title: t("count"),
            number: true,
            cell: ({ code, count }) => <Listed of={narrowing(code)}>{count}</Listed>,
          },
          { title: t("money.declaredWan"), number: true, cell: ({ declared }) => <Money value={declared} /> },
        ]}
        foot={[
          t("sum"),
          rows.reduce((all, { count }) => all + count, 0),
          <Money key="declared" value={sum(rows.map(({ declared }) => declared))} />,
        ]}
      />
    </ChartPanel>
  );
}
