import type { PublicFilter, PublicListQuery } from "~/generated/graphql";
import { dayOf } from "~/lib/dates";
import { FaultNote } from "~/ui/FaultNote";
import { PageHeader } from "~/ui/PageHeader";
import { Scroll } from "~/ui/Scroll";
import { Empty, Loading } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import { usePublic } from "./usePublic";

const kinds = ["TARGETS", "RESULTS", "FINANCE_EVALUATION", "DEPARTMENT_EVALUATION"] as const;

/** The filter that an address says; what it does not understand it leaves out. */
function filterOf(search: URLSearchParams): PublicFilter {
  const year = search.get("year") ?? "";
  return {
    year: /^20\d\d$/.test(year) ? Number(year) : null,
    kind: kinds.find((kind) => kind === search.get("kind")) ?? null,
    keyword: search.get("keyword")?.trim() || null,
  };
}

export function PublicList({ search }: { search: URLSearchParams }) {
  const { t } = useWords("disclosure");
  const filter = filterOf(search);
  const { data, failure, retry } = usePublic<PublicListQuery>("PublicList", {
    filter,
    after: search.get("after"),
  });
  return (
    <>
      <PageHeader title={t("title")} about={t("about")} />
      <section className="panel">
        <form method="get" action="/public" className="public-filters" aria-label={t("find")}>
          <label>
            {t("year")}
            <input
              className="input"
              name="year"
              inputMode="numeric"
              pattern="20[0-9]{2}"
              defaultValue={filter.year ?? ""}
            />
          </label>
          <label>
            {t("kind")}
            <select className="input" name="kind" defaultValue={filter.kind ?? ""}>
              <option value="">{t("all")}</option>
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`kinds.${kind}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t("keyword")}
            <input className="input" name="keyword" defaultValue={filter.keyword ?? ""} />
          </label>
          <button type="submit" className="button primary">
            {t("find")}
          </button>
        </form>
        <FaultNote failure={failure} />
        {failure && (
          <button type="button" className="button" onClick={retry}>
            {t("retry")}
          </button>
        )}
        {data ? <Rows page={data.publicPage} search={search} /> : !failure && <Loading />}
      </section>
    </>
  );
}

type Page = PublicListQuery["publicPage"];

function Rows({ page, search }: { page: Page; search: URLSearchParams }) {
  const { t } = useWords("disclosure");
  if (page.rows.length === 0) return <Empty>{t("none")}</Empty>;
  return (
    <>
      <Scroll label={t("title")}>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{t("project")}</th>
              <th scope="col">{t("unit")}</th>
              <th scope="col">{t("year")}</th>
              <th scope="col">{t("kind")}</th>
              <th scope="col">{t("publishedAt")}</th>
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className="name">
                  <a href={`/public?item=${row.id}`}>{row.projectName}</a>
                </th>
                <td>{row.unitName}</td>
                <td>{row.year}</td>
                <td>{t(`kinds.${row.kind}`)}</td>
                <td>{dayOf(row.publishedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <nav className="public-pages" aria-label={t("pages")}>
        <span role="status">{t("count", { count: page.total })}</span>
        {search.get("after") && <a href={placeOf(search, null)}>{t("first")}</a>}
        {page.next && <a href={placeOf(search, page.next)}>{t("next")}</a>}
      </nav>
    </>
  );
}

/** The address of the same list from another place on. */
function placeOf(search: URLSearchParams, after: string | null): string {
  const other = new URLSearchParams(search);
  if (after) other.set("after", after);
  else other.delete("after");
  return `/public?${other}`;
}
