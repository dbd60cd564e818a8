import { useBlocker } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";
import { Dialog } from "~/ui/Dialog";
import { anyForm, onForms, somethingTyped, wouldLose } from "~/ui/useLeaveWarning";
import { useWords } from "~/ui/useWords";

type Way = { current: { pathname: string }; next: { pathname: string } };

/** A page stays when only what it shows changes: its tab, its filter. */
const stops = async ({ current, next }: Way) => current.pathname !== next.pathname && (await wouldLose());

/** Asks before a page is left on which something typed would be lost, once for all its forms. */
export function LeaveGuard() {
  const { t } = useWords("app");
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: stops,
    enableBeforeUnload: somethingTyped,
    disabled: !useSyncExternalStore(onForms, anyForm),
    withResolver: true,
  });
  if (status !== "blocked") return null;
  return (
    <Dialog title={t("leave.title")} onClose={reset}>
      <div className="stack">
        <p>{t("leave.text")}</p>
        <div className="actions">
          <button type="button" className="button primary" onClick={reset}>
            {t("leave.stay")}
          </button>
          <button type="button" className="button danger" onClick={proceed}>
            {t("leave.go")}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
