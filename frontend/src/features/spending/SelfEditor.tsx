import { type ReactNode, useState } from "react";
import { unmask } from "~/generated/fragment-masking";
import {
  SaveSelfEvaluationDocument,
  SelfFormFragmentDoc,
  SelfVerdictFragmentDoc,
  SubmitSelfEvaluationDocument,
} from "~/generated/graphql";
import { errorsOf } from "~/lib/fault";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { Field } from "~/ui/Field";
import { KeptHead } from "~/ui/KeptHead";
import { useHandIn } from "~/ui/useHandIn";
import { useIntent } from "~/ui/useIntent";
import { useKept } from "~/ui/useKept";
import { useWords } from "~/ui/useWords";
import { binding, ImportedNote } from "./ImportedNote";
import { MoneyTable } from "./MoneyTable";
import { ResultRow } from "./ResultRow";
import {
  blankResult,
  draftOf,
  inputOf,
  type ResultDraft,
  type SelfDraft,
  type SelfEvaluation,
  type Verdict,
} from "./self";

type Props = {
  evaluation: SelfEvaluation;
  head: (buttons: ReactNode) => ReactNode;
  onDone: (said: string) => void;
  refresh: () => void;
};

const touches = ["Todo"];

/** 项目支出绩效自评表 under a clerk's hands: kept and scored as it is typed, handed in as a whole. */
export function SelfEditor({ evaluation, head, onDone, refresh }: Props) {
  const { t } = useWords("spending");
  const { id, plan, guide, declaration } = evaluation;
  const [, save] = useIntent(SaveSelfEvaluationDocument);
  const [, submit] = useIntent(SubmitSelfEvaluationDocument, touches);
  const [files, setFiles] = useState(() =>
    [...(declaration.attachments ?? [])].map(({ id, name, url }) => ({ id, name, url })),
  );
  const form = useKept<SelfDraft, Verdict>(
    () => draftOf(unmask(SelfFormFragmentDoc, evaluation.form), plan),
    evaluation.version,
    unmask(SelfVerdictFragmentDoc, evaluation.verdict),
    async (value, version) => {
      const { data, failure } = await save({ input: { id, version, form: inputOf(value) } });
      if (failure) return { data: null, failure };
      const { version: next, verdict } = data.saveSelfEvaluation;
      return { data: { version: next, found: unmask(SelfVerdictFragmentDoc, verdict) }, failure: null };
    },
  );
  const { tried, asking, onTry, onClose } = useHandIn(form, ({ faults }) => faults);
  const { value: draft, setValue, found } = form;
  const put = (part: Partial<SelfDraft>) => setValue((before) => ({ ...before, ...part }));
  const putRow = (at: number, part: Partial<ResultDraft>) =>
    setValue((before) => ({
      ...before,
      results: before.results.map((row, index) => (index === at ? { ...row, ...part } : row)),
    }));
  const errors = errorsOf(found.faults);
  const shown = tried ? found.faults : found.faults.filter(({ code }) => code !== "E_REQUIRED");
  return (
    <>
      <KeptHead
        form={form}
        errors={errors}
        tried={tried}
        actions={evaluation.actions}
        step="submitSelfEvaluation"
        name={t("acts.submitSelfEvaluation.name")}
        onTry={onTry}
        head={head}
        refresh={refresh}
      />
      <section className="panel" aria-labelledby="self-money">
        <h2 id="self-money">{t("money.title")}</h2>
        <MoneyTable
          rows={draft.money}
          sources={guide.fundRows}
          verdict={found}
          faults={shown}
          paid={binding(evaluation.imported)}
          onChange={(money) => put({ money })}
        />
        <ImportedNote of={evaluation.imported} />
      </section>
      <section className="panel" aria-labelledby="self-goal">
        <h2 id="self-goal">{t("goal.title")}</h2>
        <h3>{t("goal.planned")}</h3>
        <p className="typed">{declaration.goal?.annualGoal ?? "—"}</p>
        <Field label={t("goal.completion")} path="completion" faults={shown} hint={t("goal.hint")} required>
          {(control) => (
            <textarea
              {...control}
              className="input"
              rows={4}
              value={draft.completion}
              onChange={({ target }) => put({ completion: target.value })}
            />
          )}
        </Field>
      </section>
      <section className="panel" aria-labelledby="self-results">
        <h2 id="self-results">{t("results.title")}</h2>
        {plan.map((row, at) => (
          <ResultRow
            key={row.id}
            at={at}
            plan={row}
            value={draft.results[at] ?? blankResult}
            score={draft.results[at]?.actual ? found.score?.scores[at] : undefined}
            measured={evaluation.measured.some((each) => each.row === at)}
            tiers={guide.tiers}
            faults={shown}
            declarationID={declaration.id}
            files={files}
            onChange={(part) => putRow(at, part)}
            onFile={(file) => setFiles((before) => [...before, file])}
          />
        ))}
        <p role="status" className="spending-total">
          {t("results.total", { total: found.score?.total ?? "—" })}
          {found.score && <span className="tag plain">{t(`grades.${found.score.grade}`)}</span>}
        </p>
      </section>
      {asking && (
        <ConfirmDialog
          title={t("acts.submitSelfEvaluation.title")}
          confirm={t("acts.submitSelfEvaluation.name")}
          onClose={onClose}
          onConfirm={async () => {
            const { failure } = await submit({ input: { id, version: form.autosave.version } });
            if (!failure) onDone(t("acts.submitSelfEvaluation.done"));
            return failure;
          }}
        >
          {t("acts.submitSelfEvaluation.text", { total: found.score?.total ?? "—" })}
        </ConfirmDialog>
      )}
    </>
  );
}
