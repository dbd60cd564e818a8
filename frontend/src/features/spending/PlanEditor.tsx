import { type ReactNode, useState } from "react";
import { unmask } from "~/generated/fragment-masking";
import {
  EvaluationPlanFragmentDoc,
  SaveEvaluationPlanDocument,
  SubmitEvaluationPlanDocument,
} from "~/generated/graphql";
import { errorsOf, type Fault } from "~/lib/fault";
import { typedNumber } from "~/lib/typed";
import { Field } from "~/ui/Field";
import { KeptHead } from "~/ui/KeptHead";
import { useIntent } from "~/ui/useIntent";
import { useKept } from "~/ui/useKept";
import { useWords } from "~/ui/useWords";
import {
  type AspectDraft,
  blankMeasure,
  type Evaluation,
  type MeasureDraft,
  type PlanDraft,
  planInput,
  planOf,
  type TopicDraft,
} from "./evaluation";

type Props = {
  evaluation: Evaluation;
  head: (buttons: ReactNode) => ReactNode;
  onDone: (said: string) => void;
  refresh: () => void;
};

const touches = ["Todo"];
const rules = ["", "CHECKLIST", "RATIO", "COST_SAVING", "INDICATORS"] as const;

/** 评价指标体系 under the hands of who plans: kept as it is typed, weights added up by the server. */
export function PlanEditor({ evaluation, head, onDone, refresh }: Props) {
  const { t } = useWords("spending");
  const { id } = evaluation;
  const [, save] = useIntent(SaveEvaluationPlanDocument);
  const [, submit] = useIntent(SubmitEvaluationPlanDocument, touches);
  const [attempt, setAttempt] = useState(false);
  const form = useKept<PlanDraft, readonly Fault[]>(
    () => planOf(unmask(EvaluationPlanFragmentDoc, evaluation.plan)),
    evaluation.version,
    evaluation.planFaults,
    async (value, version) => {
      const { data, failure } = await save({ input: { id, version, plan: planInput(value) } });
      if (failure) return { data: null, failure };
      const { version: next, planFaults } = data.saveEvaluationPlan;
      return { data: { version: next, found: planFaults }, failure: null };
    },
  );
  const { value: draft, setValue, found } = form;
  const errors = errorsOf(found);
  const putAspect = (at: number, part: Partial<AspectDraft>) =>
    setValue((before) => ({ ...before, aspects: replaced(before.aspects, at, part) }));
  const putTopic = (at: number, of: number, part: Partial<TopicDraft>) =>
    setValue((before) => ({
      ...before,
      aspects: before.aspects.map((aspect, index) =>
        index === at ? { ...aspect, topics: replaced(aspect.topics, of, part) } : aspect,
      ),
    }));
  const tryToSubmit = async () => {
    if (!(await form.autosave.flush())) return;
    setAttempt(true);
    if (errorsOf(form.newest.current).length > 0) return;
    const { failure } = await submit({ input: { id, version: form.autosave.version } });
    if (!failure) onDone(t("acts.submitEvaluationPlan.done"));
  };
  return (
    <>
      <KeptHead
        form={form}
        errors={errors}
        tried={attempt}
        actions={evaluation.actions}
        step="submitEvaluationPlan"
        name={t("acts.submitEvaluationPlan.name")}
        onTry={() => void tryToSubmit()}
        head={head}
        refresh={refresh}
      />
      <section className="panel" aria-labelledby="evaluation-plan">
        <h2 id="evaluation-plan">{t("evaluation.plan.title")}</h2>
        <p className="soft">{t("evaluation.plan.about")}</p>
        {draft.aspects.map((aspect, at) => (
          <fieldset key={aspect.code} className="spending-result">
            <legend>{aspect.nameZh}</legend>
            <Weight
              label={t("evaluation.plan.weightOf", { name: aspect.nameZh })}
              path={`aspects[${at}].weight`}
              value={aspect.weight}
              faults={found}
              onChange={(weight) => putAspect(at, { weight })}
            />
            {aspect.topics.map((topic, of) => (
              <Topic
                key={topic.code}
                topic={topic}
                path={`aspects[${at}].topics[${of}]`}
                faults={found}
                onChange={(part) => putTopic(at, of, part)}
              />
            ))}
          </fieldset>
        ))}
        <Field
          label={t("evaluation.plan.reason")}
          path="reason"
          faults={found}
          hint={t("evaluation.plan.reasonHint")}
        >
          {(control) => (
            <textarea
              {...control}
              className="input"
              rows={2}
              value={draft.reason}
              onChange={({ target }) => setValue((before) => ({ ...before, reason: target.value }))}
            />
          )}
        </Field>
      </section>
    </>
  );
}

