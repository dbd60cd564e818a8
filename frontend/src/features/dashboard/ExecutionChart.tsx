import { Link, useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { DataTable } from "~/ui/DataTable";
import { Money } from "~/ui/Figures";
import { useWords } from "~/ui/useWords";
import { ChartPanel } from "./ChartPanel";
import type { Figures } from "./DashboardPage";
import type { Ink } from "./ink";
import { useListed } from "./Listed";
import { drawn, lines } from "./options";

type Props = { figures: Figures };

const months = Array.from({ length: 12 }, (_, month) => month + 1);

/** Per cent with one decimal, as far as it is drawn. */
const rate = ({ budget, executed }: Figures["execution"][number]) =>
  drawn(budget) > 0 ? Math.round((1000 * drawn(executed)) / drawn(budget)) / 10 : null;

/** 执行进度: what was spent, against the time that has passed. */
export function ExecutionChart({ figures: { execution }, year }: Props & { year: number }) {
  const { t } = useWords("dashboard");
  const { batch, section } = useListed();
  const navigate = useNavigate();
  const option = useCallback(
    (ink: Ink) =>
      lines(
        ink,
        months.map((month) => t("execution.month", { month })),
        [
          {
            name: t("execution.rate"),
            values: months.map((month) => {
              const point = execution.findLast((row) => (row.throughMonth ?? 12) === month);
              return point ? rate(point) : null;
            }),
          },
          { name: t("execution.time"), values: months.map((month) => Math.round((1000 * month) / 12) / 10) },
        ],
        "%",
      ),
    [execution, t],
  );
  const name = (month?: number | null) => (month ? t("execution.period", { month }) : t("execution.year"));
  return (
    <ChartPanel
      title={t("execution.title")}
      about={t("execution.about", { year })}
      none={execution.length === 0}
      option={option}
      onOpen={({ at: month }) => {
        const point = execution.findLast((row) => (row.throughMonth ?? 12) === month + 1);
        if (!point) return;
        const search = { batch, section, reported: true as const };
        void (point.throughMonth
          ? navigate({ to: "/monitorings", search: { ...search, month: point.throughMonth } })
          : navigate({ to: "/self-evaluations", search }));
      }}
    >
      <DataTable
        label={t("execution.title")}
        rows={execution}
        keyOf={({ throughMonth }) => String(throughMonth)}
        columns={[
          { title: t("execution.when"), cell: ({ throughMonth }) => name(throughMonth) },
          {
            title: t("execution.reports"),
            number: true,
            cell: ({ throughMonth, count }) =>
              throughMonth ? (
                <Link to="/monitorings" search={{ batch, section, month: throughMonth, reported: true }}>
                  {count}
                </Link>
              ) : (
                <Link to="/self-evaluations" search={{ batch, section, reported: true }}>
                  {count}
                </Link>
              ),
          },
          { title: t("execution.budget"), number: true, cell: ({ budget }) => <Money value={budget} /> },
          {
            title: t("execution.executed"),
            number: true,
            cell: ({ executed }) => <Money value={executed} />,
          },
          {
            title: t("execution.rate"),
            number: true,
            cell: (row) => (rate(row) === null ? "—" : `${rate(row)}%`),
          },
        ]}
      />
    </ChartPanel>
  );
}
