import { type ReactNode, useState } from "react";
import { unmask } from "~/generated/fragment-masking";
import {
  EvaluationDraftFragmentDoc,
  EvaluationPlanFragmentDoc,
  type EvaluationVerdictFragment,
  EvaluationVerdictFragmentDoc,
  SaveEvaluationDraftDocument,
  SubmitEvaluationDraftDocument,
} from "~/generated/graphql";
import { errorsOf, type Fault } from "~/lib/fault";
import { format } from "~/lib/money";
import { typedNumber } from "~/lib/typed";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { Field } from "~/ui/Field";
import { KeptHead } from "~/ui/KeptHead";
import { useHandIn } from "~/ui/useHandIn";
import { useIntent } from "~/ui/useIntent";
import { useKept } from "~/ui/useKept";
import { useWords } from "~/ui/useWords";
import { Checks } from "./Checks";
import { Evidence, type EvidenceFile } from "./Evidence";
import {
  blankScore,
  blankVisit,
  type Evaluation,
  type FoundDraft,
  foundInput,
  foundOf,
  measuresOf,
  type ScoreDraft,
} from "./evaluation";
import { OwnResults } from "./OwnResults";
import { Visit } from "./Visit";

type Props = {
  evaluation: Evaluation;
  head: (buttons: ReactNode) => ReactNode;
  onDone: (said: string) => void;
  refresh: () => void;
};

const touches = ["Todo"];
const words = ["summary", "experience", "suggestions"] as const;

/** 评分与报告 under the evaluators' hands: kept and added up as it is typed. */
export function ScoreEditor({ evaluation, head, onDone, refresh }: Props) {
  const { t } = useWords("spending");
  const { id, declaration } = evaluation;
  const plan = measuresOf(unmask(EvaluationPlanFragmentDoc, evaluation.plan));
  const [, save] = useIntent(SaveEvaluationDraftDocument);
  const [, submit] = useIntent(SubmitEvaluationDraftDocument, touches);
  const [files, setFiles] = useState<EvidenceFile[]>(() =>
    [...(declaration.attachments ?? [])].map(({ id, name, url }) => ({ id, name, url })),
  );
  const form = useKept<FoundDraft, EvaluationVerdictFragment | null>(
    () =>
      foundOf(
        unmask(EvaluationDraftFragmentDoc, evaluation.report?.form),
        plan.length,
        evaluation.indicators.length,
      ),
    evaluation.version,
    unmask(EvaluationVerdictFragmentDoc, evaluation.report?.verdict) ?? null,
    async (value, version) => {
      const { data, failure } = await save({ input: { id, version, draft: foundInput(value) } });
      if (failure) return { data: null, failure };
      const { version: next, report } = data.saveEvaluationDraft;
      const found = unmask(EvaluationVerdictFragmentDoc, report?.verdict) ?? null;
      return { data: { version: next, found }, failure: null };
    },
  );
  const { tried, asking, onTry, onClose } = useHandIn(form, (found) => found?.faults ?? []);
  const { value: draft, setValue, found } = form;
  const put = (part: Partial<FoundDraft>) => setValue((before) => ({ ...before, ...part }));
  const putScore = (at: number, part: Partial<ScoreDraft>) =>
    setValue((before) => ({
      ...before,
      scores: before.scores.map((row, index) => (index === at ? { ...row, ...part } : row)),
    }));
  const faults = found?.faults ?? [];
  const errors = errorsOf(faults);
  const shown = tried ? faults : faults.filter(({ code }) => code !== "E_REQUIRED");
  return (
    <>
      <KeptHead
        form={form}
        errors={errors}
        tried={tried}
        actions={evaluation.actions}
        step="submitEvaluationDraft"
        name={t("acts.submitEvaluationDraft.name")}
        onTry={onTry}
        head={head}
        refresh={refresh}
      />
      <OwnResults
        evaluation={evaluation}
        plan={plan}
        results={draft.results}
        scores={found?.results ?? []}
        faults={shown}
        onChange={(at, part) =>
          setValue((before) => ({
            ...before,
            results: before.results.map((row, index) => (index === at ? { ...row, ...part } : row)),
          }))
        }
      />
      <section className="panel" aria-labelledby="evaluation-scores">
        <h2 id="evaluation-scores">{t("evaluation.scores.title")}</h2>
        {plan.map((measure, at) => (
          <Score
            // biome-ignore lint/suspicious/noArrayIndexKey: the plan is settled, its order stays
            key={at}
            at={at}
            name={measure.nameZh ?? ""}
            under={`${measure.aspect} · ${measure.topic}`}
            weight={measure.weight ?? ""}
            method={measure.method ?? ""}
            rule={measure.rule ?? ""}
            checkpoints={measure.checkpoints ?? []}
            verdict={found?.scores[at]}
            value={draft.scores[at] ?? blankScore}
            files={files}
            declarationID={declaration.id}
            faults={shown}
            onFile={(file) => setFiles((before) => [...before, file])}
            onChange={(part) => putScore(at, part)}
          />
        ))}
        <p className="spending-total" role="status">
          {t("results.total", { total: found?.total ?? "—" })}
          {found?.grade && <span>{t(`grades.${found.grade}`)}</span>}
        </p>
      </section>
      <section className="panel" aria-labelledby="evaluation-visits">
        <h2 id="evaluation-visits">{t("evaluation.visits.title")}</h2>
        {draft.visits.map((visit, at) => (
          <Visit
            // biome-ignore lint/suspicious/noArrayIndexKey: a visit has nothing but its place
            key={at}
            at={at}
            value={visit}
            files={files}
            declarationID={declaration.id}
            faults={shown}
            onFile={(file) => setFiles((before) => [...before, file])}
            onChange={(part) =>
              put({ visits: draft.visits.map((row, index) => (index === at ? { ...row, ...part } : row)) })
            }
            onRemove={() => put({ visits: draft.visits.filter((_, index) => index !== at) })}
          />
        ))}
        <button
          type="button"
          className="button quiet"
          onClick={() => put({ visits: [...draft.visits, blankVisit] })}
        >
          {t("evaluation.visits.add")}
        </button>
      </section>
      <section className="panel" aria-labelledby="evaluation-report">
        <h2 id="evaluation-report">{t("evaluation.report.title")}</h2>
        {words.map((word) => (
          <Field key={word} label={t(`evaluation.report.${word}`)} path={word} faults={shown} required>
            {(control) => (
              <textarea
                {...control}
                className="input"
                rows={4}
                value={draft[word]}
                onChange={({ target }) => put({ [word]: target.value })}
              />
            )}
          </Field>
        ))}
        <Field
          label={t("evaluation.report.problems")}
          path="problems"
          faults={shown}
          hint={t("evaluation.report.problemsHint")}
        >
          {(control) => (
            <textarea
              {...control}
              className="input"
              rows={4}
              value={draft.problems.join("\n")}
              onChange={({ target }) =>
                put({ problems: target.value === "" ? [] : target.value.split("\n") })
              }
            />
          )}
        </Field>
      </section>
      {asking && (
        <ConfirmDialog
          title={t("acts.submitEvaluationDraft.title")}
          confirm={t("acts.submitEvaluationDraft.name")}
          onClose={onClose}
          onConfirm={async () => {
            const { failure } = await submit({ input: { id, version: form.autosave.version } });
            if (!failure) onDone(t("acts.submitEvaluationDraft.done"));
            return failure;
          }}
        >
          {t("acts.submitEvaluationDraft.text", { total: found?.total ?? "—" })}
        </ConfirmDialog>
      )}
    </>
  );
}

