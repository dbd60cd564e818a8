import { Link } from "@tanstack/react-router";
import type { Fault } from "~/lib/fault";
import { errorsOf } from "~/lib/fault";
import { format } from "~/lib/money";
import { targetOf } from "~/lib/planned";
import { Field } from "~/ui/Field";
import { FieldFaults } from "~/ui/FieldFaults";
import { useWords } from "~/ui/useWords";
import { Evidence, type EvidenceFile } from "./Evidence";
import { FoundFields } from "./FoundFields";
import type { PlanRow, ResultDraft } from "./self";

type Props = {
  at: number;
  plan: PlanRow;
  value: ResultDraft;
  score: { score: string; why: string } | null | undefined;
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
        <FoundFields
          row={plan}
          value={value}
          path={path}
          faults={faults}
          tiers={tiers}
          measured={measured}
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
          onChange={props.onChange}
        />
        <p className="spending-score">
          {t("results.score")} <b className="figure">{score?.score ?? "—"}</b>
        </p>
      </div>
      {score?.why && <p className="soft spending-why">{score.why}</p>}
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
      <FieldFaults faults={errorsOf(own)} />
    </fieldset>
  );
}
