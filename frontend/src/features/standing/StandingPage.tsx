import "./standing.css";
import "~/ui/list.css";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { StandingPageDocument, type StandingPageQuery } from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { Points } from "~/ui/Figures";
import { Filters } from "~/ui/Filters";
import { PageHeader } from "~/ui/PageHeader";
import { Pager } from "~/ui/Pager";
import { Scroll } from "~/ui/Scroll";
import { Empty } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import { MeasureTag } from "./MeasureTag";
import { StandingTag } from "./StandingTag";

const size = 20;

/** 专家考核: how every expert stands in the calendar year in which the budget year is reviewed. */
export function StandingPage() {
  const { t } = useWords("standing");
  const { year: budgetYear, keyword, page = 1 } = useSearch({ from: "/shell/standing" });
  const year = budgetYear - 1;
  const navigate = useNavigate({ from: "/standing" });
  const asked = useQuery({
    query: StandingPageDocument,
    variables: { year, keyword, first: size, skip: (page - 1) * size },
    requestPolicy: "cache-and-network",
  });
  const go = (where: "first" | "back" | "next") => {
    const to = { first: 1, back: page - 1, next: page + 1 }[where];
    void navigate({ search: (before) => ({ ...before, page: to > 1 ? to : undefined }) });
  };
  return (
    <>
      <PageHeader title={t("title", { year })} about={t("about")} />
      <section className="panel">
        <Filters
          key={keyword}
          search={{ keyword }}
          hint={t("hint")}
          onAsk={({ keyword: word }) =>
            void navigate({ search: (before) => ({ ...before, keyword: word, page: undefined }) })
          }
        >
          {() => null}
        </Filters>
        <Answer of={asked} part>
          {({ standing }) =>
            standing.total === 0 ? (
              <Empty>{t("none")}</Empty>
            ) : (
              <>
                <Experts experts={standing.experts} />
                <Pager
                  total={standing.total}
                  page={page}
                  size={size}
                  more={page * size < standing.total}
                  onGo={go}
                />
              </>
            )
          }
        </Answer>
      </section>
    </>
  );
}

type Row = StandingPageQuery["standing"]["experts"][number];

const counts = ["invited", "declined", "lapsed", "overdue", "absent", "reopened"] as const;

function Experts({ experts }: { experts: readonly Row[] }) {
  const { t } = useWords("standing");
  return (
    <Scroll label={t("table")}>
      <table className="list" aria-label={t("table")}>
        <thead>
          <tr>
            <th scope="col">{t("expert")}</th>
            <th scope="col" className="number">
              {t("load")}
            </th>
            {counts.map((key) => (
              <th key={key} scope="col" className="number">
                {t(`figures.${key}`)}
              </th>
            ))}
            <th scope="col" className="number">
              {t("marks")}
            </th>
            <th scope="col">{t("yearMark")}</th>
            <th scope="col">{t("measures.title")}</th>
          </tr>
        </thead>
        <tbody>
          {experts.map((row) => (
            <tr key={row.expert.id}>
              <th scope="row" className="name">
                <Link to="/standing/$expertId" params={{ expertId: row.expert.id }}>
                  {t("named", { name: row.expert.nameZh, code: row.expert.code })}
                </Link>
                <small className="soft"> {row.expert.employerZh}</small>
              </th>
              <td className="number">{row.figures.load}</td>
              {counts.map((key) => (
                <td key={key} className="number">
                  {row.figures[key]}
                </td>
              ))}
              <td className="number">
                {row.marked > 0 ? (
                  <>
                    <Points value={row.markMean} />{" "}
                    <small className="soft">{t("of", { count: row.marked })}</small>
                  </>
                ) : (
                  "—"
                )}
              </td>
              <td>
                {row.mark ? <Points value={row.mark.total} /> : "—"}{" "}
                <StandingTag standing={row.mark?.standing} />
                {row.mark?.honours.map((honour) => (
                  <span key={honour} className="tag good">
                    {honour}
                  </span>
                ))}
              </td>
              <td>
                {row.measures
                  .filter(({ status }) => status === "IN_FORCE")
                  .map((measure) => (
                    <MeasureTag key={measure.id} {...measure} />
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
