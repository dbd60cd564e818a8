import { useId, useState } from "react";
import { useQuery } from "urql";
import { ImportBatchesDocument } from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { Field } from "~/ui/Field";
import { ImportFaults } from "~/ui/ImportFaults";
import { Scroll } from "~/ui/Scroll";
import { useTransfer } from "~/ui/useTransfer";
import { useWords } from "~/ui/useWords";
import type { Taken, Workbook } from "./workbooks";

/** One kind of workbook: the template, the file, what would change, and then 导入. */
export function BringIn({ of, onSaved }: { of: Workbook; onSaved: () => void }) {
  const { t } = useWords("imports");
  const id = useId();
  const { send, save } = useTransfer();
  const [{ data }] = useQuery({ query: ImportBatchesDocument, pause: of !== "declarations" });
  const batches = (data?.batches.edges?.flatMap((edge) => edge?.node ?? []) ?? []).filter(
    ({ status }) => status === "OPEN",
  );
  const [chosen, choose] = useState("");
  const [year, setYear] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const batch = chosen || (batches[0]?.id ?? "");
  const ready = of === "declarations" ? batch !== "" : of !== "classes" || year !== "";

  const renew = () => {
    setTaken(null);
    setFailure(null);
  };
  const hand = async (dry: boolean) => {
    if (!file) return;
    setBusy(true);
    setTaken(null);
    const fields: Record<string, string> = { batchID: batch, year };
    const outcome = await send<Taken>(
      file,
      dry ? { ...fields, dry: "1" } : fields,
      () => {},
      `/files/tables/${of}`,
    );
    setBusy(false);
    setFailure(outcome.failure);
    setTaken(outcome.data);
    if (outcome.data?.saved) onSaved();
  };
  const fetchBook = (template: boolean) =>
    void save(
      `/files/tables/${of}${template ? "-template" : ""}.xlsx?batch=${batch}`,
      t(template ? "templateFile" : "bookFile", { of: t(`of.${of}`) }),
    ).then(setFailure);

  return (
    <section className="panel" aria-labelledby={`${id}head`}>
      <h2 id={`${id}head`}>{t(`of.${of}`)}</h2>
      <p>{t(`how.${of}`)}</p>
      <div className="filters bring-in">
        {of === "declarations" && (
          <Field label={t("batch")} path="batchID">
            {(control) => (
              <select
                {...control}
                className="input"
                value={batch}
                onChange={({ target }) => {
                  choose(target.value);
                  renew();
                }}
              >
                {batches.map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.nameZh}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        {of === "classes" && (
          <Field label={t("year")} path="year">
            {(control) => (
              <input
                {...control}
                className="input"
                inputMode="numeric"
                maxLength={4}
                value={year}
                onChange={({ target }) => {
                  setYear(target.value);
                  renew();
                }}
              />
            )}
          </Field>
        )}
        <Field label={t("file")} path="file">
          {(control) => (
            <input
              {...control}
              type="file"
              className="input"
              accept=".xlsx"
              onChange={({ target }) => {
                setFile(target.files?.[0] ?? null);
                renew();
              }}
            />
          )}
        </Field>
      </div>
      <div className="actions">
        <button
          type="button"
          className="button"
          disabled={of === "declarations" && !batch}
          onClick={() => fetchBook(true)}
        >
          {t("template")}
        </button>
        <button
          type="button"
          className="button"
          disabled={of === "declarations" && !batch}
          onClick={() => fetchBook(false)}
        >
          {t("book")}
        </button>
        <button
          type="button"
          className="button"
          disabled={busy || !file || !ready}
          onClick={() => void hand(true)}
        >
          {t("try")}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={busy || !taken || taken.saved}
          onClick={() => void hand(false)}
        >
          {t("apply")}
        </button>
      </div>
      <p role="status" className={taken ? "good" : "soft"}>
        {busy && t("reading")}
        {taken && t(taken.saved ? `saved.${of}` : "clean", { rows: taken.rows, changed: taken.changed })}
      </p>
      {taken && !taken.saved && <Preview of={taken} />}
      <ImportFaults failure={failure} heading={(count) => t("faults", { count })} />
    </section>
  );
}

/** What would change, and what is worth a look before it does. */
function Preview({ of: { changes, notes } }: { of: Taken }) {
  const { t } = useWords("imports");
  return (
    <>
      {changes.length > 0 && (
        <Scroll label={t("changes.title")}>
          <table className="list" aria-label={t("changes.title")}>
            <thead>
              <tr>
                <th scope="col" className="number">
                  {t("changes.line")}
                </th>
                <th scope="col">{t("changes.code")}</th>
                <th scope="col">{t("changes.name")}</th>
                <th scope="col">{t("changes.what")}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ line, code, nameZh, what }) => (
                <tr key={`${line} ${code} ${what}`}>
                  <td className="number">{line || "—"}</td>
                  <td className="code">{code}</td>
                  <th scope="row">{nameZh}</th>
                  <td>{what}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {notes.length > 0 && (
        <details>
          <summary>{t("notes", { count: notes.length })}</summary>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
