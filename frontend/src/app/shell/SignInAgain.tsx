import { useState } from "react";
import type { Failure } from "~/lib/fault";
import { Dialog } from "~/ui/Dialog";
import { FaultNote } from "~/ui/FaultNote";
import { useWords } from "~/ui/useWords";
import type { Session, Viewer } from "../session";
import { PasswordAndCode } from "./PasswordAndCode";

/** On top of the page when the session has ended: what was typed stays where it is. */
export function SignInAgain({ viewer, session }: { viewer: Viewer; session: Session }) {
  const { t } = useWords("app", "signIn");
  const [typed, setTyped] = useState({ password: "", code: "" });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const enter = async () => {
    setBusy(true);
    setFailure(
      await session.signIn({
        login: viewer.login,
        password: typed.password,
        code: typed.code.trim() || null,
      }),
    );
    setBusy(false);
  };
  return (
    <Dialog title={t("again.title")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void enter();
        }}
      >
        <p>{t("again.text", { login: viewer.login })}</p>
        <FaultNote failure={failure} />
        <PasswordAndCode viewer={viewer} typed={typed} onType={setTyped} />
        <div className="actions">
          <a className="button" href="/sign-in">
            {t("again.leave")}
          </a>
          <button type="submit" className="button primary" disabled={busy}>
            {t("signIn:submit")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
