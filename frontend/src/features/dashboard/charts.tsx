import { Link, useNavigate } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import type { DeclarationStage, Grade } from "~/generated/graphql";
import { format, sum } from "~/lib/money";
import { stagesOf } from "~/lib/stage";
import { DataTable } from "~/ui/DataTable";
import { Money } from "~/ui/Figures";
import { useWords } from "~/ui/useWords";
import { ChartPanel } from "./ChartPanel";
import type { Figures } from "./DashboardPage";
import type { Clicked } from "./Drawing";
import { reached, steps } from "./funnel";
import type { Ink } from "./ink";
import { Listed, type Narrowing, useListed } from "./Listed";
import { bars, funnel, heat, lines } from "./options";

type Props = { figures: Figures };

const drawn = (amount: string) => Number(amount); // only how long it is drawn

/** What narrows a list to one place. */
const at = (by: Figures["by"], code: string): Narrowing =>
  by === "SECTION" ? { section: code } : { unit: code };

/** 申报与批复: declared, granted and approved, place by place. */
export function MoneyChart({ figures: { by, places } }: Props) {
  const { t } = useWords("dashboard");
  const { open } = useListed();
  const option = useCallback(
    (ink: Ink) =>
      bars(
        ink,
        places.map(({ nameZh, code }) => nameZh || code),
        [
          { name: t("money.declared"), values: places.map(({ declared }) => drawn(declared)) },
          { name: t("money.granted"), values: places.map(({ granted }) => drawn(granted)) },
          { name: t("money.approved"), values: places.map(({ approved }) => drawn(approved)) },
        ],
      ),
    [places, t],
  );
  const onOpen = useCallback(
    ({ at: row, series }: Clicked) => {
      const place = places[row];
      const counted = (["HANDED_IN", "DECIDED", "APPROVED"] as const)[series];
      if (place && counted) open({ ...at(by, place.code), counted });
    },
    [places, by, open],
  );
  const total = (figure: "declared" | "granted" | "approved") => sum(places.map((row) => row[figure]));
  return (
    <ChartPanel
      title={t("money.title")}
      about={t("money.about")}
      none={places.length === 0}
      option={option}
      onOpen={onOpen}
    >
      <DataTable
        label={t("money.title")}
        rows={places}
        keyOf={({ code }) => code}
        columns={[
          { title: t(`by.${by}`), cell: ({ nameZh, code }) => nameZh || code },
          {
            title: t("count"),
            number: true,
            cell: (row) => <Listed of={{ ...at(by, row.code), counted: "HANDED_IN" }}>{row.count}</Listed>,
          },
          { title: t("money.declaredWan"), number: true, cell: ({ declared }) => <Money value={declared} /> },
          {
            title: t("decided"),
            number: true,
            cell: (row) => <Listed of={{ ...at(by, row.code), counted: "DECIDED" }}>{row.decided}</Listed>,
          },
          { title: t("money.grantedWan"), number: true, cell: ({ granted }) => <Money value={granted} /> },
          {
            title: t("cutRate"),
            number: true,
            cell: ({ cutRate }) => (cutRate ? `${format(cutRate, 2)}%` : "—"),
          },
          {
            title: t("approved"),
            number: true,
            cell: (row) => (
              <Listed of={{ ...at(by, row.code), counted: "APPROVED" }}>{row.approvedCount}</Listed>
            ),
          },
          { title: t("money.approvedWan"), number: true, cell: ({ approved }) => <Money value={approved} /> },
        ]}
        foot={[
          t("sum"),
          places.reduce((all, { count }) => all + count, 0),
          <Money key="declared" value={total("declared")} />,
          places.reduce((all, { decided }) => all + decided, 0),
          <Money key="granted" value={total("granted")} />,
          "",
          places.reduce((all, { approvedCount }) => all + approvedCount, 0),
          <Money key="approved" value={total("approved")} />,
        ]}
      />
    </ChartPanel>
  );
}

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
