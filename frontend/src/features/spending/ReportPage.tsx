import "~/ui/list.css";
import "./spending.css";
import { Link, useParams } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useQuery } from "urql";
import {
  EvaluationReportPageDocument,
  type EvaluationReportPageQuery,
  FinaliseEvaluationDocument,
  SignEvaluationDocument,
  WriteEvaluationDocument,
} from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import type { Failure } from "~/lib/fault";
import { Confirmed } from "~/ui/Acts";
import { CopyText } from "~/ui/CopyText";
import { FaultNote } from "~/ui/FaultNote";
import { Field } from "~/ui/Field";
import { type Acting, FormPage } from "~/ui/FormPage";
import { SavedStatus } from "~/ui/SavedStatus";
import { StaleNote } from "~/ui/StaleNote";
import { Empty } from "~/ui/states";
import { useIntent } from "~/ui/useIntent";
import { useKept } from "~/ui/useKept";
import { useTransfer } from "~/ui/useTransfer";
import { useWords } from "~/ui/useWords";
import { chapters, contentOf } from "./document";
import { Head } from "./Head";
import { ReportFigures } from "./ReportFigures";

/** 评价报告: the evaluators' words beside the figures of the rows, its files, and the code of the final one. */
export function ReportPage() {
  const { evaluationId: id } = useParams({ from: "/shell/evaluations/$evaluationId/report" });
  const asked = useQuery({
    query: EvaluationReportPageDocument,
    variables: { id },
    requestPolicy: "network-only",
  });
  return (
    <FormPage of={asked}>
      {({ evaluation }, acting) => {
        const One = evaluation.actions.some(({ action }) => action === "writeEvaluation") ? Writer : Reader;
        return <One key={`${id} ${evaluation.stage}`} evaluation={evaluation} {...acting} />;
      }}
    </FormPage>
  );
}

type Evaluation = EvaluationReportPageQuery["evaluation"];
type Props = { evaluation: Evaluation } & Acting;

/** Of a report that nobody writes in now. */
function Reader({ evaluation, said, onDone }: Props) {
  const { t } = useWords("spending");
  const { report } = evaluation;
  return (
    <div className="spending">
      <Top evaluation={evaluation} said={said} onDone={onDone} />
      {report ? (
        <>
          <ReportFigures content={contentOf(report.content)} />
          {chapters.map(({ title, codes }) => (
            <section key={title} className="panel" aria-labelledby={`chapter-${title}`}>
              <h2 id={`chapter-${title}`}>{t(`document.chapters.${title}`)}</h2>
              {codes.map((code) => (
                <div key={code}>
                  <h3>{t(`document.words.${code}`)}</h3>
                  <p className="typed">
                    {report.words.find(({ chapter }) => chapter === code)?.text || t("document.nothing")}
                  </p>
                </div>
              ))}
            </section>
          ))}
        </>
      ) : (
        <Empty>{t("document.notYours")}</Empty>
      )}
    </div>
  );
}

