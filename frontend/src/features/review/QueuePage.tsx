import { Link, useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { ReviewQueueDocument } from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { Deadline } from "~/ui/Deadline";
import { Field } from "~/ui/Field";
import { Money } from "~/ui/Figures";
import { PageHeader } from "~/ui/PageHeader";
import { Pager } from "~/ui/Pager";
import { Scroll } from "~/ui/Scroll";
import { StageTag } from "~/ui/StageTag";
import { Empty } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import { byDeadline, pageSize, type QueueRow, queueFilter, waiting } from "./queue";

/** 审核队列: what waits for a section, the nearest deadline first. */
export function QueuePage() {
  const { t } = useWords("review");
  const { year, stage, keyword, after, page = 1 } = useSearch({ from: "/shell/review" });
  const navigate = useNavigate({ from: "/review" });
  const { history } = useRouter();
  const asked = useQuery({
    query: ReviewQueueDocument,
    variables: { filter: queueFilter(year, stage, keyword), first: pageSize, after },
    requestPolicy: "cache-and-network",
  });
  const filtered = Boolean(stage || keyword);

  return (
    <>
      <PageHeader title={t("queue.title")} about={t("queue.about")} />
      <nav className="tabs" aria-label={t("queue.stages")}>
        {[undefined, ...waiting].map((each) => (
          <Link
            key={each ?? "all"}
            to="/review"
            search={{ keyword, stage: each }}
            aria-current={stage === each ? "true" : undefined}
          >
            {t(`queue.tab.${each ?? "all"}`)}
          </Link>
        ))}
      </nav>
      <section className="panel">
        <form
          className="filters"
          onSubmit={(event) => {
            event.preventDefault();
            const typed = String(new FormData(event.currentTarget).get("keyword")).trim();
            void navigate({ search: { stage, keyword: typed || undefined } });
          }}
        >
          <Field label={t("queue.keyword")} path="keyword">
            {(control) => (
              <input {...control} key={keyword} name="keyword" className="input" defaultValue={keyword} />
            )}
          </Field>
          <button type="submit" className="button primary">
            {t("queue.find")}
          </button>
          {filtered && (
            <Link to="/review" className="button quiet">
              {t("queue.reset")}
            </Link>
          )}
        </form>
        <Answer of={asked} part>
          {(data) => {
            const rows = byDeadline(data);
            if (rows.length === 0) return <Empty>{t(filtered ? "queue.noMatch" : "queue.none")}</Empty>;
            const { totalCount, pageInfo } = data.declarations;
            return (
              <>
                <QueueTable rows={rows} />
                <Pager
                  total={totalCount}
                  page={page}
                  size={pageSize}
                  more={pageInfo.hasNextPage}
                  onGo={(where) => {
                    if (where === "back") history.back();
                    else if (where === "first") void navigate({ search: { stage, keyword } });
                    else
                      void navigate({
                        search: { stage, keyword, page: page + 1, after: pageInfo.endCursor ?? undefined },
                      });
                  }}
                />
              </>
            );
          }}
        </Answer>
      </section>
    </>
  );
}

function QueueTable({ rows }: { rows: readonly QueueRow[] }) {
  const { t } = useWords("review");
  return (
    <Scroll label={t("queue.title")}>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{t("queue.name")}</th>
            <th scope="col">{t("queue.unit")}</th>
            <th scope="col" className="number">
              {t("queue.amount")}
            </th>
            <th scope="col">{t("queue.stage")}</th>
            <th scope="col">{t("queue.outcome")}</th>
            <th scope="col">{t("queue.due")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="name">
                <Link to="/review/$declarationId" params={{ declarationId: row.id }}>
                  {row.nameZh}
                </Link>{" "}
                {row.revision > 1 && (
                  <span className="tag waiting">{t("queue.changed", { revision: row.revision })}</span>
                )}
                <div className="code">{row.code}</div>
              </th>
              <td>{row.unit.shortNameZh}</td>
              <td className="number">
                <Money value={row.amount} />
              </td>
              <td>
                <StageTag of="declaration" stage={row.stage} />
              </td>
              <td>{row.outcome && t(`ui:outcomes.${row.outcome}`)}</td>
              <td>
                <Deadline end={row.dueAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
