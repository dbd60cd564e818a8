import { type ReactNode, useState } from "react";
import type { Failure, Fault } from "~/lib/fault";
import { useWords } from "~/ui/useWords";
import { Dialog } from "./Dialog";
import { FaultNote } from "./FaultNote";
import { FaultSummary } from "./FaultSummary";
import { ReasonField } from "./ReasonField";

type Props = {
  title: string;
  /** What will happen, in a sentence. */
  children?: ReactNode;
  /** The name of the text: 意见, 理由. */
  label?: string;
  /** Fewest characters; 0 makes the reason optional. */
  atLeast?: number;
  confirm: string;
  danger?: boolean;
  /** Does it; answers why not, or null when it is done. */
  onConfirm: (reason: string) => Promise<Failure | null>;
  onClose: () => void;
};

/** Asks once more, with a reason. It stays open until the server has agreed. */
export function ReasonDialog({ atLeast = 1, ...props }: Props) {
  const { t } = useWords("ui");
  const label = props.label ?? t("reason.label");
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState<Fault[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const confirm = async () => {
    const text = reason.trim();
    if ([...text].length < atLeast) {
      const message = text ? t("reason.short", { label, count: atLeast }) : t("reason.missing", { label });
      setMissing([{ code: "", path: "reason", message }]);
      return;
    }
    setMissing([]);
    setBusy(true);
    const refused = await props.onConfirm(text);
    setBusy(false);
    setFailure(refused);
    if (!refused) props.onClose();
  };

  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void confirm();
        }}
      >
        {props.children && <p>{props.children}</p>}
        <FaultSummary faults={missing} heading={t("fixThese")} />
        <ReasonField
          label={label}
          value={reason}
          onChange={setReason}
          faults={missing}
          required={atLeast > 0}
        />
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
