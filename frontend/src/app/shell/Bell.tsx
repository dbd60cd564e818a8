import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { useQuery, useSubscription } from "urql";
import { NoticedDocument, UnreadNoticesDocument } from "~/generated/graphql";
import { Loading } from "~/ui/states";
import { useResumed } from "~/ui/useResumed";
import { useWords } from "~/ui/useWords";
import { Icon } from "./Icon";
import { Popover } from "./Popover";

const LatestNotices = lazy(() => import("~/features/notices/LatestNotices"));

/** How many notices are unread, as they come, and the newest of them. */
export function Bell() {
  const { t } = useWords("app");
  const count = useUnread();
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
      <Suspense fallback={<Loading />}>
        <LatestNotices />
      </Suspense>
      <Link to="/notices">{t("notices.all")}</Link>
    </Popover>
  );
}

/** The newest count: told by the stream, or asked for after something was read or the line was cut. */
function useUnread(): number {
  const context = useMemo(() => ({ additionalTypenames: ["Notice"] }), []);
  const [asked, ask] = useQuery({ query: UnreadNoticesDocument, context });
  const [told] = useSubscription({ query: NoticedDocument });
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (told.data) setCount(told.data.noticed);
  }, [told.data]);
  useEffect(() => {
    if (asked.data) setCount(asked.data.unreadNotices);
  }, [asked.data]);
  useResumed(() => ask({ requestPolicy: "network-only" }));
  return count;
}
