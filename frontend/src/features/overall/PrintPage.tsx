import "~/ui/list.css";
import "./overall.css";
import { Link, useParams } from "@tanstack/react-router";
import { useQuery } from "urql";
import { OverallPageDocument } from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { PageHeader } from "~/ui/PageHeader";
import { useWords } from "~/ui/useWords";
import { draftOf } from "./overall";
import { IndicatorTable, TaskTable, YearTable } from "./Reader";
import { Scores } from "./Scores";

/** 部门整体支出绩效目标申报表 on A4, with its evaluation once there is one. */
export function PrintPage() {
  const { t } = useWords("overall");
  const { overallId: id } = useParams({ from: "/shell/overalls/$overallId/print" });
  const asked = useQuery({ query: OverallPageDocument, variables: { id } });
  return (
    <Answer of={asked}>
      {({ overall }) => {
        const form = draftOf(overall);
        return (
          <>
            <div className="actions overall-print screen-only">
              <button type="button" className="button primary" onClick={() => print()}>
                {t("print.do")}
              </button>
              <Link to="/overalls/$overallId" params={{ overallId: id }} className="button">
                {t("back")}
              </Link>
            </div>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls on a phone must be reached by keys */}
            <article className="paper" aria-label={t("print.title")} tabIndex={0}>
              <PageHeader
                title={t("print.title")}
                about={t("print.line", { unit: overall.unitName, year: overall.year })}
              />
              <h2>{t("form.functions")}</h2>
              <p className="typed">{form.functions}</p>
              <h2>{t("form.goal")}</h2>
              <p className="typed">{form.goal}</p>
              <h2>{t("form.budget")}</h2>
              <YearTable overall={overall} />
              <h2>{t("form.tasks")}</h2>
              <TaskTable overall={overall} />
              <h2>{t("form.indicators")}</h2>
              <IndicatorTable overall={overall} />
              <Scores overall={overall} />
              <p className="overall-sums">
                <span>{t("print.clerk")}</span>
                <span>{t("print.head")}</span>
                <span>{t("print.day")}</span>
              </p>
              {overall.hash && (
                <p className="soft">
                  SHA-256 <code className="overall-hash">{overall.scoreHash || overall.hash}</code>
                </p>
              )}
            </article>
          </>
        );
      }}
    </Answer>
  );
}
