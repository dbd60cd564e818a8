import { useRef, useState } from "react";
import { type Failure, says } from "~/lib/fault";
import { Dialog } from "~/ui/Dialog";
import { FaultNote } from "~/ui/FaultNote";
import { useWords } from "~/ui/useWords";
import type { Session, Viewer } from "../session";
import { PasswordAndCode } from "./PasswordAndCode";

type Props = {
  viewer: Viewer;
  session: Session;
  /** Hears whether they have proved it, or would rather not. */
  onAnswer: (proved: boolean) => void;
};

/** 确认身份: on top of the page, before an act that weighs goes on. */
export function ConfirmIdentity({ viewer, session, onAnswer }: Props) {
  const { t } = useWords("app", "ui");
  const [typed, setTyped] = useState({ password: "", code: "" });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const confirm = async () => {
    setBusy(true);
    const refused = await session.confirm({ password: typed.password, code: typed.code.trim() || null });
    if (!refused) return onAnswer(true);
    setBusy(false);
    setFailure(refused);
    form.current?.querySelector<HTMLInputElement>("input[type=password]")?.select();
  };
  return (
    <Dialog title={t("proof.title")} onClose={() => onAnswer(false)}>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void confirm();
        }}
      >
        <p>{t("proof.text", { login: viewer.login })}</p>
        {says(failure, "E_FORBIDDEN") ? (
          <p role="alert" className="fault-note">
            {t("proof.refused")}
          </p>
        ) : (
          <FaultNote failure={failure} />
        )}
        <PasswordAndCode viewer={viewer} typed={typed} onType={setTyped} />
        <div className="actions">
          <button type="button" className="button" onClick={() => onAnswer(false)}>
            {t("ui:cancel")}
          </button>
          <button type="submit" className="button primary" disabled={busy}>
            {t("proof.confirm")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
