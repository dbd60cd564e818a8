import "./audit.css";
import { useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { AuditPageDocument, type AuditPageQuery } from "~/generated/graphql";
import { dayOf } from "~/lib/dates";
import { Answer } from "~/ui/Answer";
import { ExportList } from "~/ui/ExportList";
import { PageHeader } from "~/ui/PageHeader";
import { Pager } from "~/ui/Pager";
import { Empty } from "~/ui/states";
import { pageSize, usePlaces } from "~/ui/usePlaces";
import { useWords } from "~/ui/useWords";
import { AuditFilters } from "./AuditFilters";
import { TraceRow } from "./TraceRow";

/** How far back the trail is shown when nobody asks for days or for one object. */
const days = 30;

/** 审计日志: who did what to which object, when, and with what result; as far as one may read it. */
export function AuditPage() {
  const { t } = useWords("audit");
  const search = useSearch({ from: "/shell/audit" });
  const { actor, action, object, objectId, result, to, after, page = 1 } = search;
  const from = search.from ?? (to || objectId ? undefined : daysAgo(days));
  const filter = { actorLogin: actor, action, objectType: object, objectID: objectId, result, from, to };
  const asked = useQuery({
    query: AuditPageDocument,
    variables: {
      filter,
      first: pageSize,
      after,
    },
    requestPolicy: "cache-and-network",
  });
  const go = usePlaces();
  return (
    <>
      <PageHeader
        title={t("title")}
        about={objectId ? t("aboutObject") : t("about")}
        actions={<ExportList of="auditEvents" filter={filter} />}
      />
      <section className="panel">
        <AuditFilters key={JSON.stringify(search)} from={from} />
        <Answer of={asked} part>
          {({ auditEvents }) => (
            <>
              <Rows events={auditEvents} />
              <Pager
                total={auditEvents.totalCount}
                page={page}
                size={pageSize}
                more={auditEvents.pageInfo.hasNextPage}
                onGo={(where) => go(where, search, auditEvents)}
              />
            </>
          )}
        </Answer>
      </section>
    </>
  );
}

function daysAgo(count: number): string {
  return dayOf(new Date(Date.now() - count * 86_400_000));
}

function Rows({ events }: { events: AuditPageQuery["auditEvents"] }) {
  const { t } = useWords("audit");
  const rows = events.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
  if (rows.length === 0) return <Empty>{t("none")}</Empty>;
  return (
    <div className="list-scroll">
      <table className="list trail">
        <thead>
          <tr>
            <th scope="col">{t("when")}</th>
            <th scope="col">{t("who")}</th>
            <th scope="col">{t("what")}</th>
            <th scope="col">{t("object")}</th>
            <th scope="col">{t("result")}</th>
            <th scope="col" className="number">
              {t("seq")}
            </th>
            <th scope="col">{t("details")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((event) => (
            <TraceRow key={event.id} event={event} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
