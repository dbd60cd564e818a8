import { useQuery } from "urql";
import { unmask } from "~/generated/fragment-masking";
import { type CommitDraw, PanelPoolDocument, Pool_EntryFragmentDoc } from "~/generated/graphql";
import type { Fault } from "~/lib/fault";
import { Field } from "~/ui/Field";
import { useWords } from "~/ui/useWords";

type Props = {
  declarationID: CommitDraw["declarationID"];
  value: string;
  onChange: (id: string) => void;
  faults: readonly Fault[];
};

/** The experts who may be chosen undrawn: nothing but a full year, which a leader decides on, keeps them away. */
export function PoolSelect({ declarationID, value, onChange, faults }: Props) {
  const { t } = useWords("panel");
  const [{ data }] = useQuery({ query: PanelPoolDocument, variables: { id: declarationID } });
  const pool = (data?.panelPool ?? [])
    .map((entry) => unmask(Pool_EntryFragmentDoc, entry))
    .filter(({ bars }) => bars.every(({ reason }) => reason === "LOAD_FULL"));
  return (
    <Field label={t("choose.expert")} path="expertID" faults={faults} required>
      {(control) => (
        <select
          {...control}
          className="input"
          value={value}
          onChange={(event) => onChange(event.target.value)}
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
  );
}
