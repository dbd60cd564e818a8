import { Link, useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { QueueUnitsDocument, ReviewQueueDocument } from "~/generated/graphql";
import type { Values } from "~/lib/query";
import { Answer } from "~/ui/Answer";
import { Deadline } from "~/ui/Deadline";
import { Money } from "~/ui/Figures";
import { Filters } from "~/ui/Filters";
import { PageHeader } from "~/ui/PageHeader";
import { Pager } from "~/ui/Pager";
import { PickedBar, PickOne, PickPage } from "~/ui/picked/Pick";
import { useGatherRows } from "~/ui/picked/useGatherRows";
import { type Picked, type PickRow, usePicked } from "~/ui/picked/usePicked";
import { useQueueFields } from "~/ui/query/useFields";
import { SavedViews } from "~/ui/SavedViews";
import { Scroll } from "~/ui/Scroll";
import { StageTag } from "~/ui/StageTag";
import { Empty } from "~/ui/states";
import { useUnits } from "~/ui/useUnits";
import { useWords } from "~/ui/useWords";
import { byDeadline, pageSize, type QueueRow, queueFilter, waiting } from "./queue";

/** 审核队列: what waits for a section, the nearest deadline first. */
export function QueuePage() {
  const { t } = useWords("review");
  const search = useSearch({ from: "/shell/review" });
  const { year, as: _as, after, page = 1, ...filters } = search;
  const { stage } = filters;
  const navigate = useNavigate({ from: "/review" });
  const { history } = useRouter();
  const filter = queueFilter({ year, ...filters });
  const asked = useQuery({
    query: ReviewQueueDocument,
    variables: { filter, first: pageSize, after },
    requestPolicy: "cache-and-network",
  });
  const fields = useQueueFields(useUnits(QueueUnitsDocument), waiting);
  const picked = usePicked(JSON.stringify(filter), asked[0].fetching);
  const gather = useGatherRows(
    ReviewQueueDocument,
    (after) => ({ filter, first: 100, after }),
    (data) => ({ rows: byDeadline(data).map(pickRow), pageInfo: data.declarations.pageInfo }),
  );
  const filtered = Object.values(filters).some((value) => value !== undefined);
  const ask = (values: Values, replace = false) => void navigate({ search: { year, ...values }, replace });

  return (
    <>
      <PageHeader title={t("queue.title")} about={t("queue.about")} />
      <nav className="tabs" aria-label={t("queue.stages")}>
        {[undefined, ...waiting].map((each) => (
          <Link
            key={each ?? "all"}
            to="/review"
            search={{ ...filters, q: undefined, stage: each }}
            aria-current={stage === each ? "true" : undefined}
          >
            {t(`queue.tab.${each ?? "all"}`)}
          </Link>
        ))}
      </nav>
      <section className="panel">
        <SavedViews list="QUEUE" values={filters} fields={fields} onAsk={ask} />
        <Filters
          key={JSON.stringify(search)}
          search={filters}
          hint={t("queue.hint")}
          fields={fields}
          onAsk={ask}
        >
          {() => null}
        </Filters>
        <Answer of={asked} part>
          {(data) => {
            const rows = byDeadline(data);
            if (rows.length === 0) return <Empty>{t(filtered ? "queue.noMatch" : "queue.none")}</Empty>;
            const { totalCount, pageInfo } = data.declarations;
            return (
              <>
                <PickedBar
                  of="DECLARATION"
                  picked={picked}
                  total={totalCount}
                  gather={gather}
                  onDone={() => asked[1]({ requestPolicy: "network-only" })}
                />
                <QueueTable rows={rows} picked={picked} />
                <Pager
                  total={totalCount}
                  page={page}
                  size={pageSize}
                  more={pageInfo.hasNextPage}
                  onGo={(where) => {
                    if (where === "back") history.back();
                    else if (where === "first") ask(filters);
                    else ask({ ...filters, page: page + 1, after: pageInfo.endCursor ?? undefined });
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

const pickRow = ({ id, version, nameZh, stage }: QueueRow): PickRow => ({ id, version, name: nameZh, stage });

function QueueTable({ rows, picked }: { rows: readonly QueueRow[]; picked: Picked }) {
  const { t } = useWords("review");
  const shown = rows.map(pickRow);
  return (
    <Scroll label={t("queue.title")}>
      <table className="list">
        <thead>
          <tr>
            <th scope="col" className="pick">
              <PickPage shown={shown} picked={picked} />
            </th>
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
              <td className="pick">
                <PickOne row={pickRow(row)} shown={shown} picked={picked} />
              </td>
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
