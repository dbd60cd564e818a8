import { useState } from "react";
import { AddContractDocument } from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { typedNumber } from "~/lib/typed";
import { Field } from "~/ui/Field";
import { FormDialog } from "~/ui/FormDialog";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";

type Props = { agencyID: string; onDone: () => void; onClose: () => void };

const blank = { no: "", nameZh: "", amount: "", signedOn: "", startsOn: "", endsOn: "", deliverables: "" };
type Typed = typeof blank;
const fields = Object.keys(blank) as (keyof Typed)[];
const days = new Set<keyof Typed>(["signedOn", "startsOn", "endsOn"]);
const touches = ["Agency", "AgencyContract"];

/** What a third party is engaged for. */
export function ContractForm({ agencyID, onDone, onClose }: Props) {
  const { t } = useWords("agencies");
  const [typed, setTyped] = useState(blank);
  const [, add] = useIntent(AddContractDocument, touches);
  const change = (field: keyof Typed, value: string) => setTyped({ ...typed, [field]: value });

  const send = async (): Promise<Failure | null> => {
    // What cannot even be sent: an amount or a day that is empty.
    const empty = fields.filter((field) => (days.has(field) || field === "amount") && !typed[field].trim());
    if (empty.length > 0) {
      const faults = empty.map((path) => ({
        code: "E_REQUIRED",
        path,
        message: t("missing", { field: t(`contracts.${path}`) }),
      }));
      return { kind: "refused", faults };
    }
    const { failure } = await add({ input: { agencyID, ...typed, amount: typedNumber(typed.amount) } });
    if (!failure) onDone();
    return failure;
  };

  return (
    <FormDialog title={t("contracts.add")} confirm={t("save")} onConfirm={send} onClose={onClose}>
      {(faults) =>
        fields.map((field) => (
          <Field key={field} label={t(`contracts.${field}`)} path={field} faults={faults} required>
            {(control) =>
              field === "deliverables" ? (
                <textarea
                  {...control}
                  className="input"
                  rows={3}
                  value={typed[field]}
                  onChange={(event) => change(field, event.target.value)}
                />
              ) : (
                <input
                  {...control}
                  className="input"
                  type={days.has(field) ? "date" : "text"}
                  value={typed[field]}
                  onChange={(event) => change(field, event.target.value)}
                />
              )
            }
          </Field>
        ))
      }
    </FormDialog>
  );
}
