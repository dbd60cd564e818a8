import { type ReactNode, useState } from "react";
import type { Failure } from "~/lib/fault";
import { useWords } from "~/ui/useWords";
import { Dialog } from "./Dialog";
import { FaultNote } from "./FaultNote";

type Props = {
  title: string;
  /** What will happen, in a sentence. */
  children: ReactNode;
  confirm: string;
  danger?: boolean;
  /** Does it; answers why not, or null when it is done. */
  onConfirm: () => Promise<Failure | null>;
  onClose: () => void;
};

/** Asks once more before an act. It stays open until the server has agreed. */
export function ConfirmDialog(props: Props) {
  const { t } = useWords("ui");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    const refused = await props.onConfirm();
    setBusy(false);
    setFailure(refused);
    if (!refused) props.onClose();
  };
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void confirm();
        }}
      >
        <p>{props.children}</p>
        <FaultNote failure={failure} />
        <div className="actions">
          <button type="button" className="button" onClick={props.onClose}>
            {t("cancel")}
          </button>
          <button type="submit" className={props.danger ? "button danger" : "button primary"} disabled={busy}>
            {props.confirm}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
