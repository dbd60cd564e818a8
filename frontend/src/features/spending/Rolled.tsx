import { type FragmentType, unmask } from "~/generated/fragment-masking";
import {
  Rolled_FiguresFragmentDoc,
  RolledProjects_ProjectFragmentDoc,
  RolledRows_RowFragmentDoc,
} from "~/generated/graphql";
import { Money, Points } from "~/ui/Figures";
import { useWords } from "~/ui/useWords";
import { RolledProjects } from "./RolledProjects";
import { RolledRows } from "./RolledRows";

type Props = {
  figures: FragmentType<typeof Rolled_FiguresFragmentDoc>;
  /** Leaves others than these out, where that may be chosen. */
  onKeep?: (ids: string[]) => void;
};

/** What the self-evaluations of several projects come to: figures, indicators, and who is in it. */
export function Rolled({ figures, onKeep }: Props) {
  const { t } = useWords("spending");
  const of = unmask(Rolled_FiguresFragmentDoc, figures);
  const projects = unmask(RolledProjects_ProjectFragmentDoc, of.projects);
  return (
    <>
      <ul className="tiles">
        <li className="panel">
          <span className="soft">{t("rollup.total")}</span>
          <b>
            <Points value={of.total} />
          </b>
          <small className="soft">{of.grade && t(`grades.${of.grade}`)}</small>
        </li>
        <li className="panel">
          <span className="soft">{t("rollup.projects")}</span>
          <b>{projects.length}</b>
          <small className="soft">{t("rollup.confirmed", { count: of.confirmed })}</small>
        </li>
        <li className="panel">
          <span className="soft">{t("rollup.rate")}</span>
          <b>{of.execution?.rate}%</b>
          <small className="soft">
            <Money value={of.executed} /> / <Money value={of.adjusted} unit />
          </small>
        </li>
        <li className="panel">
          <span className="soft">{t("rollup.average")}</span>
          <b>
            <Points value={of.average} />
          </b>
          <small className="soft">{t("rollup.averageAbout")}</small>
        </li>
      </ul>
      <section className="panel" aria-labelledby="rollup-rows">
        <h2 id="rollup-rows">{t("rollup.rows")}</h2>
        <p className="soft">{t("rollup.rowsAbout")}</p>
        <RolledRows
          rows={unmask(RolledRows_RowFragmentDoc, of.rows)}
          execution={of.execution}
          total={of.total}
        />
      </section>
      <section className="panel" aria-labelledby="rollup-projects">
        <h2 id="rollup-projects">{t("rollup.of")}</h2>
        <RolledProjects projects={projects} onKeep={onKeep} />
      </section>
    </>
  );
}
