import { useState } from "react";
import {
  AskPayDocument,
  DecidePayDocument,
  type PayListPageQuery,
  TakeOverPayDocument,
  WithdrawPayDocument,
} from "~/generated/graphql";
import { type Failure, says } from "~/lib/fault";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { FaultNote } from "~/ui/FaultNote";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useTransfer } from "~/ui/useTransfer";
import { useWords } from "~/ui/useWords";

type Props = { list: PayListPageQuery["payList"]; renew: () => void };

const touches = ["PayList", "Todo", "Consent"];

/** 送审, 撤回, the leader's decision and 导出, as the server offers them. */
export function PaySteps({ list, renew }: Props) {
  const { t } = useWords("standing");
  const transfer = useTransfer();
  const [asking, ask] = useState<"ask" | "withdraw" | "approve" | "refuse" | "takeOver" | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [, send] = useIntent(AskPayDocument, touches);
  const [, withdraw] = useIntent(WithdrawPayDocument, touches);
  const [, takeOver] = useIntent(TakeOverPayDocument, touches);
  const [, decide] = useIntent(DecidePayDocument, touches);
  const waiting = list.consents?.find(({ decision }) => decision === "WAITING");

  const step = async () => {
    const input = { id: list.id, version: list.version };
    const { failure } = await (asking === "ask" ? send({ input }) : withdraw({ input }));
    if (!failure || says(failure, "E_VERSION_CONFLICT")) renew();
    return failure;
  };
  const answer = async (text: string) => {
    if (!waiting) return null;
    const input = { id: waiting.id, version: waiting.version, give: asking === "approve", answer: text };
    const { failure } = await decide({ input });
    if (!failure) renew();
    return failure;
  };
  const replace = async (reason: string) => {
    const { failure } = await takeOver({ input: { id: list.id, version: list.version, reason } });
    if (!failure || says(failure, "E_VERSION_CONFLICT")) renew();
    return failure;
  };
  const save = async (ending: string) => {
    const name = t("pay.file", { batch: list.batch.nameZh, no: list.no });
    setFailure(await transfer.save(`/pay-lists/${list.id}${ending}`, `${name}${ending}`));
    renew();
  };

  return (
    <>
      <StepButton of={list.actions} step="askPay" look="primary" onClick={() => ask("ask")}>
        {t("pay.ask")}
      </StepButton>
      <StepButton of={list.actions} step="withdrawPay" look="danger" onClick={() => ask("withdraw")}>
        {t("pay.withdraw")}
      </StepButton>
      <StepButton of={list.actions} step="decideConsent" look="primary" onClick={() => ask("approve")}>
        {t("pay.approve")}
      </StepButton>
      <StepButton of={list.actions} step="decideConsent" look="danger" onClick={() => ask("refuse")}>
        {t("pay.refuse")}
      </StepButton>
      <StepButton of={list.actions} step="exportPay" look="primary" onClick={() => void save(".xlsx")}>
        {t("pay.xlsx")}
      </StepButton>
      <StepButton of={list.actions} step="exportPay" onClick={() => void save(".csv")}>
        {t("pay.csv")}
      </StepButton>
      <StepButton of={list.actions} step="takeOverPay" onClick={() => ask("takeOver")}>
        {t("pay.takeOver")}
      </StepButton>
      <FaultNote failure={failure} />
      {(asking === "ask" || asking === "withdraw") && (
        <ConfirmDialog
          title={t(`pay.${asking}`)}
          confirm={t(`pay.${asking}`)}
          danger={asking === "withdraw"}
          onConfirm={step}
          onClose={() => ask(null)}
        >
          {t(`pay.${asking}Text`, { count: list.sheetCount })}
        </ConfirmDialog>
      )}
      {(asking === "approve" || asking === "refuse") && (
        <ReasonDialog
          title={t(`pay.${asking}`)}
          label={t("pay.answer")}
          atLeast={asking === "approve" ? 0 : 2}
          confirm={t(`pay.${asking}`)}
          danger={asking === "refuse"}
          onConfirm={answer}
          onClose={() => ask(null)}
        >
          {waiting?.reason}
        </ReasonDialog>
      )}
      {asking === "takeOver" && (
        <ReasonDialog
          title={t("pay.takeOver")}
          label={t("pay.takeOverReason")}
          atLeast={5}
          confirm={t("pay.takeOver")}
          onConfirm={replace}
          onClose={() => ask(null)}
        >
          {t("pay.takeOverText", { name: list.payerName || list.exportedBy })}
        </ReasonDialog>
      )}
    </>
  );
}
