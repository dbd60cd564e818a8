import { type ReactNode, useState } from "react";
import { useQuery } from "urql";
import { unmask } from "~/generated/fragment-masking";
import {
  ApplyResultDocument,
  ApplyWithoutRectificationDocument,
  DemandRectificationDocument,
  EvaluationDraftFragmentDoc,
  EvaluationProblemFragmentDoc,
  JudgeProblemDocument,
  LaterBatchesDocument,
  ProveProblemDocument,
} from "~/generated/graphql";
import { lastDay } from "~/lib/deadline";
import type { Failure } from "~/lib/fault";
import { Dialog } from "~/ui/Dialog";
import { Field } from "~/ui/Field";
import { FormFailure, useFaultsOf } from "~/ui/FormFailure";
import { PickedBar, PickOne, PickPage } from "~/ui/picked/Pick";
import { type PickRow, usePicked } from "~/ui/picked/usePicked";
import { StageTag } from "~/ui/StageTag";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import { Evidence, type EvidenceFile } from "./Evidence";
import type { Evaluation, Problem } from "./evaluation";
import { Filled } from "./Filled";

type Props = { evaluation: Evaluation; onDone: (said: string) => void; refresh: () => void };

const touches = ["Todo"];

/** 下达整改: what the report found, each with who puts it right until when. */
export function RectifyForm({ evaluation, onDone, refresh }: Props) {
  const { t } = useWords("spending");
  const [, demand] = useIntent(DemandRectificationDocument, touches);
  const blank = { text: "", owner: "", dueOn: evaluation.rectifyBy };
  const [rows, setRows] = useState(() => {
    const found = unmask(EvaluationDraftFragmentDoc, evaluation.report?.form)?.problems ?? [];
    return found.map((text) => ({ ...blank, text }));
  });
  const put = (at: number, part: Partial<typeof blank>) =>
    setRows((before) => before.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <Filled
      title={t("acts.demandRectification.title")}
      about={t("acts.demandRectification.text")}
      confirm={t("acts.demandRectification.name")}
      reload={refresh}
      onSubmit={async () => {
        const { failure } = await demand({
          input: { id: evaluation.id, version: evaluation.version, problems: rows },
        });
        if (!failure) onDone(t("acts.demandRectification.done"));
        return failure;
      }}
    >
      {(faults) => (
        <>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a problem has nothing but its place
            <fieldset key={at} className="spending-result">
              <legend>{t("evaluation.problem.of", { no: at + 1 })}</legend>
              <Field
                label={t("evaluation.problem.text")}
                path={`problems[${at}].text`}
                faults={faults}
                required
              >
                {(control) => (
                  <textarea
                    {...control}
                    className="input"
                    rows={2}
                    value={row.text}
                    onChange={({ target }) => put(at, { text: target.value })}
                  />
                )}
              </Field>
              <div className="fields">
                <Field
                  label={t("evaluation.problem.owner")}
                  path={`problems[${at}].owner`}
                  faults={faults}
                  required
                >
                  {(control) => (
                    <input
                      {...control}
                      className="input"
                      value={row.owner}
                      onChange={({ target }) => put(at, { owner: target.value })}
                    />
                  )}
                </Field>
                <Field
                  label={t("evaluation.problem.dueOn")}
                  path={`problems[${at}].dueOn`}
                  faults={faults}
                  required
                >
                  {(control) => (
                    <input
                      {...control}
                      type="date"
                      className="input"
                      value={row.dueOn}
                      onChange={({ target }) => put(at, { dueOn: target.value })}
                    />
                  )}
                </Field>
              </div>
            </fieldset>
          ))}
          <div>
            <button
              type="button"
              className="button quiet"
              onClick={() => setRows((before) => [...before, blank])}
            >
              {t("evaluation.problem.add")}
            </button>
          </div>
        </>
      )}
    </Filled>
  );
}

