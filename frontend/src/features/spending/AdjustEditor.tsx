import { type ReactNode, useMemo } from "react";
import { unmask } from "~/generated/fragment-masking";
import {
  AdjustmentFoundFragmentDoc,
  AdjustmentTypedFragmentDoc,
  SaveAdjustmentDocument,
  SubmitAdjustmentDocument,
} from "~/generated/graphql";
import { errorsOf, type Fault } from "~/lib/fault";
import { qualitative, targetOf } from "~/lib/planned";
import { typedNumber } from "~/lib/typed";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { Field } from "~/ui/Field";
import { useFaultWords } from "~/ui/faultWords";
import type { Column } from "~/ui/grid/column";
import { Grid } from "~/ui/grid/Grid";
import { KeptHead } from "~/ui/KeptHead";
import { useHandIn } from "~/ui/useHandIn";
import { useIntent } from "~/ui/useIntent";
import { useKept } from "~/ui/useKept";
import { useWords } from "~/ui/useWords";
import {
  type AdjustDraft,
  type AdjustedDraft,
  type Adjustment,
  blankAdded,
  blankLine,
  draftOf,
  type Found,
  inputOf,
  type SourceDraft,
} from "./adjust";
import { useColumns } from "./useColumns";

type Props = {
  adjustment: Adjustment;
  head: (buttons: ReactNode) => ReactNode;
  onDone: (said: string) => void;
  refresh: () => void;
};

const touches = ["Todo"];
const kinds = ["BUDGET", "POLICY"] as const;
const blankSource = (): SourceDraft => ({ source: "", amount: "" });

