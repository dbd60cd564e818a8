import { useQuery, useSubscription } from "urql";
import {
  LatestNoticesDocument,
  NoticedDocument,
  ReadNoticesDocument,
  UnreadNoticesDocument,
} from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { Answer } from "~/ui/Answer";
import { Empty } from "~/ui/states";
import { useIntent } from "~/ui/useIntent";
import { useResumed } from "~/ui/useResumed";
import { useWords } from "~/ui/useWords";
import { Icon } from "./Icon";
import { Popover } from "./Popover";

/** How many notices are unread, as they come, and the newest of them. */
export function Bell() {
  const { t } = useWords("app");
  const [asked, ask] = useQuery({ query: UnreadNoticesDocument });
  const [told] = useSubscription({ query: NoticedDocument });
  useResumed(() => ask({ requestPolicy: "network-only" }));
  const count = told.data?.noticed ?? asked.data?.unreadNotices ?? 0;
  return (
    <Popover
      face={
        <>
          <Icon path="M6 16V11a6 6 0 1 1 12 0v5l2 2H4zM10 21h4" />
          {count > 0 && <span className="badge" data-count={count > 99 ? "99+" : count} />}
          <span className="unseen">{t("notices.name", { count })}</span>
        </>
      }
    >
      <Notices />
    </Popover>
  );
}

function Notices() {
  const { t } = useWords("app");
  const asked = useQuery({ query: LatestNoticesDocument, requestPolicy: "cache-and-network" });
  const [reading, read] = useIntent(ReadNoticesDocument);
  return (
    <Answer of={asked}>
      {({ notices }) => {
        const unread = notices.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
        if (unread.length === 0) return <Empty>{t("notices.none")}</Empty>;
        return (
          <>
            <ul className="notices">
              {unread.map((notice) => (
                <li key={notice.id}>
                  <b>{notice.subject}</b>
                  <p>{notice.detail}</p>
                  <small className="soft">{minuteOf(notice.createdAt)}</small>
                </li>
              ))}
            </ul>
            <button
              type="button"
              className="button"
              disabled={reading.fetching}
              onClick={() => void read({ ids: unread.map(({ id }) => id) })}
            >
              {t("notices.read")}
            </button>
          </>
        );
      }}
    </Answer>
  );
}