/** 整改清单: where each item stands, its proof, and what the viewer may do about it, or about several. */
export function Problems({ evaluation, onDone, refresh }: Props) {
  const { t } = useWords("spending");
  const picked = usePicked(evaluation.id, false);
  const problems = (evaluation.problems ?? []).map((of) => unmask(EvaluationProblemFragmentDoc, of));
  const proved = problems.filter(({ actions }) => actions.some(({ action }) => action === "judgeProblem"));
  const shown = proved.length > 1 ? proved.map(pickRow) : [];
  if (problems.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="evaluation-problems">
      <h2 id="evaluation-problems">{t("evaluation.problem.title")}</h2>
      {shown.length > 0 && (
        <div className="check soft">
          <PickPage shown={shown} picked={picked} /> {t("evaluation.problem.several")}
        </div>
      )}
      <PickedBar
        of="PROBLEM"
        picked={picked}
        total={shown.length}
        gather={async () => ({ rows: shown, failure: null })}
        onDone={refresh}
      />
      {problems.map((problem) => (
        <One
          key={`${problem.id} ${problem.version}`}
          problem={problem}
          evaluation={evaluation}
          pick={
            shown.some(({ id }) => id === problem.id) && (
              <span className="check">
                <PickOne row={pickRow(problem)} shown={shown} picked={picked} />
              </span>
            )
          }
          onDone={onDone}
          refresh={refresh}
        />
      ))}
    </section>
  );
}

function pickRow({ id, version, no, text, status }: Problem): PickRow {
  return { id, version, name: `${no}. ${text}`, stage: status };
}

function One({ problem, evaluation, pick, onDone, refresh }: Props & { problem: Problem; pick: ReactNode }) {
  const { t } = useWords("spending");
  const [proving, setProving] = useState(false);
  const [judging, setJudging] = useState(false);
  const { declaration } = evaluation;
  const given = (declaration.attachments ?? []).filter(({ id }) => problem.files?.includes(id));
  return (
    <article className="spending-result" aria-label={t("evaluation.problem.of", { no: problem.no })}>
      <h3>
        {pick} {problem.no}. {problem.text} <StageTag of="problem" stage={problem.status} />{" "}
        {problem.late && <span className="tag bad">{t("evaluation.problem.late")}</span>}
      </h3>
      <p className="soft">
        {t("evaluation.problem.until", { owner: problem.owner, day: lastDay(problem.dueAt) })}
      </p>
      {problem.proof && <p className="typed">{problem.proof}</p>}
      {given.length > 0 && <Evidence declarationID={declaration.id} path="files" files={given} />}
      {problem.answer && <p>{t("evaluation.problem.answered", { answer: problem.answer })}</p>}
      <div className="actions">
        <StepButton of={problem.actions} step="proveProblem" look="primary" onClick={() => setProving(true)}>
          {t("acts.proveProblem.name")}
        </StepButton>
        <StepButton of={problem.actions} step="judgeProblem" look="primary" onClick={() => setJudging(true)}>
          {t("acts.judgeProblem.name")}
        </StepButton>
      </div>
      {proving && (
        <Prove
          problem={problem}
          declarationID={declaration.id}
          refresh={refresh}
          onClose={() => setProving(false)}
          onDone={onDone}
        />
      )}
      {judging && <Judge problem={problem} onClose={() => setJudging(false)} onDone={onDone} />}
    </article>
  );
}

type ActProps = { problem: Problem; onClose: () => void; onDone: (said: string) => void };

