import { useState } from "react";
import { ChooseExpertDocument, type CommitDraw } from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { Field } from "~/ui/Field";
import { FormFailure, useFaultsOf } from "~/ui/FormFailure";
import { ReasonField } from "~/ui/ReasonField";
import { type Step, StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import { PoolSelect } from "./PoolSelect";

type Props = {
  need: CommitDraw;
  actions: readonly Step[];
  fieldName: (code: string) => string;
};

const touches = ["Todo", "Declaration", "Consent"];

/** 直接选定 where the library is too small: whom, for which field, and why; a leader consents. */
export function Choose({ need, actions, fieldName }: Props) {
  const { t } = useWords("panel");
  const [expertID, setExpert] = useState("");
  const [field, setField] = useState("");
  const [reason, setReason] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [state, choose] = useIntent(ChooseExpertDocument, touches);
  const faults = useFaultsOf(failure);

  const ask = async () => {
    const { declarationID, version, size, fields } = need;
    const input = { declarationID, version, size, fields, expertID, field: field || null, reason };
    const { failure } = await choose({ input });
    setFailure(failure);
    if (!failure) setReason("");
  };

  return (
    <details className="panel-choose">
      <summary>{t("choose.title")}</summary>
      <p className="soft">{t("choose.about")}</p>
      <FormFailure failure={failure} />
      <PoolSelect declarationID={need.declarationID} value={expertID} onChange={setExpert} faults={faults} />
      <Field label={t("choose.field")} path="field" faults={faults}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={field}
            onChange={(event) => setField(event.target.value)}
          >
            <option value="">{t("choose.noField")}</option>
            {need.fields?.map(({ field: code }) => (
              <option key={code} value={code}>
                {fieldName(code)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <ReasonField label={t("choose.reason")} value={reason} onChange={setReason} faults={faults} />
      <div className="actions">
        <StepButton
          of={actions}
          step="chooseExpert"
          busy={state.fetching || expertID === ""}
          onClick={() => void ask()}
        >
          {t("choose.ask")}
        </StepButton>
      </div>
    </details>
  );
}
