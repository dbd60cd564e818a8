import { useState } from "react";
import type { Failure } from "~/lib/fault";
import { Dialog } from "~/ui/Dialog";
import { FaultNote } from "~/ui/FaultNote";
import { Field } from "~/ui/Field";
import type { ViewedList } from "~/ui/SavedViews";
import { useWords } from "~/ui/useWords";
import { useViews } from "./useViews";

type Props = { list: ViewedList; query: string; onClose: () => void };

/** Keeps what the list is narrowed to under a name. */
export function SaveView({ list, query, onClose }: Props) {
  const { t } = useWords("views");
  const { roles, roleName, save } = useViews(list);
  const [name, setName] = useState("");
  const [opening, setOpening] = useState(false);
  const [role, setRole] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const faults = failure?.kind === "refused" ? failure.faults : [];
  return (
    <Dialog title={t("title")} onClose={onClose}>
      <form
        noValidate
        onSubmit={async (event) => {
          event.preventDefault();
          const refused = await save({ name, query, opening, sharedWith: role || null });
          setFailure(refused);
          if (!refused) onClose();
        }}
      >
        <p>
          {t("query")} <code>{query}</code>
        </p>
        <Field label={t("viewName")} path="name" faults={faults} required>
          {(control) => (
            <input
              {...control}
              className="input"
              maxLength={20}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <label className="check">
          <input type="checkbox" checked={opening} onChange={(event) => setOpening(event.target.checked)} />
          {t("opening")}
        </label>
        {roles.length > 0 && (
          <Field label={t("share")} path="sharedWith" faults={faults}>
            {(control) => (
              <select
                {...control}
                className="input"
                value={role}
                onChange={(event) => setRole(event.target.value)}
              >
                <option value="">{t("own")}</option>
                {roles.map((each) => (
                  <option key={each} value={each}>
                    {roleName(each)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        {failure && failure.kind !== "refused" && <FaultNote failure={failure} />}
        <div className="actions">
          <button type="button" className="button" onClick={onClose}>
            {t("ui:cancel")}
          </button>
          <button type="submit" className="button primary">
            {t("confirm")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
