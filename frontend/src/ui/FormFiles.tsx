import { useState } from "react";
import type { Failure } from "~/lib/fault";
import { FaultNote } from "./FaultNote";
import { useTransfer } from "./useTransfer";
import { useWords } from "./useWords";

const endings = ["docx", "pdf", "xlsx"] as const;

/** The official forms that the server prints, as their addresses call them. */
export type Form =
  | "declarations"
  | "target-reviews"
  | "sheets"
  | "meetings"
  | "monitorings"
  | "self-evaluations"
  | "evaluations"
  | "overalls";

type Props = {
  of: Form;
  /** The row that the form is filled from. */
  id: string;
  /** Whose form it is: the file is called after the form and this. */
  whose: string;
};

/** 打印: an official form in Word, PDF and Excel; a final one comes with its code. */
export function FormFiles({ of, id, whose }: Props) {
  const { t } = useWords("ui");
  const transfer = useTransfer();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const form = t(`prints.forms.${of}`);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: three buttons in a row, no fields of a form */}
      <span role="group" aria-label={t("prints.of", { form })} className="form-files screen-only">
        <span className="soft">{t("prints.name")}</span>
        {endings.map((ending) => (
          <button
            key={ending}
            type="button"
            className="button quiet"
            disabled={busy}
            aria-label={t("prints.as", { form, kind: t(`prints.kinds.${ending}`) })}
            onClick={async () => {
              setBusy(true);
              setFailure(
                await transfer.save(`/forms/${of}/${id}.${ending}`, `${form}（${whose}）.${ending}`),
              );
              setBusy(false);
            }}
          >
            {t(`prints.kinds.${ending}`)}
          </button>
        ))}
      </span>
      <FaultNote failure={failure} />
    </>
  );
}