type ScoreProps = {
  at: number;
  name: string;
  under: string;
  weight: string;
  method: string;
  rule: string;
  checkpoints: readonly { text?: string | null; points?: string | null }[];
  verdict: EvaluationVerdictFragment["scores"][number] | undefined;
  value: ScoreDraft;
  files: readonly EvidenceFile[];
  declarationID: string;
  faults: readonly Fault[];
  onFile: (file: EvidenceFile) => void;
  onChange: (part: Partial<ScoreDraft>) => void;
};

/** One measure: its points, computed by its rule or given, and for a deduction the reason; the ground in words or files. */
function Score(props: ScoreProps) {
  const { t } = useWords("spending");
  const { at, name, under, weight, method, value, files, declarationID, faults, onFile, onChange } = props;
  const { rule, checkpoints, verdict } = props;
  const computed = verdict?.computed ?? rule !== "";
  const typed = (key: "points" | "planned" | "actual", label: string) => (
    <Field label={label} path={`scores[${at}].${key}`} faults={faults} required>
      {(control) => (
        <input
          {...control}
          className="input figure"
          inputMode="decimal"
          autoComplete="off"
          value={value[key]}
          onChange={({ target }) => onChange({ [key]: typedNumber(target.value) })}
        />
      )}
    </Field>
  );
  return (
    <fieldset className="spending-result">
      <legend>
        {name} <small className="soft">{t("results.weight", { weight: format(weight, 0) })}</small>
      </legend>
      <p className="soft">
        {under} · {method}
      </p>
      {rule === "CHECKLIST" && (
        <Checks
          points={checkpoints}
          value={value.checks}
          path={`scores[${at}]`}
          faults={faults}
          onChange={(checks) => onChange({ checks })}
        />
      )}
      {computed && (
        <p className="spending-score">
          {t("results.score")} <b className="figure">{verdict?.points ?? "—"}</b>
          {verdict?.why && <small className="soft spending-why">{verdict.why}</small>}
        </p>
      )}
      <div className="fields">
        {(rule === "RATIO" || rule === "COST_SAVING") && (
          <>
            {typed("planned", t(`evaluation.rules.planned.${rule}`))}
            {typed("actual", t(`evaluation.rules.actual.${rule}`))}
          </>
        )}
        {!computed && typed("points", t("results.points"))}
        <Field label={t("evaluation.scores.reason")} path={`scores[${at}].reason`} faults={faults}>
          {(control) => (
            <input
              {...control}
              className="input"
              value={value.reason}
              onChange={({ target }) => onChange({ reason: target.value })}
            />
          )}
        </Field>
        <Field label={t("evaluation.scores.basis")} path={`scores[${at}].basis`} faults={faults}>
          {(control) => (
            <input
              {...control}
              className="input"
              value={value.basis}
              onChange={({ target }) => onChange({ basis: target.value })}
            />
          )}
        </Field>
        <Evidence
          declarationID={declarationID}
          path={`scores[${at}].files`}
          kind="SITE"
          files={files.filter(({ id }) => value.files.includes(id))}
          onAdd={(file) => {
            onFile(file);
            onChange({ files: [...value.files, file.id] });
          }}
          onRemove={(id) => onChange({ files: value.files.filter((each) => each !== id) })}
        />
      </div>
    </fieldset>
  );
}
