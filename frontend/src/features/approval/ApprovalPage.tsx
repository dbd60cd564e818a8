import "./approval.css";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { unmask } from "~/generated/fragment-masking";
import {
  ApprovalClocksDocument,
  ApprovalPageDocument,
  type ApprovalPageQuery,
  Outbox_MessageFragmentDoc,
  PushBatchDocument,
} from "~/generated/graphql";
import { says } from "~/lib/fault";
import { Answer } from "~/ui/Answer";
import { Clocks } from "~/ui/Clocks";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { PageHeader } from "~/ui/PageHeader";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import { ApproveForm } from "./ApproveForm";
import { Outbox } from "./Outbox";

/** 批复与送出: what went to budget preparation, its answers, and the approval of the batch. */
export function ApprovalPage() {
  const { batchId } = useParams({ from: "/shell/batches/$batchId/approval" });
  const asked = useQuery({
    query: ApprovalPageDocument,
    variables: { id: batchId },
    requestPolicy: "cache-and-network",
  });
  const [, ask] = asked;
  return (
    <Answer of={asked}>
      {(data) => <Approval {...data} renew={() => ask({ requestPolicy: "network-only" })} />}
    </Answer>
  );
}

function Approval({ batch, outbox, renew }: ApprovalPageQuery & { renew: () => void }) {
  const { t } = useWords("approval");
  const [{ data: progress }] = useQuery({ query: ApprovalClocksDocument, variables: { id: batch.id } });
  const [asking, ask] = useState(false);
  const [said, say] = useState("");
  const [, push] = useIntent(PushBatchDocument);
  const accepted = unmask(Outbox_MessageFragmentDoc, outbox).filter(
    ({ status }) => status === "ACCEPTED",
  ).length;

  const send = async () => {
    const { data, failure } = await push({ input: { id: batch.id, version: batch.version } });
    if (!failure || says(failure, "E_VERSION_CONFLICT")) renew();
    if (data) say(t("push.done", { queued: data.pushBatch.queued, skipped: data.pushBatch.skipped }));
    return failure;
  };

  return (
    <>
      <PageHeader
        title={t("title")}
        about={
          <Link to="/batches/$batchId" params={{ batchId: batch.id }}>
            {batch.nameZh}
          </Link>
        }
        actions={
          <StepButton of={batch.actions} step="pushBatch" look="primary" onClick={() => ask(true)}>
            {t("push.title")}
          </StepButton>
        }
      />
      <p role="status">{said}</p>
      {batch.approvalDocNo && (
        <p className="panel approved">
          {t("approved", { doc: batch.approvalDocNo, day: batch.approvalDate ?? "" })}
        </p>
      )}
      {progress && <Clocks clocks={progress.batchProgress.clocks} />}
      <Outbox messages={outbox} />
      {batch.actions.some(({ action }) => action === "approveBatch") && (
        <ApproveForm batch={batch} accepted={accepted} renew={renew} />
      )}
      {asking && (
        <ConfirmDialog
          title={t("push.title")}
          confirm={t("push.title")}
          onConfirm={send}
          onClose={() => ask(false)}
        >
          {t("push.text")}
        </ConfirmDialog>
      )}
    </>
  );
}
