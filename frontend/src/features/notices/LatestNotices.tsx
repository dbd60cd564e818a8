import "./notices.css";
import { useQuery } from "urql";
import { LatestNoticesDocument, ReadNoticesDocument } from "~/generated/graphql";
import { failureOf } from "~/lib/fault";
import { Answer } from "~/ui/Answer";
import { FaultNote } from "~/ui/FaultNote";
import { Empty } from "~/ui/states";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import { NoticeLine } from "./NoticeLine";
import { touches } from "./touches";

/** The newest unread notices, for the bell and the desk. */
export default function LatestNotices() {
  const { t } = useWords("notices");
  const asked = useQuery({ query: LatestNoticesDocument, requestPolicy: "cache-and-network" });
  const [reading, read] = useIntent(ReadNoticesDocument, touches);
  return (
    <Answer of={asked} part>
      {({ notices }) => {
        const unread = notices.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
        if (unread.length === 0) return <Empty>{t("noneUnread")}</Empty>;
        return (
          <>
            <FaultNote failure={failureOf(reading.error)} />
            <ul className="notice-list">
              {unread.map((notice) => (
                <NoticeLine key={notice.id} notice={notice} onRead={(id) => void read({ ids: [id] })} />
              ))}
            </ul>
            <button
              type="button"
              className="button"
              disabled={reading.fetching}
              onClick={() => void read({ ids: unread.map(({ id }) => id) })}
            >
              {t("readAll")}
            </button>
          </>
        );
      }}
    </Answer>
  );
}
