import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { EvaluationChoicesDocument, SelectEvaluationDocument } from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { Dialog } from "~/ui/Dialog";
import { Field } from "~/ui/Field";
import { FormFailure, useFaultsOf } from "~/ui/FormFailure";
import { useIntent } from "~/ui/useIntent";
import { useMay } from "~/ui/useMay";
import { useWords } from "~/ui/useWords";

const reasons = ["AMOUNT", "LIVELIHOOD", "COMPLAINT", "POOR_SELF", "SAMPLE"] as const;

/** 选定项目, with the reasons why: by the office for the bureau, by a department for itself. */
export function SelectEvaluation({ year }: { year: number }) {
  const { t } = useWords("spending");
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button primary" onClick={() => setOpen(true)}>
        {t("acts.selectEvaluation.name")}
      </button>
      {open && <Choice year={year} onClose={() => setOpen(false)} />}
    </>
  );
}

function Choice({ year, onClose }: { year: number; onClose: () => void }) {
  const { t } = useWords("spending");
  const may = useMay();
  const navigate = useNavigate();
  const [keyword, setKeyword] = useState("");
  const [{ data }] = useQuery({ query: EvaluationChoicesDocument, variables: { keyword, year } });
  const [, select] = useIntent(SelectEvaluationDocument);
  const [declarationID, choose] = useState("");
  const [why, setWhy] = useState<string[]>([]);
  const [note, setNote] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const faults = useFaultsOf(failure);
  const rows = (data?.declarations.edges ?? []).flatMap((edge) => edge?.node ?? []);
  return (
    <Dialog title={t("acts.selectEvaluation.title")} onClose={onClose}>
      <form
        noValidate
        onSubmit={async (event) => {
          event.preventDefault();
          const kind = may("openMonitoring") ? "FINANCE" : "DEPARTMENT";
          const answer = await select({ input: { declarationID, kind, reasons: why, note } });
          setFailure(answer.failure);
          if (answer.data) {
            const evaluationId = answer.data.selectEvaluation.id;
            void navigate({ to: "/evaluations/$evaluationId", params: { evaluationId } });
          }
        }}
      >
        <p>{t("acts.selectEvaluation.text", { year })}</p>
        <FormFailure failure={failure} />
        <Field label={t("list.keyword")} path="keyword">
          {(control) => (
            <input
              {...control}
              className="input"
              value={keyword}
              onChange={({ target }) => setKeyword(target.value)}
            />
          )}
        </Field>
        <Field label={t("list.project")} path="declarationID" faults={faults} required>
          {(control) => (
            <select
              {...control}
              className="input"
              value={declarationID}
              onChange={({ target }) => choose(target.value)}
            >
              <option value="">{t("choose")}</option>
              {rows.map(({ id, nameZh, unit, selfEvaluation }) => (
                <option key={id} value={id}>
                  {nameZh}（{unit.shortNameZh}
                  {selfEvaluation?.finalGrade &&
                    ` · ${t("evaluation.selfGrade", { grade: t(`grades.${selfEvaluation.finalGrade}`) })}`}
                  ）
                </option>
              ))}
            </select>
          )}
        </Field>
        <fieldset className="spending-choice" data-path="reasons">
          <legend>{t("evaluation.reasons.title")}</legend>
          {reasons.map((each) => (
            <label key={each} className="check">
              <input
                type="checkbox"
                checked={why.includes(each)}
                onChange={({ target }) =>
                  setWhy((before) =>
                    target.checked ? [...before, each] : before.filter((other) => other !== each),
                  )
                }
              />
              {t(`evaluation.reasons.${each}`)}
            </label>
          ))}
        </fieldset>
        <Field label={t("evaluation.note")} path="note" faults={faults}>
          {(control) => (
            <textarea
              {...control}
              className="input"
              rows={2}
              value={note}
              onChange={({ target }) => setNote(target.value)}
            />
          )}
        </Field>
        <div className="actions">
          <button type="button" className="button" onClick={onClose}>
            {t("cancel")}
          </button>
          <button type="submit" className="button primary">
            {t("acts.selectEvaluation.name")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
