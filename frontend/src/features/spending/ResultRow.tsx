import { Link } from "@tanstack/react-router";
import type { Fault } from "~/lib/fault";
import { errorsOf } from "~/lib/fault";
import { format } from "~/lib/money";
import { qualitative, targetOf } from "~/lib/planned";
import { typedNumber } from "~/lib/typed";
import { Field } from "~/ui/Field";
import { useWords } from "~/ui/useWords";
import { Evidence, type EvidenceFile } from "./Evidence";
import type { PlanRow, ResultDraft } from "./self";

type Props = {
  at: number;
  plan: PlanRow;
  value: ResultDraft;
  score: string | undefined;
  /** A survey found the value: it is not typed. */
  measured: boolean;
  tiers: readonly { code: string; nameZh: string }[];
  faults: readonly Fault[];
  declarationID: string;
  files: readonly EvidenceFile[];
  onChange: (part: Partial<ResultDraft>) => void;
  onFile: (file: EvidenceFile) => void;
};

/** What came of one indicator: the value, or the words with tier and points; why, and the evidence. */
export function ResultRow({ at, plan, value, score, measured, tiers, faults, ...props }: Props) {
  const { t } = useWords("spending");
  const path = `results[${at}]`;
  const words = qualitative(plan);
  const own = faults.filter((fault) => fault.path.startsWith(`${path}.evidence`));
  return (
    <fieldset className="spending-result">
      <legend>
        {at + 1}. {plan.nameZh}{" "}
        <small className="soft">
          {t("results.target", { target: targetOf(plan) })} ·{" "}
          {t("results.weight", { weight: format(plan.weight ?? "", 0) })}
        </small>
      </legend>
      <div className="fields">
        <Field
          label={t("results.actual")}
          path={`${path}.actual`}
          faults={faults}
          hint={
            measured && (
              <>
                {t("results.measured")}{" "}
                <Link
                  to="/declarations/$declarationId/surveys"
                  params={{ declarationId: props.declarationID }}
                >
                  {t("results.survey")}
                </Link>
              </>
            )
          }
          required
        >
          {(control) => (
            <input
              {...control}
              className="input"
              inputMode={words ? undefined : "decimal"}
              autoComplete="off"
              readOnly={measured}
              value={value.actual}
              onChange={({ target }) =>
                props.onChange({ actual: words ? target.value : typedNumber(target.value) })
              }
            />
          )}
        </Field>
        {words && (
          <>
            <Field label={t("results.tier")} path={`${path}.tier`} faults={faults} required>
              {(control) => (
                <select
                  {...control}
                  className="input"
                  value={value.tier}
                  onChange={({ target }) => props.onChange({ tier: target.value })}
                >
                  <option value="">{t("choose")}</option>
                  {tiers.map(({ code, nameZh }) => (
                    <option key={code} value={code}>
                      {nameZh}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Field label={t("results.points")} path={`${path}.points`} faults={faults} required>
              {(control) => (
                <input
                  {...control}
                  className="input"
                  inputMode="decimal"
                  autoComplete="off"
                  value={value.points}
                  onChange={({ target }) => props.onChange({ points: typedNumber(target.value) })}
                />
              )}
            </Field>
          </>
        )}
        <p className="spending-score">
          {t("results.score")} <b className="figure">{score ?? "—"}</b>
        </p>
      </div>
      <Field
        label={t("results.reason")}
        path={`${path}.reason`}
        faults={faults}
        hint={t("results.reasonHint")}
      >
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={2}
            value={value.reason}
            onChange={({ target }) => props.onChange({ reason: target.value })}
          />
        )}
      </Field>
      <Evidence
        declarationID={props.declarationID}
        path={`${path}.evidence`}
        files={props.files.filter(({ id }) => value.evidence.includes(id))}
        onAdd={(file) => {
          props.onFile(file);
          props.onChange({ evidence: [...value.evidence, file.id] });
        }}
        onRemove={(id) => props.onChange({ evidence: value.evidence.filter((each) => each !== id) })}
      />
      {errorsOf(own).map((fault) => (
        <p key={fault.path} className="field-fault">
          {fault.message}
        </p>
      ))}
    </fieldset>
  );
}
