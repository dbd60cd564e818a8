import type { Fault } from "~/lib/fault";
import { Field } from "~/ui/Field";
import { type Say, useWords } from "~/ui/useWords";

export type ContractDraft = {
  agencyID: string;
  no: string;
  nameZh: string;
  amount: string;
  signedOn: string;
  startsOn: string;
  endsOn: string;
  deliverables: string;
};

const words = ["no", "nameZh", "amount", "signedOn", "startsOn", "endsOn", "deliverables"] as const;
const days: readonly string[] = ["signedOn", "startsOn", "endsOn"];

/** What cannot even be sent: an agency, an amount or a day that is empty. */
export function missingOf(typed: ContractDraft, t: Say): Fault[] {
  return (["agencyID", "amount", "signedOn", "startsOn", "endsOn"] as const)
    .filter((field) => !typed[field].trim())
    .map((field) => ({
      code: "E_REQUIRED",
      path: `contract.${field}`,
      message: t("evaluation.contract.missing", { field: t(`evaluation.contract.${field}`) }),
    }));
}

type Props = {
  agencies: readonly { id: string; nameZh: string }[];
  typed: ContractDraft;
  faults: readonly Fault[];
  onChange: (part: Partial<ContractDraft>) => void;
};

/** 新签合同 of a department with a third party of the library. */
export function ContractFields({ agencies, typed, faults, onChange }: Props) {
  const { t } = useWords("spending");
  return (
    <>
      <Field label={t("evaluation.contract.agencyID")} path="contract.agencyID" faults={faults} required>
        {(control) => (
          <select
            {...control}
            className="input"
            value={typed.agencyID}
            onChange={({ target }) => onChange({ agencyID: target.value })}
          >
            <option value="">{t("choose")}</option>
            {agencies.map(({ id, nameZh }) => (
              <option key={id} value={id}>
                {nameZh}
              </option>
            ))}
          </select>
        )}
      </Field>
      {words.map((word) => (
        <Field
          key={word}
          label={t(`evaluation.contract.${word}`)}
          path={`contract.${word}`}
          faults={faults}
          required
        >
          {(control) => (
            <input
              {...control}
              className={word === "amount" ? "input figure" : "input"}
              type={days.includes(word) ? "date" : "text"}
              autoComplete="off"
              value={typed[word]}
              onChange={({ target }) => onChange({ [word]: target.value })}
            />
          )}
        </Field>
      ))}
    </>
  );
}
