import { useCallback } from "react";
import { DataTable } from "~/ui/DataTable";
import { useWords } from "~/ui/useWords";
import { ChartPanel } from "./ChartPanel";
import type { Figures } from "./DashboardPage";
import type { Ink } from "./ink";
import { Listed, useListed } from "./Listed";
import { bars } from "./options";

/** 评分离散: how far the sheets of a panel lie apart. */
export function DispersionChart({ rows }: { rows: NonNullable<Figures["dispersion"]> }) {
  const { t } = useWords("dashboard");
  const { open } = useListed();
  const option = useCallback(
    (ink: Ink) =>
      bars(
        ink,
        rows.map(({ band }) => t(`dispersion.${band}`)),
        [
          { name: t("count"), values: rows.map(({ count }) => count) },
          { name: t("dispersion.flagged"), values: rows.map(({ flagged }) => flagged) },
        ],
      ),
    [rows, t],
  );
  return (
    <ChartPanel
      title={t("dispersion.title")}
      about={t("dispersion.about")}
      none={rows.every(({ count }) => count === 0)}
      option={option}
      onOpen={({ at: row }) => {
        const band = rows[row];
        if (band) open({ dispersion: band.band });
      }}
    >
      <DataTable
        label={t("dispersion.title")}
        rows={rows}
        keyOf={({ band }) => band}
        columns={[
          { title: t("dispersion.range"), cell: ({ band }) => t(`dispersion.${band}`) },
          {
            title: t("count"),
            number: true,
            cell: ({ band, count }) => <Listed of={{ dispersion: band }}>{count}</Listed>,
          },
          { title: t("dispersion.flagged"), number: true, cell: ({ flagged }) => flagged },
        ]}
        foot={[
          t("sum"),
          rows.reduce((all, { count }) => all + count, 0),
          rows.reduce((all, { flagged }) => all + flagged, 0),
        ]}
      />
    </ChartPanel>
  );
}
