import { Link } from "@tanstack/react-router";
import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { NoticeLine_NoticeFragmentDoc } from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { useWords } from "~/ui/useWords";
import { Elsewhere, elsewhere } from "./Elsewhere";
import { useNoticeWords } from "./useNoticeWords";

type Props = {
  notice: FragmentType<typeof NoticeLine_NoticeFragmentDoc>;
  /** Marks it as read; opening what it tells of does so too. */
  onRead: (id: string) => void;
};

/** One notice: what happened to which project, why, and when. */
export function NoticeLine(props: Props) {
  const { t } = useWords("notices");
  const words = useNoticeWords();
  const { id, kind, subject, detail, readAt, createdAt, declaration, overall, rollup } = unmask(
    NoticeLine_NoticeFragmentDoc,
    props.notice,
  );
  const read = () => {
    if (!readAt) props.onRead(id);
  };
  return (
    <li className="notice" data-unread={!readAt || undefined}>
      <div>
        <b>{words(kind)}</b>{" "}
        {declaration && (
          <Link
            to={
              kind.startsWith("survey.")
                ? "/declarations/$declarationId/surveys"
                : "/declarations/$declarationId"
            }
            params={{ declarationId: declaration.id }}
            onClick={read}
          >
            {subject || t("unnamed")}
          </Link>
        )}
        {overall && (
          <Link to="/overalls/$overallId" params={{ overallId: overall.id }} onClick={read}>
            {subject}
          </Link>
        )}
        {rollup && (
          <Link to="/self-evaluations/rollups/$rollupId" params={{ rollupId: rollup.id }} onClick={read}>
            {subject}
          </Link>
        )}
        {kind === elsewhere ? (
          <Elsewhere address={subject} userAgent={detail} at={createdAt} onRead={read} />
        ) : (
          <>
            {!declaration && !overall && !rollup && subject}
            {detail && <p>{detail}</p>}
          </>
        )}
        <small className="soft">
          <time dateTime={createdAt}>{minuteOf(createdAt)}</time>
          {!readAt && <span className="unseen">{t("isUnread")}</span>}
        </small>
      </div>
      {!readAt && (
        <button
          type="button"
          className="button quiet"
          aria-label={t("readOne", { what: words(kind), subject })}
          onClick={read}
        >
          {t("read")}
        </button>
      )}
    </li>
  );
}