/** Under the evaluators' hands: kept as it is typed, the figures as each save finds them. */
function Writer({ evaluation, said, onDone, refresh }: Props) {
  const { t } = useWords("spending");
  const { id, report } = evaluation;
  const [, save] = useIntent(WriteEvaluationDocument);
  const form = useKept<Record<string, string>, string>(
    () => Object.fromEntries((report?.words ?? []).map(({ chapter, text }) => [chapter, text])),
    evaluation.version,
    report?.content ?? "",
    async (value, version) => {
      const words = Object.entries(value).map(([chapter, text]) => ({ chapter, text }));
      const { data, failure } = await save({ input: { id, version, words } });
      if (failure) return { data: null, failure };
      const { version: next, report: kept } = data.writeEvaluation;
      return { data: { version: next, found: kept?.content ?? "" }, failure: null };
    },
  );
  const { value, setValue, found, autosave, saving, failure } = form;
  return (
    <div className="spending">
      <Top
        evaluation={{ ...evaluation, version: autosave.version }}
        said={said}
        onDone={onDone}
        saving={<SavedStatus saving={saving} />}
        ready={autosave.flush}
      />
      <StaleNote failure={saving.kind === "failed" ? null : failure} reload={refresh} />
      {found && <ReportFigures content={contentOf(found)} />}
      {chapters.map(({ title, codes }) => (
        <section key={title} className="panel" aria-labelledby={`chapter-${title}`}>
          <h2 id={`chapter-${title}`}>{t(`document.chapters.${title}`)}</h2>
          {codes.map((code) => (
            <Field key={code} label={t(`document.words.${code}`)} path={code}>
              {(control) => (
                <textarea
                  {...control}
                  className="input"
                  rows={3}
                  value={value[code] ?? ""}
                  onChange={({ target }) => setValue((before) => ({ ...before, [code]: target.value }))}
                />
              )}
            </Field>
          ))}
        </section>
      ))}
    </div>
  );
}

const endings = ["docx", "pdf", "xlsx"] as const;

type TopProps = Omit<Props, "refresh"> & {
  saving?: ReactNode;
  /** Saves what is typed before a file is made of it. */
  ready?: () => Promise<boolean>;
};

/** What it is of, its files, its signatures, and the code of the final one. */
function Top({ evaluation, said, onDone, saving, ready }: TopProps) {
  const { t } = useWords("spending");
  const transfer = useTransfer();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { id, receipt, hash, report, signedBy, signedAt, finalisedBy, finalisedAt } = evaluation;
  const on = { words: "spending", row: evaluation, onDone };
  const title = report ? contentOf(report.content).title : "";
  const name = receipt ? title : t("document.draftName", { title });
  return (
    <>
      <Head of="evaluation" row={evaluation} what={t("document.of", { year: evaluation.year })} said={said}>
        {saving}
        <Link className="button" to="/evaluations/$evaluationId" params={{ evaluationId: id }}>
          {t("document.back")}
        </Link>
        <Confirmed {...on} step="signEvaluation" document={SignEvaluationDocument} />
        <Confirmed {...on} step="finaliseEvaluation" document={FinaliseEvaluationDocument} />
      </Head>
      {report && (
        <section className="panel" aria-labelledby="report-files">
          <h2 id="report-files">{t(receipt ? "document.final" : "document.draft")}</h2>
          <p className="soft">{t(receipt ? "document.finalText" : "document.draftText")}</p>
          <div className="spending-more">
            {endings.map((ending) => (
              <button
                key={ending}
                type="button"
                className="button"
                onClick={async () => {
                  if (ready && !(await ready())) return;
                  setFailure(await transfer.save(`/evaluations/${id}.${ending}`, `${name}.${ending}`));
                }}
              >
                {t(`document.download.${ending}`)}
              </button>
            ))}
          </div>
          <FaultNote failure={failure} />
          {(signedAt || finalisedAt) && (
            <p>
              {signedAt && t("document.signed", { name: signedBy, time: minuteOf(signedAt) })}
              {signedAt && finalisedAt && t("ui:marks.then")}
              {finalisedAt && t("document.finalised", { name: finalisedBy, time: minuteOf(finalisedAt) })}
            </p>
          )}
          {receipt && (
            <dl className="facts">
              <div>
                <dt className="soft">{t("document.receipt")}</dt>
                <dd>
                  <CopyText text={receipt} label={t("document.copy")} />{" "}
                  <a href={`/check?code=${receipt}`} target="_blank" rel="noreferrer">
                    {t("document.check")}
                  </a>
                </dd>
              </div>
              <div>
                <dt className="soft">{t("document.hash")}</dt>
                <dd>
                  <code className="spending-hash">{hash}</code>
                </dd>
              </div>
            </dl>
          )}
        </section>
      )}
    </>
  );
}
