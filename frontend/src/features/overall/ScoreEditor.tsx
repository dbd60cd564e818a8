import { type ReactNode, useState } from "react";
import { unmask } from "~/generated/fragment-masking";
import {
  OverallFaultFragmentDoc,
  type OverallVerdictTextFragment,
  OverallVerdictTextFragmentDoc,
  SaveOverallScoresDocument,
  SubmitOverallScoresDocument,
} from "~/generated/graphql";
import { errorsOf, type Fault } from "~/lib/fault";
import { typedNumber } from "~/lib/typed";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { type EvidenceFile, EvidenceFiles } from "~/ui/EvidenceFiles";
import { Field } from "~/ui/Field";
import { Points } from "~/ui/Figures";
import { KeptHead } from "~/ui/KeptHead";
import { useHandIn } from "~/ui/useHandIn";
import { useIntent } from "~/ui/useIntent";
import { useKept } from "~/ui/useKept";
import { useWords } from "~/ui/useWords";
import {
  blankPoints,
  type Overall,
  type PointsDraft,
  remarksOf,
  type ScoresDraft,
  scoresInput,
  scoresOf,
} from "./overall";
import { Promised, Rolled } from "./Promised";

type Props = {
  overall: Overall;
  head: (buttons: ReactNode) => ReactNode;
  onDone: (said: string) => void;
  refresh: () => void;
};

type Verdict = OverallVerdictTextFragment;
type Measure = Verdict["result"]["measures"][number];

const touches = ["Todo"];

/** 部门整体支出绩效评价 under a clerk's hands: figures that the system lacks, points where people judge. */
export function ScoreEditor({ overall, head, onDone, refresh }: Props) {
  const { t } = useWords("overall");
  const { id } = overall;
  const [, save] = useIntent(SaveOverallScoresDocument);
  const [, submit] = useIntent(SubmitOverallScoresDocument, touches);
  const [files, setFiles] = useState<EvidenceFile[]>(() => [...(overall.files ?? [])]);
  const form = useKept<ScoresDraft, Verdict | null>(
    () => scoresOf(overall),
    overall.version,
    unmask(OverallVerdictTextFragmentDoc, overall.verdict) ?? null,
    async (value, version) => {
      const { data, failure } = await save({ input: { id, version, scores: scoresInput(value) } });
      if (failure) return { data: null, failure };
      const { version: next, verdict } = data.saveOverallScores;
      return {
        data: { version: next, found: unmask(OverallVerdictTextFragmentDoc, verdict) ?? null },
        failure: null,
      };
    },
  );
  const { value: draft, setValue, found } = form;
  const faultsOf = (verdict: Verdict | null) => unmask(OverallFaultFragmentDoc, verdict?.faults ?? []);
  const { tried, asking, onTry, onClose } = useHandIn(form, faultsOf);
  const faults = faultsOf(found);
  const errors = errorsOf(faults);
  const shown = [
    ...remarksOf(overall),
    ...(tried ? faults : faults.filter(({ code }) => code !== "E_REQUIRED")),
  ];
  const measures = found?.result.measures ?? [];
  return (
    <>
      <KeptHead
        form={form}
        errors={errors}
        tried={tried}
        actions={overall.actions}
        step="submitOverallScores"
        name={t("acts.submitOverallScores.name")}
        onTry={onTry}
        head={head}
        refresh={refresh}
      />
      <section className="panel" aria-labelledby="overall-scoring">
        <h2 id="overall-scoring">{t("scores.title")}</h2>
        <Field label={t("scores.summary")} path="summary" faults={shown} required>
          {(control) => (
            <textarea
              {...control}
              className="input"
              rows={4}
              value={draft.summary}
              onChange={({ target }) => setValue((before) => ({ ...before, summary: target.value }))}
            />
          )}
        </Field>
        {measures.map((measure, at) => (
          <MeasureFields
            key={measure.code}
            measure={measure}
            asked={figuresBefore(measures, at)}
            facts={draft.facts}
            value={draft.points[measure.code] ?? blankPoints}
            overallID={id}
            files={files}
            faults={shown}
            onFile={(file) => setFiles((before) => [...before, file])}
            onFact={(code, value) =>
              setValue((before) => ({ ...before, facts: { ...before.facts, [code]: value } }))
            }
            onChange={(part) =>
              setValue((before) => ({
                ...before,
                points: {
                  ...before.points,
                  [measure.code]: { ...(before.points[measure.code] ?? blankPoints), ...part },
                },
              }))
            }
          />
        ))}
        <Promised of={found?.result.promised ?? null} />
        <p role="status" className="overall-total">
          {t("scores.total", { total: found?.result.total ?? "—" })}
          {found?.result.grade && <span className="tag plain">{t(`grades.${found.result.grade}`)}</span>}
        </p>
      </section>
      {asking && (
        <ConfirmDialog
          title={t("acts.submitOverallScores.title")}
          confirm={t("acts.submitOverallScores.name")}
          onClose={onClose}
          onConfirm={async () => {
            const { failure } = await submit({ input: { id, version: form.autosave.version } });
            if (!failure) onDone(t("acts.submitOverallScores.done"));
            return failure;
          }}
        >
          {t("acts.submitOverallScores.text", { total: found?.result.total ?? "—" })}
        </ConfirmDialog>
      )}
    </>
  );
}

