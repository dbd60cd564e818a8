import { type ReactNode, useEffect, useState } from "react";
import { type Failure, says } from "~/lib/fault";
import { useWords } from "~/ui/useWords";
import { FaultNote } from "./FaultNote";
import { PageHeader } from "./PageHeader";

/** Nothing here yet: what belongs here, and the one next thing to do. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="state empty">
      <p>{children}</p>
      {action}
    </div>
  );
}

/** Grey bars, shown only when the wait is long enough to be noticed. */
export function Loading({ after = 200 }: { after?: number }) {
  const { t } = useWords("ui");
  const [late, setLate] = useState(after === 0);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), after);
    return () => clearTimeout(timer);
  }, [after]);
  if (!late) return null;
  return (
    <div role="status" className="skeleton">
      <b className="unseen">{t("loading")}</b>
      <span />
      <span />
      <span />
    </div>
  );
}

/** The viewer's role may not open this page at all; whose page it is, where that is known. */
export function Forbidden({ whose }: { whose?: string }) {
  const { t } = useWords("ui");
  return <Closed text={t("forbidden.role")} more={whose && t("forbidden.whose", { roles: whose })} />;
}

/** Closed to this viewer or not there: the two look exactly alike. */
export function NotFound() {
  const { t } = useWords("ui");
  return <Closed text={t("forbidden.object")} />;
}

function Closed({ text, more }: { text: string; more?: string }) {
  const { t } = useWords("ui");
  return (
    <section className="state">
      <PageHeader title={t("forbidden.title")} />
      <h2>{text}</h2>
      {more && <p>{more}</p>}
      <p className="soft">{t("forbidden.ask")}</p>
      <a className="button" href="/">
        {t("forbidden.home")}
      </a>
    </section>
  );
}

/** A page that could not be had: closed, or failed with what is kept and 重试. */
export function Refused({ failure, retry }: { failure: Failure; retry?: () => void }) {
  const { t } = useWords("ui");
  if (says(failure, "E_FORBIDDEN")) return <Forbidden />;
  if (says(failure, "E_NOT_FOUND")) return <NotFound />;
  return (
    <section className="state">
      <PageHeader title={t("failed")} about={t("kept")} />
      <FaultNote failure={failure} />
      {retry && (
        <button type="button" className="button" onClick={retry}>
          {t("retry")}
        </button>
      )}
    </section>
  );
}
