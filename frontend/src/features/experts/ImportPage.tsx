import "./experts.css";
import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import type { Failure } from "~/lib/fault";
import { ImportFaults } from "~/ui/ImportFaults";
import { PageHeader } from "~/ui/PageHeader";
import { useTransfer } from "~/ui/useTransfer";
import { useWords } from "~/ui/useWords";

/** What the server says of a workbook: how many rows, and whether they were saved. */
type Imported = { rows: number; saved: boolean };

/** 导入专家库: every row is judged before one is saved; each fault names its cell. */
export function ImportPage() {
  const { t } = useWords("experts");
  const id = useId();
  const { send, save } = useTransfer();
  const [file, setFile] = useState<File | null>(null);
  const [found, setFound] = useState<Imported | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const hand = async (chosen: File, fields: Record<string, string>) => {
    setBusy(true);
    setFound(null);
    const outcome = await send<Imported>(chosen, fields, () => {}, "/files/experts.xlsx");
    setBusy(false);
    setFailure(outcome.failure);
    setFound(outcome.data);
    if (outcome.data?.saved) setFile(null);
  };

  return (
    <>
      <PageHeader title={t("import.title")} about={t("import.about")} />
      <section className="panel import">
        <ol>
          <li>
            <button
              type="button"
              className="button"
              onClick={() =>
                void save("/files/experts-template.xlsx", t("import.templateFile")).then(setFailure)
              }
            >
              {t("import.template")}
            </button>
          </li>
          <li>
            <div className="field">
              <label className="field-label" htmlFor={id}>
                {t("import.choose")}
              </label>
              <input
                id={id}
                className="input"
                type="file"
                accept=".xlsx"
                disabled={busy}
                onChange={(event) => {
                  const chosen = event.target.files?.[0] ?? null;
                  setFile(chosen);
                  setFailure(null);
                  if (chosen) void hand(chosen, { dry: "1" });
                }}
              />
            </div>
          </li>
          <li>
            <button
              type="button"
              className="button primary"
              disabled={busy || !file || !found || found.saved}
              onClick={() => file && void hand(file, {})}
            >
              {t("import.submit")}
            </button>
          </li>
        </ol>
        <p role="status" className={found ? "good" : "soft"}>
          {busy && t("import.reading")}
          {found && t(found.saved ? "import.saved" : "import.clean", { count: found.rows })}
        </p>
        {found?.saved && (
          <Link to="/experts" search={{ status: "CHECKED" }}>
            {t("import.next")}
          </Link>
        )}
        <ImportFaults failure={failure} heading={(count) => t("import.faults", { count })} />
      </section>
    </>
  );
}
