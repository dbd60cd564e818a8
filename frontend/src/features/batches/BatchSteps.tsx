import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { type BoardPageQuery, CloseBatchDocument, OpenBatchDocument } from "~/generated/graphql";
import { says } from "~/lib/fault";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useMay } from "~/ui/useMay";
import { useWords } from "~/ui/useWords";

type Props = { batch: BoardPageQuery["batchProgress"]["batch"]; renew: () => void };

/** 开放申报, 结束申报 and the way to the form, as the server offers them. */
export function BatchSteps({ batch, renew }: Props) {
  const { t } = useWords("batches");
  const may = useMay();
  const [asking, ask] = useState<"open" | "close" | null>(null);
  const [, open] = useIntent(OpenBatchDocument);
  const [, close] = useIntent(CloseBatchDocument);

  const turn = async () => {
    const input = { id: batch.id, version: batch.version };
    const { failure } = await (asking === "open" ? open({ input }) : close({ input }));
    if (!failure || says(failure, "E_VERSION_CONFLICT")) renew();
    return failure;
  };

  return (
    <>
      <StepButton of={batch.actions} step="openBatch" look="primary" onClick={() => ask("open")}>
        {t("open.title")}
      </StepButton>
      <StepButton of={batch.actions} step="closeBatch" onClick={() => ask("close")}>
        {t("close.title")}
      </StepButton>
      {batch.actions.some(({ action }) => action === "changeBatch") && (
        <Link to="/batches/$batchId/change" params={{ batchId: batch.id }} className="button">
          {t("change.title")}
        </Link>
      )}
      {may("createBatch") && (
        <Link to="/batches/new" search={{ from: batch.id }} className="button">
          {t("new.clone")}
        </Link>
      )}
      {asking && (
        <ConfirmDialog
          title={t(`${asking}.title`)}
          confirm={t(`${asking}.title`)}
          onConfirm={turn}
          onClose={() => ask(null)}
        >
          {t(`${asking}.text`, { name: batch.nameZh })}
        </ConfirmDialog>
      )}
    </>
  );
}
