import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { FilterUnitsDocument, ProjectsPageDocument, type ProjectsPageQuery } from "~/generated/graphql";
import type { Values } from "~/lib/query";
import { Answer } from "~/ui/Answer";
import { Choose } from "~/ui/Choose";
import { ExportList } from "~/ui/ExportList";
import { Money } from "~/ui/Figures";
import { Filters } from "~/ui/Filters";
import { PageHeader } from "~/ui/PageHeader";
import { Pager } from "~/ui/Pager";
import { useProjectFields } from "~/ui/query/useFields";
import { SavedViews } from "~/ui/SavedViews";
import { StageTag } from "~/ui/StageTag";
import { Empty } from "~/ui/states";
import { pageSize, usePlaces } from "~/ui/usePlaces";
import { useUnits } from "~/ui/useUnits";
import { useWords } from "~/ui/useWords";
import { NewDeclaration } from "./NewDeclaration";
import { newest } from "./newest";
import { useSections } from "./useSections";

/** 项目库: every project that the viewer may see, one line each over the years. */
export function ProjectsPage() {
  const { t } = useWords("projects");
  const search = useSearch({ from: "/shell/projects" });
  const { keyword, unit, section, status, declaredIn, after, page = 1 } = search;
  const filter = {
    keyword,
    unitCode: unit,
    sectionCode: section,
    status,
    budgetYear: declaredIn,
  };
  const asked = useQuery({ query: ProjectsPageDocument, variables: { filter, first: pageSize, after } });
  const go = usePlaces();
  return (
    <>
      <PageHeader
        title={t("title")}
        about={t("about")}
        actions={
          <>
            <ExportList of="projects" filter={filter} />
            <NewDeclaration />
          </>
        }
      />
      <section className="panel">
        <ProjectFilters />
        <Answer of={asked} part>
          {({ projects }) => (
            <>
              <Rows projects={projects} />
              <Pager
                total={projects.totalCount}
                page={page}
                size={pageSize}
                more={projects.pageInfo.hasNextPage}
                onGo={(where) => go(where, search, projects)}
              />
            </>
          )}
        </Answer>
      </section>
    </>
  );
}

function ProjectFilters() {
  const { t } = useWords("projects");
  const search = useSearch({ from: "/shell/projects" });
  const { year, as: _as, after: _after, page: _page, ...filters } = search;
  const navigate = useNavigate({ from: "/projects" });
  const units = useUnits(FilterUnitsDocument);
  const sections = useSections();
  const fields = useProjectFields({ units, sections });
  const ask = (asked: Values, replace = false) => void navigate({ search: { year, ...asked }, replace });
  const years = [year + 1, year, year - 1, year - 2].map((each) => ({
    value: String(each),
    label: t("yearOf", { year: each }),
  }));
  return (
    <>
      <SavedViews list="PROJECTS" values={filters} fields={fields} onAsk={ask} />
      <Filters
        key={JSON.stringify(search)}
        search={filters}
        hint={t("projectHint")}
        fields={fields}
        onAsk={ask}
      >
        {(chosen, choose) => (
          <>
            <Choose
              label={t("section")}
              all={t("all")}
              value={chosen.section}
              choices={sections.map(({ code, nameZh }) => ({ value: code, label: nameZh }))}
              onChange={(value) => choose({ section: value })}
            />
            <Choose
              label={t("status")}
              all={t("all")}
              value={chosen.status}
              choices={(["ACTIVE", "SHELVED"] as const).map((value) => ({
                value,
                label: t(`statuses.${value}`),
              }))}
              onChange={(value) => choose({ status: value as typeof chosen.status })}
            />
            <Choose
              label={t("declaredIn")}
              all={t("all")}
              value={chosen.declaredIn?.toString()}
              choices={years}
              onChange={(value) => choose({ declaredIn: value ? Number(value) : undefined })}
            />
            {/* The last, for it comes late: only those who see several units choose one. */}
            {units.length > 1 && (
              <Choose
                label={t("unit")}
                all={t("all")}
                value={chosen.unit}
                choices={units.map(({ code, nameZh }) => ({ value: code, label: nameZh }))}
                onChange={(value) => choose({ unit: value })}
              />
            )}
          </>
        )}
      </Filters>
    </>
  );
}

function Rows({ projects }: Pick<ProjectsPageQuery, "projects">) {
  const { t } = useWords("projects");
  const rows = projects.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
  if (rows.length === 0) return <Empty>{t("none")}</Empty>;
  return (
    <div className="list-scroll">
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{t("code")}</th>
            <th scope="col">{t("name")}</th>
            <th scope="col">{t("unit")}</th>
            <th scope="col">{t("newest")}</th>
            <th scope="col" className="number">
              {t("amount")}
            </th>
            <th scope="col" className="number">
              {t("indicators")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((project) => {
            const last = newest(project.declarations);
            return (
              <tr key={project.id}>
                <td className="code">{project.code}</td>
                <th scope="row" className="name">
                  <Link to="/projects/$projectId" params={{ projectId: project.id }}>
                    {project.nameZh || t("unnamed")}
                  </Link>{" "}
                  {project.status === "SHELVED" && <span className="tag plain">{t("statuses.SHELVED")}</span>}
                </th>
                <td title={project.unit.nameZh}>{project.unit.shortNameZh}</td>
                <td>
                  {last && (
                    <>
                      {t("yearOf", { year: last.budgetYear })}{" "}
                      <StageTag of="declaration" stage={last.stage} />
                    </>
                  )}
                </td>
                <td className="number">
                  <Money value={last?.amount} />
                </td>
                <td className="number figure">{last?.indicatorCount ?? "—"}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
