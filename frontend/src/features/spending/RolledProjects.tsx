import { Link } from "@tanstack/react-router";
import type { RolledProjects_ProjectFragment } from "~/generated/graphql";
import { DataTable } from "~/ui/DataTable";
import { Money, Points } from "~/ui/Figures";
import { StageTag } from "~/ui/StageTag";
import { useWords } from "~/ui/useWords";
import { mostChosen } from "./RollupPicked";

type Props = {
  projects: readonly RolledProjects_ProjectFragment[];
  /** Leaves others than these out, where that may be chosen. */
  onKeep?: ((ids: string[]) => void) | undefined;
};

/** The projects of a roll-up, as their self-evaluations were found. */
export function RolledProjects({ projects, onKeep }: Props) {
  const { t } = useWords("spending");
  const others = (id: string) =>
    projects.map(({ selfEvaluationID }) => selfEvaluationID).filter((other) => other !== id);
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
        {
          title: t("list.stage"),
          cell: ({ stage, revision }) => (
            <>
              <StageTag of="selfEvaluation" stage={stage} />{" "}
              {revision > 1 && <small className="soft">{t("rollup.revision", { count: revision })}</small>}
            </>
          ),
        },
        ...(onKeep && projects.length > 1 && projects.length <= mostChosen + 1
          ? [
              {
                title: t("rollup.leave"),
                cell: ({ selfEvaluationID, nameZh }: RolledProjects_ProjectFragment) => (
                  <button
                    type="button"
                    className="button quiet"
                    aria-label={t("rollup.leaveOne", { name: nameZh })}
                    onClick={() => onKeep(others(selfEvaluationID))}
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
