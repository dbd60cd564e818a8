import { useState } from "react";
import { unmask } from "~/generated/fragment-masking";
import { type RecheckInput, SelfVerdictFragmentDoc } from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { format } from "~/lib/money";
import { typedNumber } from "~/lib/typed";
import { Field } from "~/ui/Field";
import { FormFailure, useFaultsOf } from "~/ui/FormFailure";
import { useWords } from "~/ui/useWords";
import type { SelfEvaluation } from "./self";

type Props = {
  evaluation: SelfEvaluation;
  /** 复核通过 or 确认自评. */
  confirm: string;
  busy: boolean;
  /** Passes it on, with a re-check or with none; answers why not. */
  onPass: (recheck: RecheckInput | null) => Promise<Failure | null>;
  reload: () => void;
};

type Row = { points: string; reason: string };

/** 复核: points beside the unit's where the checker differs; without one the unit's stand. */
export function Recheck({ evaluation, confirm, busy, onPass, reload }: Props) {
  const { t } = useWords("spending");
  const verdict = unmask(SelfVerdictFragmentDoc, evaluation.verdict);
  const [sampled, setSampled] = useState(false);
  const [rows, setRows] = useState<Row[]>(() => evaluation.plan.map(() => ({ points: "", reason: "" })));
  const [remark, setRemark] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const faults = useFaultsOf(failure);
  const change = (at: number, part: Partial<Row>) =>
    setRows((before) => before.map((row, index) => (index === at ? { ...row, ...part } : row)));
  const input = (): RecheckInput => ({
    rows: rows.map(({ points, reason }) => ({ points: points || null, reason: reason || null })),
    remark: remark || null,
  });
  return (
    <form
      noValidate
      className="panel spending-recheck"
      aria-labelledby="recheck"
      onSubmit={async (event) => {
        event.preventDefault();
        setFailure(await onPass(sampled ? input() : null));
      }}
    >
      <h2 id="recheck">{t("recheck.title")}</h2>
      <label className="check">
        <input type="checkbox" checked={sampled} onChange={({ target }) => setSampled(target.checked)} />
        {t("recheck.sampled")}
      </label>
      <FormFailure failure={failure} reload={reload} />
      {sampled &&
        evaluation.plan.map((row, at) => (
          <fieldset key={row.id}>
            <legend>
              {row.nameZh}{" "}
              <small className="soft">
                {t("recheck.own", {
                  points: verdict.score?.scores[at]?.score ?? "—",
                  weight: format(row.weight ?? "", 0),
                })}
              </small>
            </legend>
            <div className="fields">
              <Field
                label={t("recheck.points")}
                path={`recheck.rows[${at}].points`}
                faults={faults}
                hint={t("recheck.keep")}
              >
                {(control) => (
                  <input
                    {...control}
                    className="input"
                    inputMode="decimal"
                    autoComplete="off"
                    value={rows[at]?.points ?? ""}
                    onChange={({ target }) => change(at, { points: typedNumber(target.value) })}
                  />
                )}
              </Field>
              <Field label={t("recheck.reason")} path={`recheck.rows[${at}].reason`} faults={faults}>
                {(control) => (
                  <input
                    {...control}
                    className="input"
                    value={rows[at]?.reason ?? ""}
                    onChange={({ target }) => change(at, { reason: target.value })}
                  />
                )}
              </Field>
            </div>
          </fieldset>
        ))}
      {sampled && (
        <Field label={t("recheck.remark")} path="recheck.remark" faults={faults}>
          {(control) => (
            <textarea
              {...control}
              className="input"
              rows={2}
              value={remark}
              onChange={({ target }) => setRemark(target.value)}
            />
          )}
        </Field>
      )}
      <button type="submit" className="button primary" disabled={busy}>
        {confirm}
      </button>
    </form>
  );
}