/** The figures that an earlier measure has asked for already. */
function figuresBefore(measures: readonly Measure[], at: number): Set<string> {
  return new Set(measures.slice(0, at).flatMap(({ figures }) => (figures ?? []).map(({ code }) => code)));
}

type MeasureProps = {
  measure: Measure;
  asked: Set<string>;
  facts: Record<string, string>;
  value: PointsDraft;
  overallID: string;
  files: readonly EvidenceFile[];
  faults: readonly Fault[];
  onFile: (file: EvidenceFile) => void;
  onFact: (code: string, value: string) => void;
  onChange: (part: Partial<PointsDraft>) => void;
};

function MeasureFields({ measure, asked, facts, value, overallID, files, faults, ...props }: MeasureProps) {
  const { onFile, onFact, onChange } = props;
  const { t } = useWords("overall");
  const { code, judged } = measure;
  const figures = measure.figures ?? [];
  const typed = figures.filter(({ source }) => source === "TYPED");
  const proven = judged || typed.length > 0;
  const text = (key: Exclude<keyof PointsDraft, "files">, required: boolean) => (
    <Field label={t(`measure.${key}`)} path={`points.${code}.${key}`} faults={faults} required={required}>
      {(control) => (
        <input
          {...control}
          className={key === "points" ? "input figure" : "input"}
          inputMode={key === "points" ? "decimal" : undefined}
          value={value[key]}
          onChange={({ target }) =>
            onChange({ [key]: key === "points" ? typedNumber(target.value) : target.value })
          }
        />
      )}
    </Field>
  );
  return (
    <fieldset className="overall-measure">
      <legend>
        {measure.nameZh}
        {t("ui:marks.open")}
        {t("measure.of", { weight: measure.weight })}
        {t("ui:marks.close")}
      </legend>
      <p className="soft">
        {measure.aspect} · {measure.topic}
        {measure.formula && ` · ${measure.formula}`}
        {measure.target && ` · ${measure.target}`}
        {measure.explanation && ` · ${measure.explanation}`}
      </p>
      {figures.some(({ source }) => source !== "TYPED") && (
        <p className="overall-sums">
          {figures
            .filter(({ source }) => source !== "TYPED")
            .map(({ code: each, nameZh, source, value: held }) => (
              <span key={each}>
                {nameZh} <b className="figure">{held ?? "—"}</b>{" "}
                <small className="soft">{t(`sources.${source}`)}</small>
              </span>
            ))}
        </p>
      )}
      <div className="overall-fields">
        {typed.map(({ code: each, nameZh }) =>
          asked.has(each) ? (
            <p key={each} className="overall-sums">
              <span>
                {nameZh} <b className="figure">{facts[each] || "—"}</b>
              </span>
            </p>
          ) : (
            <Field key={each} label={nameZh} path={`facts.${each}`} faults={faults} required>
              {(control) => (
                <input
                  {...control}
                  className="input figure"
                  inputMode="decimal"
                  value={facts[each] ?? ""}
                  onChange={({ target }) => onFact(each, typedNumber(target.value))}
                />
              )}
            </Field>
          ),
        )}
        {judged && text("points", true)}
        {proven && text("basis", false)}
        {judged && text("reason", false)}
        {proven && (
          <EvidenceFiles
            fields={{ overallID }}
            route="/files/overalls"
            path={`points.${code}.files`}
            label={t("measure.files")}
            files={files.filter(({ id }) => value.files.includes(id))}
            onAdd={(file) => {
              onFile(file);
              onChange({ files: [...value.files, file.id] });
            }}
            onRemove={(id) => onChange({ files: value.files.filter((each) => each !== id) })}
          />
        )}
      </div>
      {figures.map(({ code: each, parts }) => (
        <Rolled key={each} of={parts} />
      ))}
      {!judged && (
        <p>
          {t("measure.comesTo", { rate: measure.rate ? `${measure.rate}%` : "—" })}{" "}
          <Points value={measure.points} /> / {measure.weight}
        </p>
      )}
    </fieldset>
  );
}
