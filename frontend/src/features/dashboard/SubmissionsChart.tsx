import { useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { useQuery } from "urql";
import { FilingBatchesDocument } from "~/generated/graphql";
import { daysFrom } from "~/lib/dates";
import { DataTable } from "~/ui/DataTable";
import { useWords } from "~/ui/useWords";
import { ChartPanel } from "./ChartPanel";
import type { Figures } from "./DashboardPage";
import type { Ink } from "./ink";
import { Listed, useListed } from "./Listed";
import { bars } from "./options";

type Props = { figures: Figures };

/** How many days after the last form a deadline still belongs to the picture. */
const after = 15;

/** Each day from the first form to the last, or to a deadline soon after, with its forms. */
function useDays(submissions: Figures["submissions"]) {
  const { year } = useSearch({ from: "/shell" });
  const [{ data }] = useQuery({ query: FilingBatchesDocument });
  return useMemo(() => {
    const ends = new Set(
      data?.batches.edges?.flatMap((edge) =>
        edge?.node?.budgetYear === year ? [edge.node.declareDeadline] : [],
      ),
    );
    const [first = "", last = ""] = [submissions[0]?.day, submissions.at(-1)?.day];
    const soon = daysFrom(last, new Date(Date.parse(last) + after * 86_400_000).toISOString());
    const end = soon.findLast((day) => ends.has(day)) ?? last;
    const counts = new Map(submissions.map(({ day, count }) => [day, count]));
    return daysFrom(first, end).map((day) => ({ day, count: counts.get(day) ?? 0, ends: ends.has(day) }));
  }, [data, submissions, year]);
}

/** 报送负荷: how many forms were handed in on each day, and when the time to hand them in ended. */
export function SubmissionsChart({ figures: { submissions } }: Props) {
  const { t } = useWords("dashboard");
  const { open } = useListed();
  const days = useDays(submissions);
  const told = useCallback((day: string, ends: boolean) => (ends ? t("load.end", { day }) : day), [t]);
  const option = useCallback(
    (ink: Ink) =>
      bars(
        ink,
        days.map(({ day, ends }) => told(day.slice(5), ends)),
        [{ name: t("count"), values: days.map(({ count }) => count) }],
        (at) => at === 0 || at === days.length - 1 || days[at]?.ends === true,
      ),
    [days, told, t],
  );
  return (
    <ChartPanel
      title={t("load.title")}
      about={t("load.about")}
      none={submissions.length === 0}
      option={option}
      onOpen={({ at: row }) => {
        const day = days[row];
        if (day && day.count > 0) open({ submittedOn: day.day });
      }}
    >
      <DataTable
        label={t("load.title")}
        rows={days.filter(({ count, ends }) => count > 0 || ends)}
        keyOf={({ day }) => day}
        columns={[
          { title: t("load.day"), cell: ({ day, ends }) => told(day, ends) },
          {
            title: t("count"),
            number: true,
            cell: ({ day, count }) =>
              count > 0 ? <Listed of={{ submittedOn: day }}>{count}</Listed> : count,
          },
        ]}
        foot={[t("sum"), submissions.reduce((all, { count }) => all + count, 0)]}
      />
    </ChartPanel>
  );
}
