import { useState } from "react";
import { RemoveExpertDocument } from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { Dialog } from "~/ui/Dialog";
import { Field } from "~/ui/Field";
import { FormFailure, useFaultsOf } from "~/ui/FormFailure";
import { ReasonField } from "~/ui/ReasonField";
import { type Step, StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";

type Props = {
  expert: { id: string; version: number; nameZh: string };
  breaches: readonly { code: string; nameZh: string }[];
  actions: readonly Step[];
  renew: () => void;
};

const touches = ["ExpertStanding", "Expert"];

/** 清退 for a breach that the standard names, with the facts. */
export function Remove({ expert, breaches, actions, renew }: Props) {
  const { t } = useWords("standing", "ui");
  const [open, setOpen] = useState(false);
  const [breach, setBreach] = useState("");
  const [reason, setReason] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [state, remove] = useIntent(RemoveExpertDocument, touches);
  const faults = useFaultsOf(failure);

  const submit = async () => {
    const done = await remove({ input: { expertID: expert.id, version: expert.version, breach, reason } });
    setFailure(done.failure);
    if (done.data) {
      setOpen(false);
      renew();
    }
  };

  return (
    <>
      <StepButton of={actions} step="removeExpert" look="danger" onClick={() => setOpen(true)}>
        {t("remove.title")}
      </StepButton>
      {open && (
        <Dialog title={t("remove.of", { name: expert.nameZh })} onClose={() => setOpen(false)}>
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void submit();
            }}
          >
            <p>{t("remove.text")}</p>
            <FormFailure failure={failure} reload={renew} />
            <Field label={t("remove.breach")} path="breach" faults={faults} required>
              {(control) => (
                <select
                  {...control}
                  className="input"
                  value={breach}
                  onChange={(event) => setBreach(event.target.value)}
                >
                  <option value="">{t("remove.choose")}</option>
                  {breaches.map(({ code, nameZh }) => (
                    <option key={code} value={code}>
                      {nameZh}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <ReasonField label={t("remove.reason")} value={reason} onChange={setReason} faults={faults} />
            <div className="actions">
              <button type="button" className="button" onClick={() => setOpen(false)}>
                {t("ui:cancel")}
              </button>
              <button type="submit" className="button danger" disabled={state.fetching}>
                {t("remove.title")}
              </button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
