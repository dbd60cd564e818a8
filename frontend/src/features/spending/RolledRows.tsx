import { Link } from "@tanstack/react-router";
import type { Rolled_FiguresFragment, RolledRows_RowFragment } from "~/generated/graphql";
import { format } from "~/lib/money";
import { actualOf, targetOf } from "~/lib/planned";
import { DataTable } from "~/ui/DataTable";
import { Money, Points } from "~/ui/Figures";
import { useWords } from "~/ui/useWords";

type Props = {
  rows: readonly RolledRows_RowFragment[];
  execution: Rolled_FiguresFragment["execution"];
  total: string | null | undefined;
};

/** 绩效指标汇总: the projects' indicators as one, each with how its points came. */
export function RolledRows({ rows, execution, total }: Props) {
  const { t } = useWords("spending");
  return (
    <>
      {execution && (
        <p>
          {t("money.rate", { rate: execution.rate, points: execution.points })} /{" "}
          {format(execution.weight, 0)}
        </p>
      )}
      <DataTable
        label={t("rollup.rows")}
        rows={rows}
        keyOf={({ level1Zh, nameZh, operator, unit, parts }) =>
          [level1Zh, nameZh, operator, unit, parts[0]?.selfEvaluationID].join(" ")
        }
        columns={[
          {
            title: t("results.name"),
            cell: ({ nameZh, level1Zh }) => (
              <>
                {nameZh} <div className="code">{level1Zh}</div>
              </>
            ),
          },
          {
            title: t("results.planned"),
            cell: ({ target, ...row }) => (target ? targetOf({ ...row, target }) : t("rollup.judged")),
          },
          {
            title: t("results.value"),
            cell: (row) => actualOf(row, row.actual),
          },
          {
            title: t("results.score"),
            number: true,
            cell: ({ points, weight }) => (
              <>
                <Points value={points} /> / {weight}
              </>
            ),
          },
          {
            title: t("rollup.how"),
            cell: (row) => <How of={row} />,
          },
        ]}
        foot={[t("rollup.sum"), "", "", <Points key="total" value={total} />, ""]}
      />
    </>
  );
}

/** How its points came, and what each project said of it. */
function How({ of: { why, parts } }: { of: RolledRows_RowFragment }) {
  const { t } = useWords("spending");
  return (
    <details className="spending-why">
      <summary>{t("rollup.parts", { count: parts.length })}</summary>
      <p>{why}</p>
      <ul>
        {parts.map(({ selfEvaluationID, nameZh, code, target, actual, money, weight, points, reason }) => (
          <li key={selfEvaluationID}>
            <Link to="/self-evaluations/$selfEvaluationId" params={{ selfEvaluationId: selfEvaluationID }}>
              {nameZh}
            </Link>{" "}
            <small className="soft">{code}</small>{" "}
            {t("rollup.part", { target, actual: actual || "—", points, weight })} <Money value={money} unit />
            {reason && <div className="soft">{reason}</div>}
          </li>
        ))}
      </ul>
    </details>
  );
}
