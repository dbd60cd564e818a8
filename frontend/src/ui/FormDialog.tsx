import { type ReactNode, useState } from "react";
import type { Failure, Fault } from "~/lib/fault";
import { useWords } from "~/ui/useWords";
import { Dialog } from "./Dialog";
import { FormFailure, useFaultsOf } from "./FormFailure";

type Props = {
  title: string;
  confirm: string;
  /** Does it; answers why not, or null when it is done. */
  onConfirm: () => Promise<Failure | null>;
  onClose: () => void;
  children: (faults: readonly Fault[]) => ReactNode;
};

/** A dialog with fields of its own; it stays open until the server has agreed. */
export function FormDialog({ title, confirm, onConfirm, onClose, children }: Props) {
  const { t } = useWords("ui");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const faults = useFaultsOf(failure);
  const submit = async () => {
    setBusy(true);
    const refused = await onConfirm();
    setBusy(false);
    setFailure(refused);
    if (!refused) onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <FormFailure failure={failure} />
        {children(faults)}
        <div className="actions">
          <button type="button" className="button" onClick={onClose}>
            {t("cancel")}
          </button>
          <button type="submit" className="button primary" disabled={busy}>
            {confirm}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
