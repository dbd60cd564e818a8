import { Money, Points } from "~/ui/Figures";
import { useWords } from "~/ui/useWords";
import type { Overall } from "./overall";

/** 项目汇总: what the department's projects of the year come to, beside its own figures. */
export function Projects({ overall }: { overall: Overall }) {
  const { t } = useWords("overall");
  const { projects } = overall;
  return (
    <section className="panel" aria-labelledby="overall-projects">
      <h2 id="overall-projects">{t("projects.title")}</h2>
      <dl className="overall-facts">
        <div>
          <dt>{t("projects.count")}</dt>
          <dd>{projects.count}</dd>
        </div>
        <div>
          <dt>{t("projects.planned")}</dt>
          <dd>
            <Money value={projects.planned} />
          </dd>
        </div>
        <div>
          <dt>{t("projects.evaluated")}</dt>
          <dd>
            {t("projects.evaluatedOf", { evaluated: projects.evaluated, confirmed: projects.confirmed })}
          </dd>
        </div>
        <div>
          <dt>{t("projects.executed")}</dt>
          <dd>
            <Money value={projects.executed} /> / <Money value={projects.adjusted} />
            {projects.rate && ` ${projects.rate}%`}
          </dd>
        </div>
        <div>
          <dt>{t("projects.average")}</dt>
          <dd>
            <Points value={projects.average} />
          </dd>
        </div>
        <div>
          <dt>{t("projects.grades")}</dt>
          <dd>
            {projects.grades.length === 0
              ? "—"
              : projects.grades.map(({ grade, count }) => `${t(`grades.${grade}`)} ${count}`).join("　")}
          </dd>
        </div>
      </dl>
    </section>
  );
}
