import { useState } from "react";
import { AddAgencyPersonDocument } from "~/generated/graphql";
import { Field } from "~/ui/Field";
import { FormDialog } from "~/ui/FormDialog";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";

type Props = { agencyID: string; onDone: () => void; onClose: () => void };

const blank = { nameZh: "", titleZh: "", years: "", certificates: "", login: "" };
const fields = ["nameZh", "titleZh", "years", "certificates", "login"] as const;
const words = {
  nameZh: "name",
  titleZh: "jobTitle",
  years: "years",
  certificates: "certificates",
  login: "login",
};
const touches = ["Agency", "AgencyPerson"];

/** Somebody who works for a third party. */
export function PersonForm({ agencyID, onDone, onClose }: Props) {
  const { t } = useWords("agencies");
  const [typed, setTyped] = useState(blank);
  const [leads, setLeads] = useState(false);
  const [, add] = useIntent(AddAgencyPersonDocument, touches);
  return (
    <FormDialog
      title={t("people.add")}
      confirm={t("save")}
      onConfirm={async () => {
        const { years, login, ...rest } = typed;
        const input = {
          agencyID,
          leads,
          ...rest,
          years: /^\d+$/.test(years) ? Number(years) : null,
          login: login.trim() || null,
        };
        const { failure } = await add({ input });
        if (!failure) onDone();
        return failure;
      }}
      onClose={onClose}
    >
      {(faults) => (
        <>
          {fields.map((field) => (
            <Field
              key={field}
              label={t(`people.${words[field]}`)}
              path={field}
              faults={faults}
              required={field === "nameZh"}
              hint={field === "login" ? t("people.loginHint") : undefined}
            >
              {(control) => (
                <input
                  {...control}
                  className="input"
                  value={typed[field]}
                  onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
                />
              )}
            </Field>
          ))}
          <label className="check">
            <input type="checkbox" checked={leads} onChange={(event) => setLeads(event.target.checked)} />
            {t("people.leadsText")}
          </label>
        </>
      )}
    </FormDialog>
  );
}
