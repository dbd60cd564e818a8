import { useState } from "react";
import type { StatisticsFilter } from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { FaultNote } from "~/ui/FaultNote";
import { useTransfer } from "~/ui/useTransfer";
import { useWords } from "~/ui/useWords";

const endings = ["pdf", "docx", "xlsx"] as const;

/** 打印: all tables as they are narrowed now, on paper or as a workbook with a sheet each. */
export function PrintTables({ filter }: { filter: StatisticsFilter }) {
  const { t } = useWords("statistics");
  const transfer = useTransfer();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons in a row, no fields of a form */}
      <span role="group" aria-label={t("print.of")} className="form-files screen-only">
        <span className="soft">{t(busy ? "print.busy" : "print.name")}</span>
        {endings.map((ending) => (
          <button
            key={ending}
            type="button"
            className="button quiet"
            disabled={busy}
            aria-label={t("print.as", { kind: t(`print.kinds.${ending}`) })}
            onClick={async () => {
              const asked = new URLSearchParams({ filter: JSON.stringify(filter) });
              setBusy(true);
              setFailure(
                await transfer.save(
                  `/exports/tables/statistics.${ending}?${asked}`,
                  t("print.file", { ending }),
                ),
              );
              setBusy(false);
            }}
          >
            {t(`print.kinds.${ending}`)}
          </button>
        ))}
      </span>
      <FaultNote failure={failure} />
    </>
  );
}
