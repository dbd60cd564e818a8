import "./comparison.css";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { unmask } from "~/generated/fragment-masking";
import {
  CompareDeskDocument,
  type CompareDeskQuery,
  ComparedLineFragmentDoc,
  LikeProjectFragmentDoc,
} from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { Money } from "~/ui/Figures";
import { PageHeader } from "~/ui/PageHeader";
import { Empty } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import { Column } from "./Column";
import { PriceLine } from "./PriceLine";

/** So many other projects stand beside the one under review. */
const most = 3;

/** 比较台: the project of a sheet beside its like, and its unit prices beside what like lines cost. */
export function ComparePage() {
  const { sheetId: id } = useParams({ from: "/shell/scoring/$sheetId/compare" });
  const asked = useQuery({
    query: CompareDeskDocument,
    variables: { id },
    requestPolicy: "cache-and-network",
  });
  return <Answer of={asked}>{(answer) => <Desk {...answer} />}</Answer>;
}

function Desk({ sheet, compareDesk }: CompareDeskQuery) {
  const { t } = useWords("comparison");
  const projects = compareDesk.projects.map((each) => unmask(LikeProjectFragmentDoc, each));
  const lines = compareDesk.lines.map((each) => unmask(ComparedLineFragmentDoc, each));
  const [chosen, choose] = useState<readonly number[]>(projects.slice(0, most).map(({ no }) => no));
  const toggle = (no: number) =>
    choose(chosen.includes(no) ? chosen.filter((each) => each !== no) : [...chosen, no].slice(-most));
  return (
    <div className="compare">
      <PageHeader
        title={t("title", { name: sheet.projectName })}
        about={
          <>
            {sheet.unitName} · {t("declared")} <Money value={sheet.declaredAmount} unit />
          </>
        }
        actions={<Back sheet={sheet} />}
      />
      <section className="panel" aria-labelledby="compare-prices">
        <h2 id="compare-prices">{t("prices.title")}</h2>
        <p className="soft">{t("prices.about")}</p>
        {lines.length === 0 && <Empty>{t("prices.none")}</Empty>}
        <ul className="compare-lines">
          {lines.map((line) => (
            <PriceLine key={line.line} of={line} />
          ))}
        </ul>
      </section>
      <section className="panel" aria-labelledby="compare-projects">
        <h2 id="compare-projects">{t("projects.title")}</h2>
        <p className="soft">{t("projects.about")}</p>
        {projects.length === 0 ? (
          <Empty>{t("projects.none")}</Empty>
        ) : (
          <>
            {projects.length > most && (
              <fieldset className="compare-choice">
                <legend className="soft">{t("projects.choose", { count: most })}</legend>
                {projects.map((project) => (
                  <label key={project.no} className="check">
                    <input
                      type="checkbox"
                      checked={chosen.includes(project.no)}
                      onChange={() => toggle(project.no)}
                    />
                    {project.projectName ?? t("projects.nameless", { no: project.no })} ({project.year})
                  </label>
                ))}
              </fieldset>
            )}
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
            <ul className="compare-columns" aria-labelledby="compare-projects" tabIndex={0}>
              <Column own sheet={sheet} lines={lines} />
              {projects
                .filter(({ no }) => chosen.includes(no))
                .map((project) => (
                  <Column key={project.no} project={project} lines={lines} />
                ))}
            </ul>
          </>
        )}
      </section>
    </div>
  );
}

/** Back to where the desk was opened: the sheet, or the meeting of its panel. */
function Back({ sheet }: { sheet: CompareDeskQuery["sheet"] }) {
  const { t } = useWords("comparison");
  if (sheet.status === "LOCKED" && sheet.declaration) {
    return (
      <Link
        to="/declarations/$declarationId/meeting"
        params={{ declarationId: sheet.declaration.id }}
        className="button"
      >
        {t("toMeeting")}
      </Link>
    );
  }
  return (
    <Link to="/scoring/$sheetId" params={{ sheetId: sheet.id }} className="button">
      {t("toSheet")}
    </Link>
  );
}
