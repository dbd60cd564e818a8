import { Link } from "@tanstack/react-router";
import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { ProjectTable_ProjectFragmentDoc } from "~/generated/graphql";
import { format } from "~/lib/money";
import { Points } from "~/ui/Figures";
import { Scroll } from "~/ui/Scroll";
import { useWords } from "~/ui/useWords";
import { SheetsLink } from "./SheetsLink";
import { Spread } from "./Spread";

type Props = {
  batchID: string;
  projects: readonly FragmentType<typeof ProjectTable_ProjectFragmentDoc>[];
};

/** Every closed round: its raw totals, and how far they lie apart. */
export function ProjectTable({ batchID, projects }: Props) {
  const { t } = useWords("quality");
  return (
    <Scroll label={t("projects.title")}>
      <table className="list" aria-label={t("projects.title")}>
        <thead>
          <tr>
            <th scope="col">{t("projects.name")}</th>
            <th scope="col">{t("projects.totals")}</th>
            {["score", "range", "sd", "cv", "dropped", "far"].map((key) => (
              <th key={key} scope="col" className="number">
                {t(`projects.${key}`)}
              </th>
            ))}
            <th scope="col">{t("projects.flagged")}</th>
          </tr>
        </thead>
        <tbody>
          {projects.map((masked) => {
            const project = unmask(ProjectTable_ProjectFragmentDoc, masked);
            const of = { declaration: project.declarationID };
            const name = project.nameZh;
            const totals = project.totals.map((total) => format(total, 2)).join(t("comma"));
            return (
              <tr key={`${project.declarationID}/${project.no}`}>
                <th scope="row" className="name">
                  <Link to="/declarations/$declarationId" params={{ declarationId: project.declarationID }}>
                    {name}
                  </Link>
                  <small className="soft">
                    {" "}
                    {project.unitName}
                    {project.no > 1 && t("projects.round", { no: project.no })}
                  </small>
                </th>
                <td className="quality-totals">
                  <Spread totals={project.totals} score={project.score} />
                  <SheetsLink batchID={batchID} of={of} name={t("projects.sheetsOf", { name, totals })}>
                    {totals}
                  </SheetsLink>
                </td>
                <td className="number">
                  <Points value={project.score} />
                </td>
                <td className="number">
                  <Points value={project.range} />
                </td>
                <td className="number">
                  <Points value={project.sd} />
                </td>
                <td className="number">
                  <Points value={project.cv} places={4} />
                </td>
                <td className="number">
                  <SheetsLink
                    batchID={batchID}
                    of={{ ...of, dropped: true }}
                    name={t("projects.droppedOf", { name, count: project.dropped })}
                  >
                    {project.dropped}
                  </SheetsLink>
                </td>
                <td className="number">
                  <SheetsLink
                    batchID={batchID}
                    of={{ ...of, far: true }}
                    name={t("projects.farOf", { name, count: project.far })}
                  >
                    {project.far}
                  </SheetsLink>
                </td>
                <td>
                  {project.flagged && <span className="tag bad">{t("projects.isFlagged")}</span>}{" "}
                  {project.flagReason && <small className="soft">{project.flagReason}</small>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}
