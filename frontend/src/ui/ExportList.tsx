import { useState } from "react";
import type { Failure } from "~/lib/fault";
import { FaultNote } from "./FaultNote";
import { useTransfer } from "./useTransfer";
import { useWords } from "./useWords";

const endings = ["xlsx", "csv"] as const;

/** The lists of the API that go out as files. */
type List = "projects" | "declarations" | "rollups" | "agencies" | "auditEvents" | "statistics";

/** 导出: all rows of a list as it is narrowed now, for Excel or as text. */
export function ExportList({ of, filter }: { of: List; filter: object }) {
  const { t } = useWords("lists");
  const transfer = useTransfer();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: two buttons in a row, no fields of a form */}
      <span role="group" aria-label={t("exports.of")} className="form-files screen-only">
        <span className="soft">{t(busy ? "exports.busy" : "exports.name")}</span>
        {endings.map((ending) => (
          <button
            key={ending}
            type="button"
            className="button quiet"
            disabled={busy}
            aria-label={t("exports.as", { kind: t(`exports.kinds.${ending}`) })}
            onClick={async () => {
              const asked = new URLSearchParams({ filter: JSON.stringify(filter) });
              setBusy(true);
              setFailure(
                await transfer.save(
                  `/exports/${of}.${ending}?${asked}`,
                  `${t(`exports.lists.${of}`)}.${ending}`,
                ),
              );
              setBusy(false);
            }}
          >
            {t(`exports.kinds.${ending}`)}
          </button>
        ))}
      </span>
      <FaultNote failure={failure} />
    </>
  );
}
