import { useState } from "react";
import { DisposeMonitoringDocument, type MonitoringDisposal } from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import type { ActOn } from "~/ui/Acts";
import { Dialog } from "~/ui/Dialog";
import { Field } from "~/ui/Field";
import { FormFailure, useFaultsOf } from "~/ui/FormFailure";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";

const disposals: readonly MonitoringDisposal[] = ["GO_ON", "ADJUST", "CANCEL"];
const touches = ["Todo"];

/** 处置 of an alarm: one of three, with the reason. */
export function Dispose({ row, onDone }: Omit<ActOn, "words">) {
  const { t } = useWords("spending");
  const [asking, setAsking] = useState(false);
  const [disposal, choose] = useState<MonitoringDisposal>("GO_ON");
  const [reason, setReason] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [state, dispose] = useIntent(DisposeMonitoringDocument, touches);
  const faults = useFaultsOf(failure);
  return (
    <>
      <StepButton of={row.actions} step="disposeMonitoring" look="primary" onClick={() => setAsking(true)}>
        {t("acts.disposeMonitoring.name")}
      </StepButton>
      {asking && (
        <Dialog title={t("acts.disposeMonitoring.title")} onClose={() => setAsking(false)}>
          <form
            noValidate
            onSubmit={async (event) => {
              event.preventDefault();
              const answer = await dispose({ input: { id: row.id, version: row.version, disposal, reason } });
              setFailure(answer.failure);
              if (answer.data) {
                setAsking(false);
                onDone(t("acts.disposeMonitoring.done"));
              }
            }}
          >
            <FormFailure failure={failure} />
            <fieldset className="spending-choice">
              <legend>{t("monitor.disposal")}</legend>
              {disposals.map((each) => (
                <label key={each} className="check">
                  <input
                    type="radio"
                    name="disposal"
                    checked={disposal === each}
                    onChange={() => choose(each)}
                  />
                  <span>
                    {t(`disposals.${each}`)}
                    <small className="soft">{t(`monitor.next.${each}`)}</small>
                  </span>
                </label>
              ))}
            </fieldset>
            <Field label={t("acts.disposeMonitoring.label")} path="reason" faults={faults} required>
              {(control) => (
                <textarea
                  {...control}
                  className="input"
                  rows={4}
                  value={reason}
                  onChange={({ target }) => setReason(target.value)}
                />
              )}
            </Field>
            <div className="actions">
              <button type="button" className="button" onClick={() => setAsking(false)}>
                {t("cancel")}
              </button>
              <button type="submit" className="button primary" disabled={state.fetching}>
                {t("acts.disposeMonitoring.name")}
              </button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