function Prove(props: ActProps & { declarationID: string; refresh: () => void }) {
  const { problem, declarationID, onClose, onDone } = props;
  const { t } = useWords("spending");
  const [, prove] = useIntent(ProveProblemDocument, touches);
  const [text, setText] = useState(problem.proof);
  const [files, setFiles] = useState<EvidenceFile[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const faults = useFaultsOf(failure);
  return (
    <Dialog title={t("acts.proveProblem.name")} onClose={onClose}>
      <form
        noValidate
        onSubmit={async (event) => {
          event.preventDefault();
          const { id, version } = problem;
          const ids = [...(problem.files ?? []), ...files.map(({ id }) => id)];
          const answer = await prove({ input: { id, version, text, files: ids } });
          setFailure(answer.failure);
          if (answer.data) onDone(t("acts.proveProblem.done"));
        }}
      >
        <FormFailure failure={failure} />
        <Field label={t("acts.proveProblem.label")} path="text" faults={faults} required>
          {(control) => (
            <textarea
              {...control}
              className="input"
              rows={4}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Field>
        <Evidence
          declarationID={declarationID}
          path="files"
          files={files}
          onAdd={(file) => setFiles((before) => [...before, file])}
          onRemove={(gone) => setFiles((before) => before.filter(({ id }) => id !== gone))}
        />
        <div className="actions">
          <button type="button" className="button" onClick={onClose}>
            {t("cancel")}
          </button>
          <button type="submit" className="button primary">
            {t("acts.proveProblem.name")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

const verdicts = ["DONE", "LASTING", "REFUSED"] as const;

function Judge({ problem, onClose, onDone }: ActProps) {
  const { t } = useWords("spending");
  const [, judge] = useIntent(JudgeProblemDocument, touches);
  const [verdict, choose] = useState<(typeof verdicts)[number]>("DONE");
  const [answer, setAnswer] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const faults = useFaultsOf(failure);
  return (
    <Dialog title={t("acts.judgeProblem.name")} onClose={onClose}>
      <form
        noValidate
        onSubmit={async (event) => {
          event.preventDefault();
          const { id, version } = problem;
          const said = await judge({
            input: { id, version, accept: verdict !== "REFUSED", lasting: verdict === "LASTING", answer },
          });
          setFailure(said.failure);
          if (said.data) onDone(t("acts.judgeProblem.done"));
        }}
      >
        <FormFailure failure={failure} />
        <fieldset className="spending-choice">
          <legend>{t("acts.judgeProblem.verdict")}</legend>
          {verdicts.map((each) => (
            <label key={each} className="check">
              <input type="radio" name="verdict" checked={verdict === each} onChange={() => choose(each)} />
              {t(`evaluation.verdicts.${each}`)}
            </label>
          ))}
        </fieldset>
        <Field
          label={t("acts.judgeProblem.label")}
          path="answer"
          faults={faults}
          required={verdict === "REFUSED"}
        >
          {(control) => (
            <textarea
              {...control}
              className="input"
              rows={3}
              value={answer}
              onChange={({ target }) => setAnswer(target.value)}
            />
          )}
        </Field>
        <div className="actions">
          <button type="button" className="button" onClick={onClose}>
            {t("cancel")}
          </button>
          <button type="submit" className="button primary">
            {t("acts.judgeProblem.name")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** 结果应用: the grade is tied to the batch of a later year. */
export function ApplyForm({ evaluation, onDone, refresh, atOnce }: Props & { atOnce: boolean }) {
  const { t } = useWords("spending");
  const step = atOnce ? "applyWithoutRectification" : "applyResult";
  const [{ data }] = useQuery({ query: LaterBatchesDocument });
  const [, apply] = useIntent(ApplyResultDocument, touches);
  const [, without] = useIntent(ApplyWithoutRectificationDocument, touches);
  const [batch, choose] = useState("");
  const later = (data?.batches.edges ?? [])
    .flatMap((edge) => edge?.node ?? [])
    .filter(({ budgetYear }) => budgetYear > evaluation.year);
  return (
    <Filled
      title={t(`acts.${step}.name`)}
      about={t(`acts.${step}.text`)}
      confirm={t(`acts.${step}.name`)}
      reload={refresh}
      onSubmit={async () => {
        const input = { id: evaluation.id, version: evaluation.version, batchID: batch };
        const { failure } = await (atOnce ? without({ input }) : apply({ input }));
        if (!failure) onDone(t(`acts.${step}.done`));
        return failure;
      }}
    >
      {(faults) => (
        <Field label={t("evaluation.link.batch")} path="batchID" faults={faults} required>
          {(control) => (
            <select
              {...control}
              className="input"
              value={batch}
              onChange={({ target }) => choose(target.value)}
            >
              <option value="">{t("choose")}</option>
              {later.map(({ id, nameZh }) => (
                <option key={id} value={id}>
                  {nameZh}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </Filled>
  );
}
