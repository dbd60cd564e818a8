import { useState } from "react";
import { ConfirmExemptDocument, ExemptToReviewDocument } from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { compare } from "~/lib/money";
import { typedNumber } from "~/lib/typed";
import { Field } from "~/ui/Field";
import { FormFailure, useFaultsOf } from "~/ui/FormFailure";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { ReasonField } from "~/ui/ReasonField";
import { type Step, StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";

type Props = {
  declaration: { id: string; version: number; amount?: string | null; actions: readonly Step[] };
  onDone: (said: string) => void;
  reload: () => void;
};

/** 备案确认 of an exempt project, or 转审查 where it needs a look after all. */
export function ExemptForm({ declaration, onDone, reload }: Props) {
  const { t } = useWords("review");
  const { id, version, actions } = declaration;
  const [amount, setAmount] = useState(declaration.amount ?? "");
  const [reason, setReason] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [toReview, askToReview] = useState(false);
  const [state, confirm] = useIntent(ConfirmExemptDocument);
  const [, review] = useIntent(ExemptToReviewDocument);
  const faults = useFaultsOf(failure);
  const isCut = compare(typedNumber(amount), declaration.amount ?? "") === -1;
  const open = actions.some(({ action }) => action === "confirmExempt");

  const file = async () => {
    const done = await confirm({
      input: { id, version, amount: typedNumber(amount), reason: reason || null },
    });
    setFailure(done.failure);
    if (done.data) onDone(t("exempt.done"));
  };

  return (
    <form noValidate className="review-sheet" onSubmit={(event) => event.preventDefault()}>
      <h2>{t("exempt.title")}</h2>
      <p className="soft">{t("exempt.about")}</p>
      <FormFailure failure={failure} reload={reload} />
      {open && (
        <>
          <Field label={t("exempt.amount")} path="amount" faults={faults} required>
            {(control) => (
              <input
                {...control}
                className="input"
                inputMode="decimal"
                autoComplete="off"
                value={amount}
                onChange={(event) => setAmount(event.target.value)}
              />
            )}
          </Field>
          <ReasonField
            label={t("exempt.reason")}
            value={reason}
            onChange={setReason}
            faults={faults}
            required={isCut}
          />
        </>
      )}
      <div className="review-decisions">
        <StepButton
          of={actions}
          step="confirmExempt"
          look="primary"
          busy={state.fetching}
          onClick={() => void file()}
        >
          {t("exempt.confirm")}
        </StepButton>
        <StepButton of={actions} step="exemptToReview" onClick={() => askToReview(true)}>
          {t("exempt.toReview")}
        </StepButton>
      </div>
      {toReview && (
        <ReasonDialog
          title={t("exempt.toReview")}
          confirm={t("exempt.toReview")}
          label={t("exempt.why")}
          atLeast={2}
          onConfirm={async (reason) => {
            const done = await review({ input: { id, version, reason } });
            if (done.data) onDone(t("exempt.reviewed"));
            return done.failure;
          }}
          onClose={() => askToReview(false)}
        >
          {t("exempt.toReviewAbout")}
        </ReasonDialog>
      )}
    </form>
  );
}
