import { Link, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { DeclarationsPageDocument, type DeclarationsPageQuery } from "~/generated/graphql";
import { typedNumber } from "~/lib/typed";
import { Answer } from "~/ui/Answer";
import { Deadline } from "~/ui/Deadline";
import { ExportList } from "~/ui/ExportList";
import { Money, Points } from "~/ui/Figures";
import { PageHeader } from "~/ui/PageHeader";
import { Pager } from "~/ui/Pager";
import { PickedBar, PickOne, PickPage } from "~/ui/picked/Pick";
import { type Picked, usePicked } from "~/ui/picked/usePicked";
import { StageTag } from "~/ui/StageTag";
import { Empty } from "~/ui/states";
import { useMay } from "~/ui/useMay";
import { pageSize, usePlaces } from "~/ui/usePlaces";
import { useWords } from "~/ui/useWords";
import { CountedNote } from "./CountedNote";
import { DeclarationFilters } from "./DeclarationFilters";
import { NewDeclaration } from "./NewDeclaration";
import { sameStages, stageTabs } from "./stageTabs";
import { pickRow, useGather } from "./useGather";

/** 绩效申报: the declarations of the year. Every number of a board leads here. */
export function DeclarationsPage() {
  const { t } = useWords("projects");
  const search = useSearch({ from: "/shell/declarations" });
  const { year, keyword, batch, stages, unit, section, outcome, from, to, overdue, after, page = 1 } = search;
  const { counted, funcClass, nature, grade, ungraded, priority, returns } = search;
  const {
    tag,
    execution,
    cutReason,
    passed,
    stuckDays,
    expert,
    submittedOn,
    dispersion,
    indicators,
    level2,
  } = search;
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
    indicators,
    level2,
  };
  const asked = useQuery({ query: DeclarationsPageDocument, variables: { filter, first: pageSize, after } });
  const go = usePlaces();
  const picked = usePicked(JSON.stringify(filter), asked[0].fetching);
  const gather = useGather(filter);
  return (
    <>
      <PageHeader
        title={t("declarations.title")}
        about={t("declarations.about", { year })}
        actions={
          <>
            <ExportList of="declarations" filter={filter} />
            <NewDeclaration />
          </>
        }
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
            activeOptions={{ exact: true }}
            activeProps={{}}
            aria-current={sameStages(tab.stages, stages ?? []) ? "true" : undefined}
          >
            {t(`declarations.tabs.${tab.name}`)}
          </Link>
        ))}
      </nav>
      <section className="panel">
        <DeclarationFilters />
        <CountedNote />
        <Answer of={asked} part>
          {({ declarations }) => (
            <>
              <PickedBar
                of="DECLARATION"
                picked={picked}
                total={declarations.totalCount}
                gather={gather}
                onDone={() => asked[1]({ requestPolicy: "network-only" })}
              />
              <Rows declarations={declarations} picked={picked} />
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

function Rows({ declarations, picked }: Pick<DeclarationsPageQuery, "declarations"> & { picked: Picked }) {
  const { t } = useWords("projects");
  const may = useMay();
  const rows = declarations.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
  if (rows.length === 0) return <Empty>{t("declarations.none")}</Empty>;
  const shown = rows.map((row) => pickRow(row, t("unnamed")));
  const several = may("actOnSelected") || may("startPrint");
  return (
    <div className="list-scroll">
      <table className="list">
        <thead>
          <tr>
            {several && (
              <th scope="col" className="pick">
                <PickPage shown={shown} picked={picked} />
              </th>
            )}
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
          {rows.map((row, at) => (
            <tr key={row.id}>
              {several && (
                <td className="pick">
                  {shown[at] && <PickOne row={shown[at]} shown={shown} picked={picked} />}
                </td>
              )}
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
