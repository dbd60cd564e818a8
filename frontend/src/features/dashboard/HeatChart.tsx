import { useCallback, useMemo } from "react";
import type { DeclarationStage } from "~/generated/graphql";
import { stagesOf } from "~/lib/stage";
import { DataTable } from "~/ui/DataTable";
import { useWords } from "~/ui/useWords";
import { ChartPanel } from "./ChartPanel";
import type { Figures } from "./DashboardPage";
import type { Ink } from "./ink";
import { at, Listed, useListed } from "./Listed";
import { heat } from "./options";

type Props = { figures: Figures };

/** 热力图: where the work of which place stands. */
export function HeatChart({ figures: { by, stages } }: Props) {
  const { t } = useWords("dashboard", "stages");
  const { open } = useListed();
  const { across, down, cells } = useMemo(() => {
    const across = (stagesOf("declaration") as DeclarationStage[]).filter((stage) =>
      stages.some((cell) => cell.stage === stage),
    );
    const down = [...new Map(stages.map(({ code, nameZh }) => [code, nameZh || code]))];
    const cells = stages.map(
      ({ code, stage, count }) =>
        [across.indexOf(stage), down.findIndex(([known]) => known === code), count] as const,
    );
    return { across, down, cells };
  }, [stages]);
  const option = useCallback(
    (ink: Ink) =>
      heat(
        ink,
        across.map((stage) => t(`stages:declaration.${stage}`)),
        down.map(([, nameZh]) => nameZh),
        cells,
      ),
    [across, down, cells, t],
  );
  const rows = down.map(([code, nameZh]) => ({ code, nameZh }));
  const countOf = (code: string, stage: DeclarationStage) =>
    stages.find((cell) => cell.code === code && cell.stage === stage)?.count ?? 0;
  return (
    <ChartPanel
      wide
      title={t("heat.title")}
      about={t("heat.about")}
      none={stages.length === 0}
      option={option}
      height={Math.max(260, 110 + 26 * down.length)}
      onOpen={({ at: row }) => {
        const cell = stages[row];
        if (cell) open({ ...at(by, cell.code), stages: [cell.stage] });
      }}
    >
      <DataTable
        label={t("heat.title")}
        rows={rows}
        keyOf={({ code }) => code}
        columns={[
          { title: t(`by.${by}`), cell: ({ nameZh }) => nameZh },
          ...across.map((stage) => ({
            title: t(`stages:declaration.${stage}`),
            number: true,
            cell: ({ code }: { code: string }) => {
              const count = countOf(code, stage);
              return count > 0 ? <Listed of={{ ...at(by, code), stages: [stage] }}>{count}</Listed> : "";
            },
          })),
        ]}
        foot={[
          t("sum"),
          ...across.map((stage) =>
            stages.filter((cell) => cell.stage === stage).reduce((all, { count }) => all + count, 0),
          ),
        ]}
      />
    </ChartPanel>
  );
}
