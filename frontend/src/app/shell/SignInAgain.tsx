import { useState } from "react";
import type { Failure } from "~/lib/fault";
import { Dialog } from "~/ui/Dialog";
import { FaultNote } from "~/ui/FaultNote";
import { Field } from "~/ui/Field";
import { useWords } from "~/ui/useWords";
import type { Session, Viewer } from "../session";

/** On top of the page when the session has ended: what was typed stays where it is. */
export function SignInAgain({ viewer, session }: { viewer: Viewer; session: Session }) {
  const { t } = useWords("app", "signIn");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const enter = async () => {
    setBusy(true);
    setFailure(await session.signIn({ login: viewer.login, password, code: code || null }));
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
        <Field label={t("signIn:password")} path="password" required>
          {(control) => (
            <input
              {...control}
              className="input"
              type="password"
              autoComplete="current-password"
              required
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        <Field label={t("signIn:code")} path="code">
          {(control) => (
            <input
              {...control}
              className="input"
              inputMode="numeric"
              autoComplete="one-time-code"
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          )}
        </Field>
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
