import { useState } from "react";
import { useQuery } from "urql";
import { type GrantRole, GrantRoleDocument, type Role, RoleGuidesDocument } from "~/generated/graphql";
import type { Failure, Fault } from "~/lib/fault";
import { Field } from "~/ui/Field";
import { FormFailure, useFaultsOf } from "~/ui/FormFailure";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import { codeIn, SectionField, UnitField } from "./PlaceFields";
import { BatchField, PortfolioField } from "./ScopeFields";

type Typed = {
  role: Role | "";
  unitCode: string;
  sectionCode: string;
  batchID: string;
  portfolio: string[];
  validFrom: string;
  validTo: string;
};

const blank: Typed = {
  role: "",
  unitCode: "",
  sectionCode: "",
  batchID: "",
  portfolio: [],
  validFrom: "",
  validTo: "",
};

/** One more role, within what limits it and for a time. What excludes it, the server says. */
export function GrantForm({ userID, reload }: { userID: string; reload: () => void }) {
  const { t } = useWords("system", "app");
  const [typed, setTyped] = useState(blank);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [done, setDone] = useState<Role | null>(null);
  const [state, grant] = useIntent(GrantRoleDocument);
  const [{ data }] = useQuery({ query: RoleGuidesDocument });
  const faults = useFaultsOf(failure);
  const guide = data?.roles.find(({ role }) => role === typed.role);
  const takes = (scope: "UNIT" | "SECTION" | "BATCH" | "PORTFOLIO") =>
    guide ? guide.needs.includes(scope) || guide.may.includes(scope) : false;
  const set = (more: Partial<Typed>) => setTyped({ ...typed, ...more });

  const submit = async () => {
    if (!typed.role) {
      const missing: Fault = { code: "E_REQUIRED", path: "role", message: t("grants.noRole") };
      return setFailure({ kind: "refused", faults: [missing] });
    }
    const outcome = await grant({ input: inputOf(userID, typed.role, typed, takes) });
    setFailure(outcome.failure);
    setDone(outcome.data ? typed.role : null);
    if (outcome.data) setTyped(blank);
  };

  return (
    <form
      noValidate
      className="grant-form"
      aria-label={t("grants.add")}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h3>{t("grants.add")}</h3>
      <FormFailure failure={failure} reload={reload} />
      <div className="grant-fields">
        <Field
          label={t("role")}
          path="role"
          faults={faults}
          required
          hint={guide && guide.holders > 0 && t("grants.holders", { count: guide.holders })}
        >
          {(control) => (
            <select
              {...control}
              className="input"
              value={typed.role}
              onChange={(event) => {
                setDone(null);
                set({ role: event.target.value as Role });
              }}
            >
              <option value="">{t("grants.choose")}</option>
              {data?.roles.map(({ role }) => (
                <option key={role} value={role}>
                  {t(`app:roles.${role}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {takes("UNIT") && (
          <UnitField
            value={typed.unitCode}
            faults={faults}
            required
            onType={(unitCode) => set({ unitCode })}
          />
        )}
        {takes("SECTION") && (
          <SectionField
            value={typed.sectionCode}
            faults={faults}
            required
            onChoose={(sectionCode) => set({ sectionCode })}
          />
        )}
        {takes("BATCH") && (
          <BatchField value={typed.batchID} faults={faults} onChoose={(batchID) => set({ batchID })} />
        )}
        <Day
          path="validFrom"
          value={typed.validFrom}
          faults={faults}
          onType={(validFrom) => set({ validFrom })}
        />
        <Day path="validTo" value={typed.validTo} faults={faults} onType={(validTo) => set({ validTo })} />
      </div>
      {takes("PORTFOLIO") && (
        <PortfolioField
          value={typed.portfolio}
          faults={faults}
          onChoose={(portfolio) => set({ portfolio })}
        />
      )}
      <div className="actions-line">
        <button type="submit" className="button primary" disabled={state.fetching}>
          {t("save")}
        </button>
        <span role="status" className="soft">
          {done && t("grants.done", { role: t(`app:roles.${done}`) })}
        </span>
      </div>
    </form>
  );
}

/** What was typed as the contract takes it; fields that the role does not have are left out. */
function inputOf(
  userID: string,
  role: Role,
  typed: Typed,
  takes: (scope: "UNIT" | "SECTION" | "BATCH" | "PORTFOLIO") => boolean,
): GrantRole {
  return {
    userID,
    role,
    unitCode: takes("UNIT") ? codeIn(typed.unitCode) : null,
    sectionCode: (takes("SECTION") && typed.sectionCode) || null,
    batchID: (takes("BATCH") && typed.batchID) || null,
    portfolio: takes("PORTFOLIO") ? typed.portfolio : null,
    validFrom: typed.validFrom || null,
    validTo: typed.validTo || null,
  };
}

type DayProps = {
  path: "validFrom" | "validTo";
  value: string;
  faults: readonly Fault[];
  onType: (day: string) => void;
};

function Day({ path, value, faults, onType }: DayProps) {
  const { t } = useWords("system");
  return (
    <Field label={t(path)} path={path} faults={faults}>
      {(control) => (
        <input
          {...control}
          type="date"
          className="input"
          value={value}
          onChange={(event) => onType(event.target.value)}
        />
      )}
    </Field>
  );
}
