import { useCallback, useMemo } from "react";
import { DataTable } from "~/ui/DataTable";
import { Money } from "~/ui/Figures";
import { useWords } from "~/ui/useWords";
import { ChartPanel } from "./ChartPanel";
import type { Figures } from "./DashboardPage";
import type { Clicked } from "./Drawing";
import { reached, steps } from "./funnel";
import type { Ink } from "./ink";
import { Listed, useListed } from "./Listed";
import { funnel } from "./options";

type Props = { figures: Figures };

/** 流程漏斗: how many have come how far. */
export function FunnelChart({ figures: { stages } }: Props) {
  const { t } = useWords("dashboard");
  const { open } = useListed();
  const rows = useMemo(() => reached(stages), [stages]);
  const option = useCallback(
    (ink: Ink) =>
      funnel(
        ink,
        rows.map(({ step, count }) => ({ name: t(`funnel.${step}`), count })),
      ),
    [rows, t],
  );
  const onOpen = useCallback(
    ({ at: row }: Clicked) => {
      const step = rows[row]?.step;
      if (step) open({ stages: [...steps[step]] });
    },
    [rows, open],
  );
  return (
    <ChartPanel
      title={t("funnel.title")}
      about={t("funnel.about")}
      none={stages.length === 0}
      option={option}
      onOpen={onOpen}
    >
      <DataTable
        label={t("funnel.title")}
        rows={rows}
        keyOf={({ step }) => step}
        columns={[
          { title: t("funnel.step"), cell: ({ step }) => t(`funnel.${step}`) },
          {
            title: t("count"),
            number: true,
            cell: ({ step, count }) => <Listed of={{ stages: [...steps[step]] }}>{count}</Listed>,
          },
          { title: t("money.declaredWan"), number: true, cell: ({ amount }) => <Money value={amount} /> },
        ]}
      />
    </ChartPanel>
  );
}
