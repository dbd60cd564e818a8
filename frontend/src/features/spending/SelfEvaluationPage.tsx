import "~/ui/list.css";
import "./spending.css";
import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useQuery } from "urql";
import {
  ApproveSelfEvaluationDocument,
  ConfirmSelfEvaluationDocument,
  PublishSelfEvaluationDocument,
  type RecheckInput,
  ReturnSelfEvaluationDocument,
  SelfEvaluationPageDocument,
  SignSelfEvaluationDocument,
} from "~/generated/graphql";
import { Confirmed, Reasoned } from "~/ui/Acts";
import { type Acting, FormPage } from "~/ui/FormPage";
import { Steps } from "~/ui/Steps";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import { AdjustedPlan } from "./AdjustedPlan";
import { Head } from "./Head";
import { Recheck } from "./Recheck";
import { SelfEditor } from "./SelfEditor";
import { SelfReader } from "./SelfReader";
import type { SelfEvaluation } from "./self";

/** 项目支出绩效自评: typed by its unit, re-checked by department and section, read by everybody else. */
export function SelfEvaluationPage() {
  const { selfEvaluationId: id } = useParams({ from: "/shell/self-evaluations/$selfEvaluationId" });
  const asked = useQuery({
    query: SelfEvaluationPageDocument,
    variables: { id },
    requestPolicy: "network-only",
  });
  return (
    <FormPage of={asked}>
      {({ selfEvaluation }, acting) => (
        <One key={`${id} ${selfEvaluation.stage}`} evaluation={selfEvaluation} {...acting} />
      )}
    </FormPage>
  );
}

type Props = { evaluation: SelfEvaluation } & Acting;

function One({ evaluation, said, onDone, refresh }: Props) {
  const { t } = useWords("spending");
  const head = (buttons: ReactNode) => (
    <Head
      of="selfEvaluation"
      row={evaluation}
      what={t("self.of", { year: evaluation.year })}
      said={said}
      print={{ of: "self-evaluations", id: evaluation.id }}
    >
      {buttons}
      <Link
        to="/declarations/$declarationId/surveys"
        params={{ declarationId: evaluation.declaration.id }}
        className="button"
      >
        {t("self.surveys")}
      </Link>
    </Head>
  );
  const offers = (step: string) =>
    evaluation.actions.some(({ action, enabled }) => action === step && enabled);
  const on = { words: "spending", row: evaluation, onDone };
  const steps = (
    <>
      <AdjustedPlan of={evaluation.declaration.adjustments} />
      <Steps words="spending" steps={evaluation.history} />
    </>
  );
  if (offers("saveSelfEvaluation")) {
    return (
      <div className="spending">
        <SelfEditor evaluation={evaluation} head={head} onDone={onDone} refresh={refresh} />
        {steps}
      </div>
    );
  }
  return (
    <div className="spending">
      {head(
        <>
          <Confirmed {...on} step="signSelfEvaluation" document={SignSelfEvaluationDocument} />
          <Reasoned {...on} step="returnSelfEvaluation" document={ReturnSelfEvaluationDocument} />
          <Confirmed {...on} step="publishSelfEvaluation" document={PublishSelfEvaluationDocument} />
        </>,
      )}
      <SelfReader evaluation={evaluation} />
      {offers("approveSelfEvaluation") && (
        <Passing
          step="approveSelfEvaluation"
          document={ApproveSelfEvaluationDocument}
          evaluation={evaluation}
          onDone={onDone}
          refresh={refresh}
        />
      )}
      {offers("confirmSelfEvaluation") && (
        <Passing
          step="confirmSelfEvaluation"
          document={ConfirmSelfEvaluationDocument}
          evaluation={evaluation}
          onDone={onDone}
          refresh={refresh}
        />
      )}
      {steps}
    </div>
  );
}

type PassingProps = Omit<Props, "said"> & {
  step: string;
  document: typeof ApproveSelfEvaluationDocument | typeof ConfirmSelfEvaluationDocument;
};

const touches = ["Todo"];

function Passing({ step, document, evaluation, onDone, refresh }: PassingProps) {
  const { t } = useWords("spending");
  const [state, pass] = useIntent<
    unknown,
    { input: { id: string; version: number; recheck: RecheckInput | null } }
  >(document, touches);
  return (
    <Recheck
      evaluation={evaluation}
      confirm={t(`acts.${step}.name`)}
      busy={state.fetching}
      reload={refresh}
      onPass={async (recheck) => {
        const { failure } = await pass({
          input: { id: evaluation.id, version: evaluation.version, recheck },
        });
        if (!failure) onDone(t(`acts.${step}.done`));
        return failure;
      }}
    />
  );
}
