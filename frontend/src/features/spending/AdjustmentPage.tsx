import "~/ui/list.css";
import "./spending.css";
import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useQuery } from "urql";
import { unmask } from "~/generated/fragment-masking";
import {
  AdjustedFragmentDoc,
  AdjustmentPageDocument,
  ApproveAdjustmentDocument,
  PassAdjustmentDocument,
  RefuseAdjustmentDocument,
  ReturnAdjustmentDocument,
  SignAdjustmentDocument,
  WithdrawAdjustmentDocument,
} from "~/generated/graphql";
import { Confirmed, Reasoned } from "~/ui/Acts";
import { type Acting, FormPage } from "~/ui/FormPage";
import { Steps } from "~/ui/Steps";
import { useWords } from "~/ui/useWords";
import { AdjustEditor } from "./AdjustEditor";
import { AdjustedPlan } from "./AdjustedPlan";
import { AdjustReader } from "./AdjustReader";
import type { Adjustment } from "./adjust";
import { Head } from "./Head";

/** 预算调整 of one project: typed by its unit, checked by the section, decided by the office and the budget section. */
export function AdjustmentPage() {
  const { adjustmentId: id } = useParams({ from: "/shell/adjustments/$adjustmentId" });
  const asked = useQuery({ query: AdjustmentPageDocument, variables: { id }, requestPolicy: "network-only" });
  return (
    <FormPage of={asked}>
      {({ adjustment }, acting) => (
        <One key={`${id} ${adjustment.stage}`} adjustment={adjustment} {...acting} />
      )}
    </FormPage>
  );
}

type Props = { adjustment: Adjustment } & Acting;

function One({ adjustment, said, onDone, refresh }: Props) {
  const { t } = useWords("spending");
  const on = { words: "spending", row: adjustment, onDone };
  const head = (buttons: ReactNode) => (
    <>
      <Head
        of="adjustment"
        row={adjustment}
        what={t("adjust.of", { year: adjustment.year, no: adjustment.no })}
        said={said}
      >
        {buttons}
      </Head>
      {adjustment.monitoring && (
        <p>
          <Link to="/monitorings/$monitoringId" params={{ monitoringId: adjustment.monitoring.id }}>
            {t("adjust.answers", { month: adjustment.monitoring.throughMonth })}
          </Link>
        </p>
      )}
    </>
  );
  const withdraw = <Reasoned {...on} step="withdrawAdjustment" document={WithdrawAdjustmentDocument} />;
  const others = (adjustment.declaration.adjustments ?? []).filter(
    (each) => unmask(AdjustedFragmentDoc, each).id !== adjustment.id,
  );
  const history = (
    <>
      <AdjustedPlan of={others} />
      <Steps words="spending" steps={adjustment.history} />
    </>
  );
  if (adjustment.actions.some(({ action, enabled }) => action === "saveAdjustment" && enabled)) {
    return (
      <div className="spending">
        <AdjustEditor
          adjustment={adjustment}
          head={(buttons) =>
            head(
              <>
                {withdraw}
                {buttons}
              </>,
            )
          }
          onDone={onDone}
          refresh={refresh}
        />
        {history}
      </div>
    );
  }
  return (
    <div className="spending">
      {head(
        <>
          <Confirmed {...on} step="signAdjustment" document={SignAdjustmentDocument} />
          <Confirmed
            {...on}
            step="passAdjustment"
            named={adjustment.stage === "OFFICE_REVIEW" ? "passToBudget" : undefined}
            document={PassAdjustmentDocument}
          />
          <Confirmed {...on} step="approveAdjustment" document={ApproveAdjustmentDocument} />
          <Reasoned {...on} step="returnAdjustment" document={ReturnAdjustmentDocument} />
          <Reasoned {...on} step="refuseAdjustment" document={RefuseAdjustmentDocument} />
        </>,
      )}
      <AdjustReader adjustment={adjustment} />
      {history}
    </div>
  );
}
