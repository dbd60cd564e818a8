import { useState } from "react";
import { GiveOpinionDocument, SaveEvaluationCheckDocument } from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { Field } from "~/ui/Field";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import type { Evaluation } from "./evaluation";
import { Filled } from "./Filled";

type Props = { evaluation: Evaluation; onDone: (said: string) => void; refresh: () => void };

const touches = ["Todo"];
const blank = { about: "", text: "" };

/** 反馈意见: each objection on its own, none for 无异议. */
export function OpinionForm({ evaluation, onDone, refresh }: Props) {
  const { t } = useWords("spending");
  const [, give] = useIntent(GiveOpinionDocument, touches);
  const [rows, setRows] = useState<(typeof blank)[]>([]);
  const put = (at: number, part: Partial<typeof blank>) =>
    setRows((before) => before.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <Filled
      title={t("acts.giveOpinion.title")}
      about={t("acts.giveOpinion.text")}
      confirm={t(rows.length > 0 ? "acts.giveOpinion.name" : "acts.giveOpinion.none")}
      reload={refresh}
      onSubmit={async () => {
        const { failure } = await give({
          input: { id: evaluation.id, version: evaluation.version, objections: rows },
        });
        if (!failure) onDone(t("acts.giveOpinion.done"));
        return failure;
      }}
    >
      {(faults) => (
        <>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an objection has nothing but its place
            <fieldset key={at} className="spending-result">
              <legend>{t("evaluation.opinion.of", { no: at + 1 })}</legend>
              <div className="fields">
                <Field
                  label={t("evaluation.opinion.about")}
                  path={`objections[${at}].about`}
                  faults={faults}
                  required
                >
                  {(control) => (
                    <input
                      {...control}
                      className="input"
                      value={row.about}
                      onChange={({ target }) => put(at, { about: target.value })}
                    />
                  )}
                </Field>
                <Field
                  label={t("evaluation.opinion.text")}
                  path={`objections[${at}].text`}
                  faults={faults}
                  required
                >
                  {(control) => (
                    <textarea
                      {...control}
                      className="input"
                      rows={3}
                      value={row.text}
                      onChange={({ target }) => put(at, { text: target.value })}
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
              {t("evaluation.opinion.add")}
            </button>
          </div>
        </>
      )}
    </Filled>
  );
}

type Answer = { adopted: "" | "yes" | "no"; answer: string };

/** 答复意见与专家评审报告: each objection answered, and what an expert says of the report. */
export function CheckForm({ evaluation, onDone, refresh }: Props) {
  const { t } = useWords("spending");
  const [, save] = useIntent(SaveEvaluationCheckDocument, touches);
  const [answers, setAnswers] = useState<Answer[]>(() =>
    (evaluation.objections ?? []).map(({ adopted, answer }) => ({
      adopted: adopted === null || adopted === undefined ? "" : adopted ? "yes" : "no",
      answer,
    })),
  );
  const [expert, setExpert] = useState("");
  const [opinion, setOpinion] = useState("");
  const put = (at: number, part: Partial<Answer>) =>
    setAnswers((before) => before.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <Filled
      title={t("evaluation.check.title")}
      about={t("evaluation.check.text")}
      confirm={t("evaluation.check.save")}
      reload={refresh}
      onSubmit={async () => {
        const { failure } = await save({
          input: {
            id: evaluation.id,
            version: evaluation.version,
            answers: answers.map(({ adopted, answer }) => ({
              adopted: adopted === "" ? null : adopted === "yes",
              answer,
            })),
            check: expert || opinion ? { expert, opinion } : null,
          },
        });
        if (!failure) onDone(t("evaluation.check.done"));
        return failure;
      }}
    >
      {(faults) => (
        <>
          {(evaluation.objections ?? []).map((objection, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the order of the objections stays
            <fieldset key={at} className="spending-result">
              <legend>{t("evaluation.opinion.of", { no: at + 1 })}</legend>
              <p className="typed">
                {objection.about}
                {t("ui:marks.colon")}
                {objection.text}
              </p>
              <div className="fields">
                <Field label={t("evaluation.check.adopted")} path={`answers[${at}].adopted`} faults={faults}>
                  {(control) => (
                    <select
                      {...control}
                      className="input"
                      value={answers[at]?.adopted}
                      onChange={({ target }) => put(at, { adopted: target.value as Answer["adopted"] })}
                    >
                      <option value="">{t("choose")}</option>
                      <option value="yes">{t("evaluation.check.yes")}</option>
                      <option value="no">{t("evaluation.check.no")}</option>
                    </select>
                  )}
                </Field>
                <Field label={t("evaluation.check.answer")} path={`answers[${at}].answer`} faults={faults}>
                  {(control) => (
                    <textarea
                      {...control}
                      className="input"
                      rows={2}
                      value={answers[at]?.answer}
                      onChange={({ target }) => put(at, { answer: target.value })}
                    />
                  )}
                </Field>
              </div>
            </fieldset>
          ))}
          <div className="fields">
            <Field
              label={t("evaluation.check.expert")}
              path="check.expert"
              faults={faults}
              hint={t("evaluation.check.expertHint")}
            >
              {(control) => (
                <input
                  {...control}
                  className="input"
                  value={expert}
                  onChange={({ target }) => setExpert(target.value)}
                />
              )}
            </Field>
            <Field label={t("evaluation.check.opinion")} path="check.opinion" faults={faults}>
              {(control) => (
                <textarea
                  {...control}
                  className="input"
                  rows={2}
                  value={opinion}
                  onChange={({ target }) => setOpinion(target.value)}
                />
              )}
            </Field>
          </div>
        </>
      )}
    </Filled>
  );
}

/** What was said of the draft: by the unit, with the answers, by experts, and who signed it. */
export function OpinionReader({ evaluation }: { evaluation: Evaluation }) {
  const { t } = useWords("spending");
  const { objections, checks, silent, qualityNote, signedBy, signedAt } = evaluation;
  if (!qualityNote) return null;
  return (
    <section className="panel" aria-labelledby="evaluation-opinion">
      <h2 id="evaluation-opinion">{t("evaluation.opinion.title")}</h2>
      <p>{t("evaluation.opinion.quality", { note: qualityNote })}</p>
      {silent && <p>{t("evaluation.opinion.silent")}</p>}
      {(objections ?? []).length > 0 && (
        <ol>
          {objections?.map(({ about, text, adopted, answer }) => (
            <li key={about + text}>
              {about}
              {t("ui:marks.colon")}
              {text}
              {answer && (
                <div className="soft">
                  {t(adopted ? "evaluation.check.yes" : "evaluation.check.no")}
                  {t("ui:marks.colon")}
                  {answer}
                </div>
              )}
            </li>
          ))}
        </ol>
      )}
      {(checks ?? []).map(({ expert, opinion, at }) => (
        <p key={at}>{t("evaluation.opinion.checked", { expert, opinion })}</p>
      ))}
      {signedBy && signedAt && (
        <p>{t("evaluation.opinion.signed", { name: signedBy, at: minuteOf(signedAt) })}</p>
      )}
    </section>
  );
}
