import { useState } from "react";
import {
  ApproveReportDocument,
  DraftReportDocument,
  type ReportPage_ReportFragment,
  SignReportDocument,
} from "~/generated/graphql";
import { type Failure, says } from "~/lib/fault";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { FaultNote } from "~/ui/FaultNote";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useTransfer } from "~/ui/useTransfer";
import { useWords } from "~/ui/useWords";

type Props = {
  report: Pick<ReportPage_ReportFragment, "id" | "version" | "title" | "actions" | "batch" | "section">;
  /** A batch's report, or a section's, can be made anew from here. */
  ofBatch: boolean;
  /** Something typed is not saved yet: no signature before it is. */
  unsaved: boolean;
  writing: boolean;
  write: (writing: boolean) => void;
  renew: () => void;
};

/** 编辑, 签发, 批准 as the server offers them; print and download for everybody. */
export function ReportSteps({ report, ofBatch, unsaved, writing, write, renew }: Props) {
  const { t } = useWords("reports");
  const transfer = useTransfer();
  const [asking, ask] = useState<"sign" | "approve" | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [drafting, draft] = useIntent(DraftReportDocument);
  const [, sign] = useIntent(SignReportDocument);
  const [, approve] = useIntent(ApproveReportDocument);

  const remake = async () => {
    const { failure } = await draft({
      input: { batchID: report.batch.id, sectionID: report.section?.id ?? null },
    });
    setFailure(failure);
    if (!failure) renew();
  };

  const take = async () => {
    const input = { id: report.id, version: report.version };
    const { failure } = await (asking === "sign" ? sign({ input }) : approve({ input }));
    if (!failure || says(failure, "E_VERSION_CONFLICT")) renew();
    if (!failure) write(false);
    return failure;
  };

  return (
    <>
      <div className="actions">
        <StepButton of={report.actions} step="writeReport" onClick={() => write(!writing)}>
          {t(writing ? "write.stop" : "write.start")}
        </StepButton>
        {ofBatch && (
          <StepButton
            of={report.actions}
            step="draftReport"
            busy={unsaved || drafting.fetching}
            onClick={() => void remake()}
          >
            {t("draft.again")}
          </StepButton>
        )}
        <StepButton
          of={report.actions}
          step="signReport"
          look="primary"
          busy={unsaved}
          onClick={() => ask("sign")}
        >
          {t("sign.title")}
        </StepButton>
        <StepButton of={report.actions} step="approveReport" look="primary" onClick={() => ask("approve")}>
          {t("approve.title")}
        </StepButton>
        <button type="button" className="button" onClick={() => print()}>
          {t("print")}
        </button>
        {(["docx", "pdf", "xlsx"] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            className="button"
            onClick={async () =>
              setFailure(await transfer.save(`/reports/${report.id}.${kind}`, `${report.title}.${kind}`))
            }
          >
            {t(`download.${kind}`)}
          </button>
        ))}
      </div>
      <FaultNote failure={failure} />
      {asking && (
        <ConfirmDialog
          title={t(`${asking}.title`)}
          confirm={t(`${asking}.title`)}
          onConfirm={take}
          onClose={() => ask(null)}
        >
          {t(`${asking}.text`, { title: report.title })}
        </ConfirmDialog>
      )}
    </>
  );
}
