import "./notices.css";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { NoticesPageDocument, ReadNoticesDocument } from "~/generated/graphql";
import { failureOf } from "~/lib/fault";
import { Answer } from "~/ui/Answer";
import { FaultNote } from "~/ui/FaultNote";
import { PageHeader } from "~/ui/PageHeader";
import { Pager } from "~/ui/Pager";
import { Empty } from "~/ui/states";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import { NoticeLine } from "./NoticeLine";
import { touches } from "./touches";

const pageSize = 50;

/** 消息: everything the viewer was told, newest first. */
export function NoticesPage() {
  const { t } = useWords("notices");
  const { unread, after, page = 1 } = useSearch({ from: "/shell/notices" });
  const navigate = useNavigate({ from: "/notices" });
  const asked = useQuery({
    query: NoticesPageDocument,
    variables: { unread, first: pageSize, after },
    requestPolicy: "cache-and-network",
  });
  const [reading, read] = useIntent(ReadNoticesDocument, touches);
  const go = (where: "first" | "back" | "next", end: string | null | undefined) =>
    void navigate({
      search: (search) => ({
        ...search,
        after: where === "next" ? (end ?? undefined) : undefined,
        page: where === "next" ? page + 1 : undefined,
      }),
    });
  return (
    <>
      <PageHeader title={t("title")} />
      <nav className="tabs" aria-label={t("tabs.name")}>
        {([undefined, true] as const).map((only) => (
          <Link
            key={String(only)}
            to="/notices"
            search={{ unread: only }}
            activeProps={{}}
            aria-current={unread === only ? "true" : undefined}
          >
            {t(only ? "tabs.unread" : "tabs.all")}
          </Link>
        ))}
      </nav>
      <section className="panel">
        <FaultNote failure={failureOf(reading.error)} />
        <Answer of={asked} part>
          {({ notices }) => {
            const rows = notices.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
            if (rows.length === 0) return <Empty>{t(unread ? "noneUnread" : "none")}</Empty>;
            return (
              <>
                <div className="notice-all">
                  <button
                    type="button"
                    className="button"
                    disabled={reading.fetching || rows.every(({ readAt }) => readAt)}
                    onClick={() => void read({ ids: rows.map(({ id }) => id) })}
                  >
                    {t("readAll")}
                  </button>
                </div>
                <ul className="notice-list">
                  {rows.map((notice) => (
                    <NoticeLine key={notice.id} notice={notice} onRead={(id) => void read({ ids: [id] })} />
                  ))}
                </ul>
                <Pager
                  total={notices.totalCount}
                  page={page}
                  size={pageSize}
                  more={notices.pageInfo.hasNextPage}
                  onGo={(where) => go(where, notices.pageInfo.endCursor)}
                />
              </>
            );
          }}
        </Answer>
      </section>
    </>
  );
}
