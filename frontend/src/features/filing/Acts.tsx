import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { TypedDocumentNode } from "urql";
import {
  DeptApproveDocument,
  DeptReturnDocument,
  RejectFinalDocument,
  ReviseReturnDocument,
  SignDeclarationDocument,
  StartAdjustmentDocument,
  type Step,
  type StepWithReason,
  UnitReturnDocument,
  UrgeDeclarationDocument,
  WithdrawDeclarationDocument,
} from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { FaultNote } from "~/ui/FaultNote";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { type Step as Offered, StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";

/** What was seen when a step was asked for, and how the page hears that it is done. */
export type ActOn = {
  id: string;
  version: number;
  actions: readonly Offered[];
  onDone: (said: string) => void;
};

/** The steps that are taken on this page, as far as `actions` offers them. */
export function Acts(on: ActOn) {
  return (
    <>
      <Confirmed {...on} step="signDeclaration" document={SignDeclarationDocument} />
      <Confirmed {...on} step="deptApprove" document={DeptApproveDocument} />
      <Reasoned {...on} step="unitReturn" document={UnitReturnDocument} />
      <Reasoned {...on} step="deptReturn" document={DeptReturnDocument} />
      <Reasoned {...on} step="urgeDeclaration" document={UrgeDeclarationDocument} />
      <Reasoned {...on} step="reviseReturn" document={ReviseReturnDocument} />
      <Reasoned {...on} step="rejectFinal" document={RejectFinalDocument} danger />
      <Reasoned {...on} step="withdrawDeclaration" document={WithdrawDeclarationDocument} danger />
      <StartAdjustment {...on} />
    </>
  );
}

/** 申请调整: drafts an adjustment from what stands, and goes to it. */
function StartAdjustment({ id, actions }: ActOn) {
  const { t } = useWords("filing");
  const navigate = useNavigate();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [, start] = useIntent(StartAdjustmentDocument, touches);
  return (
    <>
      <StepButton
        of={actions}
        step="startAdjustment"
        onClick={async () => {
          const { data, failure } = await start({ input: { declarationID: id } });
          setFailure(failure);
          if (data) {
            const adjustmentId = data.startAdjustment.id;
            void navigate({ to: "/adjustments/$adjustmentId", params: { adjustmentId } });
          }
        }}
      >
        {t("acts.startAdjustment.name")}
      </StepButton>
      <FaultNote failure={failure} />
    </>
  );
}

const touches = ["Todo"];

type ConfirmedProps<Data> = ActOn & { step: string; document: TypedDocumentNode<Data, { input: Step }> };

function Confirmed<Data>({ id, version, actions, onDone, step, document }: ConfirmedProps<Data>) {
  const { t } = useWords("filing");
  const [asking, setAsking] = useState(false);
  const [, act] = useIntent(document, touches);
  return (
    <>
      <StepButton of={actions} step={step} look="primary" onClick={() => setAsking(true)}>
        {t(`acts.${step}.name`)}
      </StepButton>
      {asking && (
        <ConfirmDialog
          title={t(`acts.${step}.title`)}
          confirm={t(`acts.${step}.name`)}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            const { failure } = await act({ input: { id, version } });
            if (!failure) onDone(t(`acts.${step}.done`));
            return failure;
          }}
        >
          {t(`acts.${step}.text`)}
        </ConfirmDialog>
      )}
    </>
  );
}

type ReasonedProps<Data> = ActOn & {
  step: string;
  document: TypedDocumentNode<Data, { input: StepWithReason }>;
  danger?: boolean;
};

/** A step that needs a reason in words; the server says how many. */
export function Reasoned<Data>({
  id,
  version,
  actions,
  onDone,
  step,
  document,
  danger,
}: ReasonedProps<Data>) {
  const { t } = useWords("filing");
  const [asking, setAsking] = useState(false);
  const [, act] = useIntent(document, touches);
  return (
    <>
      <StepButton
        of={actions}
        step={step}
        look={danger ? "danger" : undefined}
        onClick={() => setAsking(true)}
      >
        {t(`acts.${step}.name`)}
      </StepButton>
      {asking && (
        <ReasonDialog
          title={t(`acts.${step}.title`)}
          label={t(`acts.${step}.label`)}
          confirm={t(`acts.${step}.name`)}
          danger={danger}
          onClose={() => setAsking(false)}
          onConfirm={async (reason) => {
            const { failure } = await act({ input: { id, version, reason } });
            if (!failure) onDone(t(`acts.${step}.done`));
            return failure;
          }}
        >
          {t(`acts.${step}.text`)}
        </ReasonDialog>
      )}
    </>
  );
}
