import { useState } from "react";
import type { Failure } from "~/lib/fault";
import { FaultNote } from "./FaultNote";
import { useTransfer } from "./useTransfer";
import { useWords } from "./useWords";

const endings = ["docx", "pdf", "xlsx"] as const;

type Props = {
  /** What is printed, in words. */
  form: string;
  /** What the file is called, without its ending. */
  file: string;
  address: (ending: (typeof endings)[number]) => string;
};

/** 打印: what the server prints in Word, PDF and Excel. */
export function PrintFiles({ form, file, address }: Props) {
  const { t } = useWords("ui");
  const transfer = useTransfer();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
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
              setFailure(await transfer.save(address(ending), `${file}.${ending}`));
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
