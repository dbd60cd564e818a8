import { useState } from "react";
import { useQuery } from "urql";
import { type FragmentType, unmask } from "~/generated/fragment-masking";
import {
  AgencyFieldsDocument,
  AgencyForm_AgencyFragmentDoc,
  type AgencyKind,
  type AgencyStatus,
  SaveAgencyDocument,
} from "~/generated/graphql";
import { Field } from "~/ui/Field";
import { FormDialog } from "~/ui/FormDialog";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";

type Props = {
  /** The one to change; without it a new one is entered. */
  of?: FragmentType<typeof AgencyForm_AgencyFragmentDoc>;
  onDone: (id: string) => void;
  onClose: () => void;
};

const kinds: readonly AgencyKind[] = ["CONSULTING", "ACCOUNTING", "APPRAISAL", "LAW", "RESEARCH", "COLLEGE"];
const statuses: readonly AgencyStatus[] = ["ACTIVE", "PAUSED", "LEFT"];
const touches = ["Agency"];

/** What is kept of a third party itself. */
export function AgencyForm({ of, onDone, onClose }: Props) {
  const { t } = useWords("agencies");
  const agency = unmask(AgencyForm_AgencyFragmentDoc, of);
  const [{ data }] = useQuery({ query: AgencyFieldsDocument });
  const [typed, setTyped] = useState({
    nameZh: agency?.nameZh ?? "",
    creditCode: agency?.creditCode ?? "",
    kind: agency?.kind ?? ("CONSULTING" as AgencyKind),
    onPlatform: agency?.onPlatform ?? false,
    fields: [...(agency?.fields ?? [])],
    pastWork: agency?.pastWork ?? "",
    status: agency?.status ?? ("ACTIVE" as AgencyStatus),
  });
  const [, save] = useIntent(SaveAgencyDocument, touches);
  return (
    <FormDialog
      title={t(agency ? "edit" : "new")}
      confirm={t("save")}
      onConfirm={async () => {
        const { status, ...rest } = typed;
        const known = agency && { id: agency.id, version: agency.version, status };
        const outcome = await save({ input: { ...rest, ...known } });
        if (outcome.data) onDone(outcome.data.saveAgency.id);
        return outcome.failure;
      }}
      onClose={onClose}
    >
      {(faults) => (
        <>
          <Field label={t("name")} path="nameZh" faults={faults} required>
            {(control) => (
              <input
                {...control}
                className="input"
                value={typed.nameZh}
                onChange={(event) => setTyped({ ...typed, nameZh: event.target.value })}
              />
            )}
          </Field>
          <Field label={t("creditCode")} path="creditCode" faults={faults} required>
            {(control) => (
              <input
                {...control}
                className="input"
                maxLength={18}
                value={typed.creditCode}
                onChange={(event) => setTyped({ ...typed, creditCode: event.target.value })}
              />
            )}
          </Field>
          <Field label={t("kind")} path="kind" faults={faults} required>
            {(control) => (
              <select
                {...control}
                className="input"
                value={typed.kind}
                onChange={(event) => setTyped({ ...typed, kind: event.target.value as AgencyKind })}
              >
                {kinds.map((each) => (
                  <option key={each} value={each}>
                    {t(`kinds.${each}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {agency && (
            <Field label={t("status")} path="status" faults={faults}>
              {(control) => (
                <select
                  {...control}
                  className="input"
                  value={typed.status}
                  onChange={(event) => setTyped({ ...typed, status: event.target.value as AgencyStatus })}
                >
                  {statuses.map((each) => (
                    <option key={each} value={each}>
                      {t(`statuses.${each}`)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          )}
          <label className="check">
            <input
              type="checkbox"
              checked={typed.onPlatform}
              onChange={(event) => setTyped({ ...typed, onPlatform: event.target.checked })}
            />
            {t("platformText")}
          </label>
          <fieldset className="agency-checks" data-path="fields">
            <legend className="field-label">{t("fields")}</legend>
            {(data?.libraryGuide.fields ?? []).map(({ code, nameZh }) => (
              <label key={code} className="check">
                <input
                  type="checkbox"
                  checked={typed.fields.includes(code)}
                  onChange={(event) =>
                    setTyped({
                      ...typed,
                      fields: event.target.checked
                        ? [...typed.fields, code]
                        : typed.fields.filter((each) => each !== code),
                    })
                  }
                />
                {nameZh}
              </label>
            ))}
          </fieldset>
          <Field label={t("pastWork")} path="pastWork" faults={faults}>
            {(control) => (
              <textarea
                {...control}
                className="input"
                rows={3}
                value={typed.pastWork}
                onChange={(event) => setTyped({ ...typed, pastWork: event.target.value })}
              />
            )}
          </Field>
        </>
      )}
    </FormDialog>
  );
}
