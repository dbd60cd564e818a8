import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { SelfRollup_ProjectFragment } from "~/generated/graphql";
import { DataTable } from "~/ui/DataTable";
import { Money, Points } from "~/ui/Figures";
import { useWords } from "~/ui/useWords";
import { mostChosen } from "./RollupPicked";

/** The projects of a roll-up; any of them is left out by hand. */
export function RolledProjects({ projects }: { projects: readonly SelfRollup_ProjectFragment[] }) {
  const { t } = useWords("spending");
  const search = useSearch({ from: "/shell/self-evaluations/rollup" });
  const navigate = useNavigate({ from: "/self-evaluations/rollup" });
  const others = (id: string) =>
    projects.map(({ selfEvaluationID }) => selfEvaluationID).filter((other) => other !== id);
  const narrows = projects.length > 1 && projects.length <= mostChosen + 1;
  return (
    <DataTable
      label={t("rollup.of")}
      rows={projects}
      keyOf={({ selfEvaluationID }) => selfEvaluationID}
      columns={[
        {
          title: t("list.project"),
          cell: ({ selfEvaluationID, nameZh, code }) => (
            <>
              <Link to="/self-evaluations/$selfEvaluationId" params={{ selfEvaluationId: selfEvaluationID }}>
                {nameZh}
              </Link>
              <div className="code">{code}</div>
            </>
          ),
        },
        { title: t("list.unit"), cell: ({ unitName }) => unitName },
        { title: t("money.adjusted"), number: true, cell: ({ adjusted }) => <Money value={adjusted} /> },
        { title: t("list.rate"), number: true, cell: ({ executionRate }) => `${executionRate}%` },
        { title: t("self.own"), number: true, cell: ({ own }) => <Points value={own} /> },
        {
          title: t("self.final"),
          number: true,
          cell: ({ confirmed, total, grade }) =>
            confirmed ? (
              <>
                <Points value={total} /> {t(`grades.${grade}`)}
              </>
            ) : (
              "—"
            ),
        },
        ...(narrows
          ? [
              {
                title: t("rollup.leave"),
                cell: ({ selfEvaluationID, nameZh }: SelfRollup_ProjectFragment) => (
                  <button
                    type="button"
                    className="button quiet"
                    aria-label={t("rollup.leaveOne", { name: nameZh })}
                    onClick={() => void navigate({ search: { ...search, ids: others(selfEvaluationID) } })}
                  >
                    {t("rollup.leave")}
                  </button>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
