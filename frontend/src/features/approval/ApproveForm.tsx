import { useState } from "react";
import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { ApproveBatchDocument, ApproveForm_BatchFragmentDoc } from "~/generated/graphql";
import { type Failure, type Fault, says } from "~/lib/fault";
import { compare, format, sum } from "~/lib/money";
import { typedNumber } from "~/lib/typed";
import { FaultNote } from "~/ui/FaultNote";
import { FaultSummary } from "~/ui/FaultSummary";
import { Field } from "~/ui/Field";
import { StaleNote } from "~/ui/StaleNote";
import { Loading } from "~/ui/states";
import { useIntent } from "~/ui/useIntent";
import { useLeaveWarning } from "~/ui/useLeaveWarning";
import { useWords } from "~/ui/useWords";
import { ApprovalTable, type TypedRow } from "./ApprovalTable";
import { type Pushed, usePushed } from "./usePushed";

type Props = {
  batch: FragmentType<typeof ApproveForm_BatchFragmentDoc>;
  /** How many budget preparation has accepted. */
  accepted: number;
  renew: () => void;
};

/** 批复预算: the document, and an amount for each project that was sent. All or nothing. */
export function ApproveForm({ batch, accepted, renew }: Props) {
  const { t } = useWords("approval");
  const { id, version } = unmask(ApproveForm_BatchFragmentDoc, batch);
  const [{ rows, failure }, ask] = usePushed(id, accepted);
  const reload = () => {
    renew();
    ask();
  };
  return (
    <section className="panel">
      <h2>{t("approve.title")}</h2>
      {!rows && !failure && <Loading />}
      <FaultNote failure={failure} />
      {rows?.length === 0 && <p className="soft">{t("approve.none")}</p>}
      {rows && rows.length > 0 && <Form id={id} version={version} rows={rows} reload={reload} />}
    </section>
  );
}

/** What is offered for a project: the plan's amount under the ceiling with its reason, else the reviewed one. */
function offered({ reviewedAmount, planned }: Pushed): TypedRow {
  const amount = reviewedAmount ?? "";
  if (!planned || compare(planned.amount, amount) === 0) return { amount, reason: "" };
  return { amount: planned.amount, reason: planned.why };
}

type FormProps = { id: string; version: number; rows: readonly Pushed[]; reload: () => void };

function Form({ id, version, rows, reload }: FormProps) {
  const { t } = useWords("approval", "ui");
  const [paper, setPaper] = useState({ docNo: "", docDate: "" });
  const [typed, setTyped] = useState<Record<string, TypedRow>>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [state, approve] = useIntent(ApproveBatchDocument);
  useLeaveWarning(Object.keys(typed).length > 0 && !state.data);

  const lines = rows.map((row) => ({
    row,
    typed: typed[row.id] ?? offered(row),
  }));
  const total = sum(lines.map(({ typed }) => typed.amount || "0"));
  const stale = says(failure, "E_VERSION_CONFLICT");
  const faults = failure?.kind === "refused" && !stale ? failure.faults : [];

  const submit = async () => {
    const gaps: Fault[] = (["docNo", "docDate"] as const)
      .filter((field) => !paper[field].trim())
      .map((path) => ({ code: "", path, message: t("missing", { field: t(`approve.${path}`) }) }));
    lines.forEach(({ typed }, at) => {
      const path = `rows[${at}].amount`;
      if (!typed.amount.trim())
        gaps.push({ code: "", path, message: t("missing", { field: t("approve.amount") }) });
    });
    if (gaps.length > 0) return setFailure({ kind: "refused", faults: gaps });
    const input = {
      id,
      version,
      ...paper,
      rows: lines.map(({ row, typed }) => ({
        declarationID: row.id,
        amount: typedNumber(typed.amount),
        reason: typed.reason.trim() || null,
      })),
    };
    const outcome = await approve({ input });
    setFailure(outcome.failure);
    if (outcome.data) reload();
  };

  const place = (path: string) => {
    const [, at] = /^rows\[(\d+)\]/.exec(path) ?? [];
    return at === undefined ? "" : t("approve.row", { row: Number.parseInt(at, 10) + 1 });
  };

  return (
    <form
      noValidate
      className="approve-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p className="soft">{t("approve.text")}</p>
      <FaultSummary faults={faults} place={place} />
      <div className="approve-paper">
        <Field label={t("approve.docNo")} path="docNo" faults={faults} required>
          {(control) => (
            <input
              {...control}
              className="input"
              value={paper.docNo}
              onChange={(event) => setPaper({ ...paper, docNo: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("approve.docDate")} path="docDate" faults={faults} required>
          {(control) => (
            <input
              {...control}
              type="date"
              className="input"
              value={paper.docDate}
              onChange={(event) => setPaper({ ...paper, docDate: event.target.value })}
            />
          )}
        </Field>
      </div>
      <ApprovalTable
        lines={lines}
        faults={faults}
        onChange={(changed) => setTyped((before) => ({ ...before, ...changed }))}
      />
      <p role="status" className="approve-total">
        {total === null
          ? t("approve.noTotal")
          : t("approve.total", { count: rows.length, amount: format(total) })}
      </p>
      {(stale || failure?.kind !== "refused") && (
        <StaleNote
          failure={failure}
          reload={() => {
            reload();
            setFailure(null);
          }}
        />
      )}
      <div>
        <button type="submit" className="button primary" disabled={state.fetching}>
          {t("approve.submit")}
        </button>
      </div>
    </form>
  );
}
