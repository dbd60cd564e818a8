import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import type { Failure } from "~/lib/fault";
import { Money } from "~/ui/Figures";
import { ImportFaults } from "~/ui/ImportFaults";
import { Scroll } from "~/ui/Scroll";
import { useTransfer } from "~/ui/useTransfer";
import { useWords } from "~/ui/useWords";

type Change = {
  line: number;
  projectCode: string;
  nameZh: string;
  beforeAdjusted: string | null;
  beforeExecuted: string | null;
  adjustedBudget: string;
  executed: string;
};

/** What the server says of a file: how many rows, what would change, and whether it was saved. */
type Report = { rows: number; changed: number; saved: boolean; changes: Change[]; recordID: string };

/** 导入执行数: every row is judged first; what would change is shown before anything is saved. */
export function ImportExecution({ year, onSaved }: { year: number; onSaved: () => void }) {
  const { t } = useWords("spending");
  const id = useId();
  const { send, save } = useTransfer();
  const [asOf, setAsOf] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<Report | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const hand = async (dry: boolean) => {
    if (!file) return;
    setBusy(true);
    setReport(null);
    const fields: Record<string, string> = dry ? { asOf, dry: "1" } : { asOf };
    const outcome = await send<Report>(file, fields, () => {}, "/files/executions");
    setBusy(false);
    setFailure(outcome.failure);
    setReport(outcome.data);
    if (outcome.data?.saved) onSaved();
  };
  const renew = () => {
    setReport(null);
    setFailure(null);
  };
  return (
    <section className="panel" aria-labelledby="import">
      <h2 id="import">{t("execution.import")}</h2>
      <p>{t("execution.how")}</p>
      <p>
        <button
          type="button"
          className="button"
          onClick={() =>
            void save(
              `/files/executions-template.xlsx?year=${year}`,
              t("execution.templateFile", { year }),
            ).then(setFailure)
          }
        >
          {t("execution.template")}
        </button>{" "}
        <button
          type="button"
          className="button"
          onClick={() =>
            void save(`/files/executions.xlsx?year=${year}`, t("execution.bookFile", { year })).then(
              setFailure,
            )
          }
        >
          {t("execution.book")}
        </button>
      </p>
      <div className="fields">
        <div className="field">
          <label className="field-label" htmlFor={`${id}asOf`}>
            {t("execution.asOf")}
          </label>
          <input
            id={`${id}asOf`}
            type="date"
            className="input"
            value={asOf}
            onChange={({ target }) => {
              setAsOf(target.value);
              renew();
            }}
          />
        </div>
        <div className="field">
          <label className="field-label" htmlFor={`${id}file`}>
            {t("execution.file")}
          </label>
          <input
            id={`${id}file`}
            type="file"
            className="input"
            accept=".xlsx,.csv,.txt"
            onChange={({ target }) => {
              setFile(target.files?.[0] ?? null);
              renew();
            }}
          />
        </div>
      </div>
      <div className="actions">
        <button
          type="button"
          className="button"
          disabled={busy || !file || !asOf}
          onClick={() => void hand(true)}
        >
          {t("execution.try")}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={busy || !report || report.saved}
          onClick={() => void hand(false)}
        >
          {t("execution.apply")}
        </button>
      </div>
      <p role="status" className={report ? "good" : "soft"}>
        {busy && t("execution.reading")}
        {report &&
          t(report.saved ? "execution.saved" : "execution.clean", {
            rows: report.rows,
            changed: report.changed,
          })}
      </p>
      {report?.saved && report.recordID && (
        <Link to="/executions/$importId" params={{ importId: report.recordID }}>
          {t("execution.open")}
        </Link>
      )}
      {report && !report.saved && report.changes.length > 0 && <Changes of={report} />}
      <ImportFaults failure={failure} heading={(count) => t("execution.faults", { count })} />
    </section>
  );
}

function Changes({ of }: { of: Report }) {
  const { t } = useWords("spending");
  return (
    <Scroll label={t("execution.changes")}>
      <table className="list">
        <caption className="soft">
          {of.changed > of.changes.length && t("execution.firstOf", { count: of.changes.length })}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t("execution.line")}
            </th>
            <th scope="col">{t("list.project")}</th>
            <th scope="col" className="number">
              {t("money.adjusted")}
            </th>
            <th scope="col" className="number">
              {t("money.executed")}
            </th>
          </tr>
        </thead>
        <tbody>
          {of.changes.map((row) => (
            <tr key={row.line}>
              <td className="number">{row.line}</td>
              <th scope="row" className="name">
                {row.nameZh} <div className="code">{row.projectCode}</div>
              </th>
              <td className="number">
                <Was before={row.beforeAdjusted} now={row.adjustedBudget} />
              </td>
              <td className="number">
                <Was before={row.beforeExecuted} now={row.executed} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** A figure with the one that stood before. */
export function Was({ before, now }: { before?: string | null; now: string }) {
  const { t } = useWords("spending");
  return (
    <>
      <Money value={now} />
      {before !== now && (
        <div className="soft">{before ? t("execution.was", { figure: before }) : t("execution.new")}</div>
      )}
    </>
  );
}
