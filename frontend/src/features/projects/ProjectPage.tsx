import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { ProjectPageDocument, type ProjectPageQuery, ShelveProjectDocument } from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { Money, Points } from "~/ui/Figures";
import { PageHeader } from "~/ui/PageHeader";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { StageTag } from "~/ui/StageTag";
import { Empty } from "~/ui/states";
import { useIntent } from "~/ui/useIntent";
import { useMay } from "~/ui/useMay";
import { useWords } from "~/ui/useWords";
import { NewDeclaration } from "./NewDeclaration";
import { byAge } from "./newest";
import { YearsLine } from "./YearsLine";

type Project = ProjectPageQuery["project"];

/** One project over the years: what was promised, granted and found. */
export function ProjectPage() {
  const { projectId } = useParams({ from: "/shell/projects/$projectId" });
  const asked = useQuery({ query: ProjectPageDocument, variables: { id: projectId } });
  return <Answer of={asked}>{({ project }) => <OneProject project={project} />}</Answer>;
}

function OneProject({ project }: { project: Project }) {
  const { t } = useWords("projects");
  const active = project.status === "ACTIVE";
  return (
    <>
      <PageHeader
        title={project.nameZh || t("unnamed")}
        about={`${project.code} · ${project.unit.nameZh}`}
        actions={
          <>
            {active && <NewDeclaration of={project} />}
            <Shelve project={project} />
          </>
        }
      />
      <div className="stack">
        <section className="panel">
          <dl className="facts">
            <Fact name={t("status")}>{t(`statuses.${project.status}`)}</Fact>
            <Fact name={t("section")}>{project.unit.section.nameZh}</Fact>
            <Fact name={t("lastGrade")}>
              {project.lastGrade
                ? t("gradeOfYear", {
                    grade: t(`grades.${project.lastGrade}`),
                    year: project.lastGradeYear ?? "",
                  })
                : "—"}
            </Fact>
          </dl>
        </section>
        <YearsLine project={project} />
        <section className="panel" aria-labelledby="years">
          <h2 id="years">{t("years")}</h2>
          <Years project={project} />
        </section>
      </div>
    </>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Years({ project }: { project: Project }) {
  const { t } = useWords("projects");
  const rows = [...(project.declarations ?? [])].sort(byAge);
  if (rows.length === 0) return <Empty>{t("declarations.none")}</Empty>;
  return (
    <div className="list-scroll">
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{t("year")}</th>
            <th scope="col">{t("name")}</th>
            <th scope="col">{t("declarations.stage")}</th>
            <th scope="col" className="number">
              {t("amount")}
            </th>
            <th scope="col" className="number">
              {t("indicators")}
            </th>
            <th scope="col" className="number">
              {t("declarations.score")}
            </th>
            <th scope="col" className="number">
              {t("declarations.reviewed")}
            </th>
            <th scope="col" className="number">
              {t("approved")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                {row.budgetYear} <div className="soft">{row.batch.nameZh}</div>
              </td>
              <th scope="row" className="name">
                <Link to="/declarations/$declarationId" params={{ declarationId: row.id }}>
                  {row.nameZh || t("unnamed")}
                </Link>
              </th>
              <td>
                <StageTag of="declaration" stage={row.stage} />
              </td>
              <td className="number">
                <Money value={row.amount} />
              </td>
              <td className="number figure">{row.indicatorCount}</td>
              <td className="number">
                <Points value={row.score} /> {row.grade && t(`grades.${row.grade}`)}
              </td>
              <td className="number">
                <Money value={row.reviewedAmount} />
              </td>
              <td className="number">
                <Money value={row.approvedAmount} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** 搁置: a shelved project is found but not declared, until it is taken up again. */
function Shelve({ project }: { project: Project }) {
  const { t } = useWords("projects");
  const may = useMay();
  const [open, setOpen] = useState(false);
  const [, shelve] = useIntent(ShelveProjectDocument);
  if (!may("shelveProject")) return null;
  const active = project.status === "ACTIVE";
  const { id, version } = project;
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {t(active ? "shelve" : "takeUp")}
      </button>
      {open && (
        <ReasonDialog
          title={t(active ? "shelveOf" : "takeUpOf", { name: project.nameZh })}
          label={t("reason")}
          confirm={t(active ? "shelve" : "takeUp")}
          onClose={() => setOpen(false)}
          onConfirm={async (reason) =>
            (await shelve({ input: { id, version, shelve: active, reason } })).failure
          }
        >
          {t(active ? "shelveText" : "takeUpText")}
        </ReasonDialog>
      )}
    </>
  );
}