function replaced<Row>(rows: readonly Row[], at: number, part: Partial<Row>): Row[] {
  return rows.map((row, index) => (index === at ? { ...row, ...part } : row));
}

type WeightProps = {
  label: string;
  path: string;
  value: string;
  faults: readonly Fault[];
  onChange: (value: string) => void;
};

function Weight({ label, path, value, faults, onChange }: WeightProps) {
  return (
    <Field label={label} path={path} faults={faults} required>
      {(control) => (
        <input
          {...control}
          className="input figure spending-weight"
          inputMode="decimal"
          autoComplete="off"
          value={value}
          onChange={({ target }) => onChange(typedNumber(target.value))}
        />
      )}
    </Field>
  );
}

type TopicProps = {
  topic: TopicDraft;
  path: string;
  faults: readonly Fault[];
  onChange: (part: Partial<TopicDraft>) => void;
};

/** A second level with its measures, which may be added and left out. */
function Topic({ topic, path, faults, onChange }: TopicProps) {
  const { t } = useWords("spending");
  const put = (at: number, part: Partial<MeasureDraft>) =>
    onChange({ measures: replaced(topic.measures, at, part) });
  return (
    <div className="spending-topic" data-path={`${path}.measures`}>
      <Weight
        label={t("evaluation.plan.weightOf", { name: topic.nameZh })}
        path={`${path}.weight`}
        value={topic.weight}
        faults={faults}
        onChange={(weight) => onChange({ weight })}
      />
      {topic.measures.map((measure, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a measure has nothing but its place
        <div key={at} className="fields spending-measure">
          <Field
            label={t("evaluation.plan.measure")}
            path={`${path}.measures[${at}].nameZh`}
            faults={faults}
            required
          >
            {(control) => (
              <input
                {...control}
                className="input"
                value={measure.nameZh}
                onChange={({ target }) => put(at, { nameZh: target.value })}
              />
            )}
          </Field>
          <Weight
            label={t("evaluation.plan.weight")}
            path={`${path}.measures[${at}].weight`}
            value={measure.weight}
            faults={faults}
            onChange={(weight) => put(at, { weight })}
          />
          <Field
            label={t("evaluation.plan.method")}
            path={`${path}.measures[${at}].method`}
            faults={faults}
            required
          >
            {(control) => (
              <textarea
                {...control}
                className="input"
                rows={2}
                value={measure.method}
                onChange={({ target }) => put(at, { method: target.value })}
              />
            )}
          </Field>
          <Field
            label={t("evaluation.rules.title")}
            path={`${path}.measures[${at}].rule`}
            faults={faults}
            required
          >
            {(control) => (
              <select
                {...control}
                className="input"
                value={measure.rule}
                onChange={({ target }) => put(at, { rule: target.value })}
              >
                {rules
                  .filter((rule) => rule !== "INDICATORS" || measure.fromLevel2.length > 0)
                  .filter((rule) => rule !== "COST_SAVING" || measure.bands.length > 0)
                  .map((rule) => (
                    <option key={rule} value={rule}>
                      {t(`evaluation.rules.${rule || "GIVEN"}`)}
                    </option>
                  ))}
              </select>
            )}
          </Field>
          {measure.rule === "CHECKLIST" && (
            <Field
              label={t("evaluation.rules.checkpoints")}
              path={`${path}.measures[${at}].checkpoints`}
              faults={faults}
              hint={t("evaluation.rules.checkpointsHint")}
              required
            >
              {(control) => (
                <textarea
                  {...control}
                  className="input"
                  rows={2}
                  value={measure.checkpoints}
                  onChange={({ target }) => put(at, { checkpoints: target.value })}
                />
              )}
            </Field>
          )}
          <Field label={t("evaluation.plan.source")} path={`${path}.measures[${at}].source`}>
            {(control) => (
              <input
                {...control}
                className="input"
                value={measure.source}
                onChange={({ target }) => put(at, { source: target.value })}
              />
            )}
          </Field>
          <button
            type="button"
            className="button quiet"
            aria-label={t("evaluation.plan.removeOf", { name: measure.nameZh })}
            onClick={() => onChange({ measures: topic.measures.filter((_, index) => index !== at) })}
          >
            {t("evaluation.plan.remove")}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="button quiet"
        onClick={() => onChange({ measures: [...topic.measures, blankMeasure] })}
      >
        {t("evaluation.plan.add", { name: topic.nameZh })}
      </button>
    </div>
  );
}
