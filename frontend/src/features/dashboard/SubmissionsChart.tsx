import { useCallback } from "react";
import { DataTable } from "~/ui/DataTable";
import { useWords } from "~/ui/useWords";
import { ChartPanel } from "./ChartPanel";
import type { Figures } from "./DashboardPage";
import type { Ink } from "./ink";
import { Listed, useListed } from "./Listed";
import { bars } from "./options";

type Props = { figures: Figures };

/** 报送负荷: how many forms were handed in on each day. */
export function SubmissionsChart({ figures: { submissions } }: Props) {
  const { t } = useWords("dashboard");
  const { open } = useListed();
  const option = useCallback(
    (ink: Ink) =>
      bars(
        ink,
        submissions.map(({ day }) => day.slice(5)),
        [{ name: t("count"), values: submissions.map(({ count }) => count) }],
      ),
    [submissions, t],
  );
  return (
    <ChartPanel
      title={t("load.title")}
      about={t("load.about")}
      none={submissions.length === 0}
      option={option}
      onOpen={({ at: row }) => {
        const day = submissions[row];
        if (day) open({ submittedOn: day.day });
      }}
    >
      <DataTable
        label={t("load.title")}
        rows={submissions}
        keyOf={({ day }) => day}
        columns={[
          { title: t("load.day"), cell: ({ day }) => day },
          {
            title: t("count"),
            number: true,
            cell: ({ day, count }) => <Listed of={{ submittedOn: day }}>{count}</Listed>,
          },
        ]}
        foot={[t("sum"), submissions.reduce((all, { count }) => all + count, 0)]}
      />
    </ChartPanel>
  );
}
