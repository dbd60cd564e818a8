import { useState } from "react";
import { OverrideScreeningDocument, type ScreeningOutcome } from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { Dialog } from "~/ui/Dialog";
import { Field } from "~/ui/Field";
import { FormFailure, useFaultsOf } from "~/ui/FormFailure";
import { ReasonField } from "~/ui/ReasonField";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";

type Props = {
  declaration: { id: string; version: number; outcome?: ScreeningOutcome | null };
  onDone: (said: string) => void;
  onClose: () => void;
};

const choices: readonly ScreeningOutcome[] = ["SECTION_ONLY", "EXPERT", "EXPERT_COLLECTIVE"];

/** 调整筛选结果: upwards it holds at once, downwards a leader must consent. */
export function OverrideDialog({ declaration, onDone, onClose }: Props) {
  const { t } = useWords("review");
  const open = choices.filter((each) => each !== declaration.outcome);
  const [outcome, setOutcome] = useState<ScreeningOutcome | undefined>(open[0]);
  const [reason, setReason] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [state, override] = useIntent(OverrideScreeningDocument);
  const faults = useFaultsOf(failure);

  const confirm = async () => {
    if (!outcome) return;
    const { id, version } = declaration;
    const done = await override({ input: { id, version, outcome, reason } });
    setFailure(done.failure);
    if (!done.data) return;
    const now = done.data.overrideScreening.outcome;
    onDone(t(now === outcome ? "screening.done" : "screening.asked"));
    onClose();
  };

  return (
    <Dialog title={t("screening.override")} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void confirm();
        }}
      >
        <p>{t("screening.overrideAbout")}</p>
        <FormFailure failure={failure} />
        <Field label={t("screening.outcome")} path="outcome" faults={faults} required>
          {(control) => (
            <select
              {...control}
              className="input"
              value={outcome}
              onChange={(event) => setOutcome(open.find((each) => each === event.target.value))}
            >
              {open.map((each) => (
                <option key={each} value={each}>
                  {t(`ui:outcomes.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <ReasonField label={t("screening.reason")} value={reason} onChange={setReason} faults={faults} />
        <div className="actions">
          <button type="button" className="button" onClick={onClose}>
            {t("ui:cancel")}
          </button>
          <button type="submit" className="button primary" disabled={state.fetching}>
            {t("screening.override")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
