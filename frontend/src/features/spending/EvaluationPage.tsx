import "~/ui/list.css";
import "./spending.css";
import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useQuery } from "urql";
import {
  AskOpinionDocument,
  EvaluationPageDocument,
  FinaliseEvaluationDocument,
  PublishEvaluationDocument,
  ReturnEvaluationDocument,
  SignEvaluationDocument,
  VerifyRectificationDocument,
} from "~/generated/graphql";
import { Confirmed, Reasoned } from "~/ui/Acts";
import { Money } from "~/ui/Figures";
import { type Acting, FormPage } from "~/ui/FormPage";
import { Steps } from "~/ui/Steps";
import { useWords } from "~/ui/useWords";
import { AssignForm } from "./AssignForm";
import { DataForm, DataReader, RequestForm } from "./DataForms";
import type { Evaluation } from "./evaluation";
import { Head } from "./Head";
import { CheckForm, OpinionForm, OpinionReader } from "./OpinionForms";
import { PlanEditor } from "./PlanEditor";
import { ApplyForm, Problems, RectifyForm } from "./Rectify";
import { ReportReader } from "./ReportReader";
import { ScoreEditor } from "./ScoreEditor";

/** 部门评价、财政重点评价 of one project and year, from its selection to the next budget. */
export function EvaluationPage() {
  const { evaluationId: id } = useParams({ from: "/shell/evaluations/$evaluationId" });
  const asked = useQuery({
    query: EvaluationPageDocument,
    variables: { id },
    requestPolicy: "network-only",
  });
  return (
    <FormPage of={asked}>
      {({ evaluation }, acting) => (
        <One key={`${id} ${evaluation.stage}`} evaluation={evaluation} {...acting} />
      )}
    </FormPage>
  );
}

type Props = { evaluation: Evaluation } & Acting;

function One({ evaluation, said, onDone, refresh }: Props) {
  const { t } = useWords("spending");
  const what = t("evaluation.of", { year: evaluation.year, kind: t(`evaluation.kinds.${evaluation.kind}`) });
  const head = (buttons: ReactNode) => (
    <Head
      of="evaluation"
      row={evaluation}
      what={what}
      said={said}
      print={{ of: "evaluations", id: evaluation.id }}
    >
      {buttons}
    </Head>
  );
  const offers = (step: string) => evaluation.actions.some(({ action }) => action === step);
  const on = { words: "spending", row: evaluation, onDone };
  const part = { evaluation, onDone, refresh };
  const facts = <Facts evaluation={evaluation} />;
  const steps = <Steps words="spending" steps={evaluation.history} />;
  if (offers("saveEvaluationPlan")) {
    return (
      <div className="spending">
        <PlanEditor {...part} head={head} />
        {facts}
        {steps}
      </div>
    );
  }
  if (offers("saveEvaluationDraft")) {
    return (
      <div className="spending">
        <ScoreEditor {...part} head={head} />
        <DataReader evaluation={evaluation} />
        {facts}
        {steps}
      </div>
    );
  }
  return (
    <div className="spending">
      {head(
        <>
          <Reasoned {...on} step="askOpinion" document={AskOpinionDocument} />
          <Confirmed {...on} step="signEvaluation" document={SignEvaluationDocument} />
          <Confirmed {...on} step="finaliseEvaluation" document={FinaliseEvaluationDocument} />
          <Reasoned {...on} step="returnEvaluation" document={ReturnEvaluationDocument} />
          <Confirmed {...on} step="verifyRectification" document={VerifyRectificationDocument} />
          <Confirmed {...on} step="publishEvaluation" document={PublishEvaluationDocument} />
        </>,
      )}
      {facts}
      {offers("assignEvaluation") && <AssignForm {...part} />}
      {offers("requestData") && <RequestForm {...part} />}
      {offers("saveEvaluationData") ? <DataForm {...part} /> : <DataReader evaluation={evaluation} />}
      {offers("giveOpinion") && <OpinionForm {...part} />}
      {offers("saveEvaluationCheck") && <CheckForm key={evaluation.version} {...part} />}
      {offers("demandRectification") && <RectifyForm {...part} />}
      {offers("applyWithoutRectification") && <ApplyForm {...part} atOnce />}
      {offers("applyResult") && <ApplyForm {...part} atOnce={false} />}
      <Problems {...part} />
      {evaluation.stage !== "SELECTED" && <ReportReader evaluation={evaluation} />}
      <OpinionReader evaluation={evaluation} />
      {steps}
    </div>
  );
}

/** Why it was chosen, who evaluates it, and what it came to. */
function Facts({ evaluation }: { evaluation: Evaluation }) {
  const { t } = useWords("spending");
  const {
    id,
    declaration,
    reasons,
    note,
    selectedBy,
    evaluatorName,
    contractNo,
    total,
    grade,
    report,
    receipt,
    resultLink,
  } = evaluation;
  return (
    <section className="panel" aria-label={t("evaluation.facts")}>
      <dl className="facts">
        <Fact name={t("evaluation.reasons.title")}>
          {reasons.map((reason) => t(`evaluation.reasons.${reason}`)).join(t("ui:marks.list"))}
          {note && t("ui:marks.colon") + note}
          {t("ui:marks.open")}
          {selectedBy}
          {t("ui:marks.close")}
        </Fact>
        <Fact name={t("evaluation.approved")}>
          <Money value={declaration.approvedAmount} unit />
        </Fact>
        {evaluatorName && (
          <Fact name={t("evaluation.evaluator")}>
            {evaluatorName}
            {contractNo && t("ui:marks.open") + contractNo + t("ui:marks.close")}
          </Fact>
        )}
        {total && grade && (
          <Fact name={t("evaluation.result")}>
            {total} {t(`grades.${grade}`)}
          </Fact>
        )}
        {report && (
          <Fact name={t("document.title")}>
            <Link to="/evaluations/$evaluationId/report" params={{ evaluationId: id }}>
              {t(receipt ? "document.openFinal" : "document.open")}
            </Link>
            {receipt && ` ${receipt}`}
          </Fact>
        )}
        {resultLink && (
          <Fact name={t("evaluation.link.title")}>
            {t("evaluation.link.of", {
              consequence: resultLink.consequence,
              change: resultLink.change ?? "0",
            })}
            {resultLink.batch && ` · ${resultLink.batch.nameZh}`}
          </Fact>
        )}
        <Fact name={t("evaluation.project")}>
          <Link to="/projects/$projectId" params={{ projectId: declaration.project.id }}>
            {t("evaluation.years")}
          </Link>
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
