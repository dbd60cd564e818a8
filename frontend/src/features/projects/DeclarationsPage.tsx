import { Link, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { DeclarationsPageDocument, type DeclarationsPageQuery } from "~/generated/graphql";
import { typedNumber } from "~/lib/typed";
import { Answer } from "~/ui/Answer";
import { Deadline } from "~/ui/Deadline";
import { Money, Points } from "~/ui/Figures";
import { PageHeader } from "~/ui/PageHeader";
import { Pager } from "~/ui/Pager";
import { StageTag } from "~/ui/StageTag";
import { Empty } from "~/ui/states";
import { pageSize, usePlaces } from "~/ui/usePlaces";
import { useWords } from "~/ui/useWords";
import { CountedNote } from "./CountedNote";
import { DeclarationFilters } from "./DeclarationFilters";
import { NewDeclaration } from "./NewDeclaration";
import { sameStages, stageTabs } from "./stageTabs";

/** 绩效申报: the declarations of the year. Every number of a board leads here. */
export function DeclarationsPage() {
  const { t } = useWords("projects");
  const search = useSearch({ from: "/shell/declarations" });
  const { year, keyword, batch, stages, unit, section, outcome, from, to, overdue, after, page = 1 } = search;
  const { counted, funcClass, nature, grade, ungraded, priority, returns } = search;
  const { tag, execution, cutReason, passed, stuckDays, expert, submittedOn, dispersion } = search;
  const filter = {
    keyword,
    batchID: batch,
    budgetYear: batch ? undefined : year,
    stages,
    unitCode: unit,
    sectionCode: section,
    outcome,
    amountFrom: from && typedNumber(from),
    amountTo: to && typedNumber(to),
    overdue,
    counted,
    funcClass,
    nature,
    grade,
    ungraded,
    priority,
    returnRounds: returns,
    tag,
    execution,
    cutReason: cutReason === "none" ? "" : cutReason,
    passed,
    stuckDays,
    expertID: expert,
    submittedOn,
    dispersion,
  };
  const asked = useQuery({ query: DeclarationsPageDocument, variables: { filter, first: pageSize, after } });
  const go = usePlaces();
  return (
    <>
      <PageHeader
        title={t("declarations.title")}
        about={t("declarations.about", { year })}
        actions={<NewDeclaration />}
      />
      <nav className="tabs" aria-label={t("declarations.tabs.name")}>
        {stageTabs.map((tab) => (
          <Link
            key={tab.name}
            to="/declarations"
            search={{
              ...search,
              stages: tab.stages.length > 0 ? tab.stages : undefined,
              after: undefined,
              page: undefined,
            }}
            activeProps={{}}
            aria-current={sameStages(tab.stages, stages ?? []) ? "true" : undefined}
          >
            {t(`declarations.tabs.${tab.name}`)}
          </Link>
        ))}
      </nav>
      <section className="panel">
        <DeclarationFilters key={JSON.stringify(search)} />
        <CountedNote />
        <Answer of={asked} part>
          {({ declarations }) => (
            <>
              <Rows declarations={declarations} />
              <Pager
                total={declarations.totalCount}
                page={page}
                size={pageSize}
                more={declarations.pageInfo.hasNextPage}
                onGo={(where) => go(where, search, declarations)}
              />
            </>
          )}
        </Answer>
      </section>
    </>
  );
}

function Rows({ declarations }: Pick<DeclarationsPageQuery, "declarations">) {
  const { t } = useWords("projects");
  const rows = declarations.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
  if (rows.length === 0) return <Empty>{t("declarations.none")}</Empty>;
  return (
    <div className="list-scroll">
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{t("code")}</th>
            <th scope="col">{t("name")}</th>
            <th scope="col">{t("unit")}</th>
            <th scope="col">{t("declarations.stage")}</th>
            <th scope="col" className="number">
              {t("amount")}
            </th>
            <th scope="col">{t("declarations.outcome")}</th>
            <th scope="col" className="number">
              {t("declarations.score")}
            </th>
            <th scope="col" className="number">
              {t("declarations.reviewed")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="code">{row.code}</td>
              <th scope="row" className="name">
                <Link to="/declarations/$declarationId" params={{ declarationId: row.id }}>
                  {row.nameZh || t("unnamed")}
                </Link>
              </th>
              <td title={row.unit.nameZh}>{row.unit.shortNameZh}</td>
              <td>
                <StageTag of="declaration" stage={row.stage} /> <Deadline end={row.dueAt} />
              </td>
              <td className="number">
                <Money value={row.amount} />
              </td>
              <td className="word">{row.outcome ? t(`ui:outcomes.${row.outcome}`) : "—"}</td>
              <td className="number">
                <Points value={row.score} /> {row.grade && t(`grades.${row.grade}`)}
              </td>
              <td className="number">
                <Money value={row.reviewedAmount} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