/** 预算调整申请 under a clerk's hands: what stands beside what is asked for, kept as it is typed. */
export function AdjustEditor({ adjustment, head, onDone, refresh }: Props) {
  const { t } = useWords("spending");
  const { id, before, sources } = adjustment;
  const grids = useColumns(adjustment);
  const [, save] = useIntent(SaveAdjustmentDocument);
  const [, submit] = useIntent(SubmitAdjustmentDocument, touches);
  const form = useKept<AdjustDraft, Found>(
    () => draftOf(unmask(AdjustmentTypedFragmentDoc, adjustment.form), before),
    adjustment.version,
    unmask(AdjustmentFoundFragmentDoc, adjustment.verdict),
    async (value, version) => {
      const { data, failure } = await save({ input: { id, version, form: inputOf(value) } });
      if (failure) return { data: null, failure };
      const { version: next, verdict } = data.saveAdjustment;
      return { data: { version: next, found: unmask(AdjustmentFoundFragmentDoc, verdict) }, failure: null };
    },
  );
  const { tried, asking, onTry, onClose } = useHandIn(form, ({ faults }) => faults);
  const { value: draft, setValue, found } = form;
  const put = (part: Partial<AdjustDraft>) => setValue((old) => ({ ...old, ...part }));
  const putRow = (at: number, part: Partial<AdjustedDraft>) =>
    setValue((old) => ({
      ...old,
      rows: old.rows.map((row, index) => (index === at ? { ...row, ...part } : row)),
    }));
  const columns = useMemo(
    (): Column<SourceDraft>[] => [
      {
        key: "source",
        title: t("money.source"),
        kind: "choice",
        choices: sources.map(({ code, nameZh }) => ({ value: code, label: nameZh })),
        required: true,
      },
      { key: "amount", title: t("adjust.sourceAmount"), kind: "number", required: true },
    ],
    [sources, t],
  );
  const errors = errorsOf(found.faults);
  const shown = tried ? found.faults : found.faults.filter(({ code }) => code !== "E_REQUIRED");
  const listed = (path: string) => shown.filter((fault) => fault.path === path);
  return (
    <>
      <KeptHead
        form={form}
        errors={errors}
        tried={tried}
        actions={adjustment.actions}
        step="submitAdjustment"
        name={t("acts.submitAdjustment.name")}
        onTry={onTry}
        head={head}
        refresh={refresh}
      />
      <section className="panel" aria-labelledby="adjust-why">
        <h2 id="adjust-why">{t("adjust.why")}</h2>
        <Field label={t("adjust.kind")} path="kind" faults={shown} required>
          {(control) => (
            <select
              {...control}
              className="input"
              value={draft.kind}
              onChange={({ target }) => put({ kind: target.value })}
            >
              <option value="">{t("choose")}</option>
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`adjust.kinds.${kind}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t("adjust.reason")} path="reason" faults={shown} hint={t("adjust.reasonHint")} required>
          {(control) => (
            <textarea
              {...control}
              className="input"
              rows={3}
              value={draft.reason}
              onChange={({ target }) => put({ reason: target.value })}
            />
          )}
        </Field>
      </section>
      <section className="panel" aria-labelledby="adjust-money">
        <h2 id="adjust-money">{t("adjust.money")}</h2>
        <Field
          label={t("adjust.amountAfter")}
          path="amount"
          faults={shown}
          hint={t("adjust.amountHint", { amount: before.amount })}
          required
        >
          {(control) => (
            <input
              {...control}
              className="input figure"
              inputMode="decimal"
              autoComplete="off"
              value={draft.amount}
              onChange={({ target }) => put({ amount: typedNumber(target.value) })}
            />
          )}
        </Field>
        {found.money && (
          <>
            <h3>{t("adjust.sources")}</h3>
            <Listed faults={listed("fundSources")} path="fundSources" />
            <Grid
              label={t("adjust.sources")}
              path="fundSources"
              columns={columns}
              rows={draft.fundSources}
              onChange={(fundSources) => put({ fundSources: [...fundSources] })}
              blank={blankSource}
              faults={shown}
              most={20}
            />
          </>
        )}
        <h3>{t("adjust.lines")}</h3>
        <p className="soft">{t("adjust.linesHint")}</p>
        <Listed faults={listed("budgetLines")} path="budgetLines" />
        {draft.budgetLines.length === 0 ? (
          <Begin name={t("adjust.addLine")} onBegin={() => put({ budgetLines: [blankLine()] })} />
        ) : (
          <Grid
            label={t("adjust.lines")}
            path="budgetLines"
            columns={grids.lines}
            rows={draft.budgetLines}
            onChange={(budgetLines) => put({ budgetLines: [...budgetLines] })}
            blank={blankLine}
            faults={shown}
            most={100}
          />
        )}
      </section>
      <section className="panel" aria-labelledby="adjust-rows">
        <h2 id="adjust-rows">{t("adjust.rows")}</h2>
        <Listed faults={listed("rows")} path="rows" />
        {before.rows.map((row, at) => (
          <fieldset key={row.nameZh} className="spending-result">
            <legend>{row.nameZh}</legend>
            <p className="soft">{t("adjust.stands", { target: targetOf(row), weight: row.weight })}</p>
            <label className="check">
              <input
                type="checkbox"
                checked={draft.rows[at]?.removed ?? false}
                onChange={({ target }) => putRow(at, { removed: target.checked })}
              />
              {t("adjust.remove")}
            </label>
            {!draft.rows[at]?.removed && (
              <div className="fields">
                <Field label={t("adjust.target")} path={`rows[${at}].target`} faults={shown}>
                  {(control) => (
                    <input
                      {...control}
                      className="input"
                      inputMode={qualitative(row) ? "text" : "decimal"}
                      autoComplete="off"
                      value={draft.rows[at]?.target ?? ""}
                      onChange={({ target: { value } }) =>
                        putRow(at, { target: qualitative(row) ? value : typedNumber(value) })
                      }
                    />
                  )}
                </Field>
                <Field label={t("adjust.weight")} path={`rows[${at}].weight`} faults={shown}>
                  {(control) => (
                    <input
                      {...control}
                      className="input figure"
                      inputMode="decimal"
                      autoComplete="off"
                      value={draft.rows[at]?.weight ?? ""}
                      onChange={({ target }) => putRow(at, { weight: typedNumber(target.value) })}
                    />
                  )}
                </Field>
              </div>
            )}
          </fieldset>
        ))}
        <h3>{t("adjust.added")}</h3>
        {draft.added.length === 0 ? (
          <Begin name={t("adjust.add")} onBegin={() => put({ added: [blankAdded()] })} />
        ) : (
          <Grid
            label={t("adjust.added")}
            path="added"
            columns={grids.added}
            rows={draft.added}
            onChange={(added) => put({ added: [...added] })}
            blank={blankAdded}
            faults={shown.map(atTarget)}
            addLabel={t("adjust.add")}
            most={20}
          />
        )}
      </section>
      {asking && (
        <ConfirmDialog
          title={t("acts.submitAdjustment.title")}
          confirm={t("acts.submitAdjustment.name")}
          onClose={onClose}
          onConfirm={async () => {
            const { failure } = await submit({ input: { id, version: form.autosave.version } });
            if (!failure) onDone(t("acts.submitAdjustment.done"));
            return failure;
          }}
        >
          {t(found.money || found.lines ? "acts.submitAdjustment.money" : "acts.submitAdjustment.text")}
        </ConfirmDialog>
      )}
    </>
  );
}

/** Begins a list that has no row yet. */
function Begin({ name, onBegin }: { name: string; onBegin: () => void }) {
  return (
    <div>
      <button type="button" className="button" onClick={onBegin}>
        {name}
      </button>
    </div>
  );
}

/** A fault of a new row's value at the one cell in which it is typed. */
const atTarget = (fault: Fault): Fault => ({
  ...fault,
  path: fault.path.replace(/\.target(Value|Text)$/, ".target"),
});

/** The faults of a whole list, above it. */
function Listed({ faults, path }: { faults: readonly Fault[]; path: string }) {
  const words = useFaultWords();
  if (faults.length === 0) return null;
  return (
    <ul className="spending-alarms" data-path={path} tabIndex={-1}>
      {faults.map((fault) => (
        <li key={fault.code + fault.message}>{words(fault)}</li>
      ))}
    </ul>
  );
}
