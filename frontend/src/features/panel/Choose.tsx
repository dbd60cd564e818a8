import { useState } from "react";
import { useQuery } from "urql";
import { unmask } from "~/generated/fragment-masking";
import {
  ChooseExpertDocument,
  type CommitDraw,
  PanelPoolDocument,
  Pool_EntryFragmentDoc,
} from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { Field } from "~/ui/Field";
import { FormFailure, useFaultsOf } from "~/ui/FormFailure";
import { type Step, StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";

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
  const [{ data }] = useQuery({ query: PanelPoolDocument, variables: { id: need.declarationID } });
  const [state, choose] = useIntent(ChooseExpertDocument, touches);
  const faults = useFaultsOf(failure);
  const pool = (data?.panelPool ?? [])
    .map((entry) => unmask(Pool_EntryFragmentDoc, entry))
    .filter(({ bars }) => bars.every(({ reason }) => reason === "LOAD_FULL"));

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
      <Field label={t("choose.expert")} path="expertID" faults={faults} required>
        {(control) => (
          <select
            {...control}
            className="input"
            value={expertID}
            onChange={(event) => setExpert(event.target.value)}
          >
            <option value="">{t("choose.chooseExpert")}</option>
            {pool.map(({ expert }) => (
              <option key={expert.id} value={expert.id}>
                {expert.nameZh} {expert.code} {expert.titleZh}
              </option>
            ))}
          </select>
        )}
      </Field>
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
      <Field label={t("choose.reason")} path="reason" faults={faults} required>
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={2}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
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
