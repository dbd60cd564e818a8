import { type ReactNode, useState } from "react";
import type { Grade, ScreeningFacts } from "~/generated/graphql";
import type { Failure, Fault } from "~/lib/fault";
import { typedNumber } from "~/lib/typed";
import { type ControlProps, Field } from "~/ui/Field";
import { FormFailure, useFaultsOf } from "~/ui/FormFailure";
import { useWords } from "~/ui/useWords";
import type { Named } from "./body";
import { useCodes } from "./useConditions";

type Typed = {
  budgetYear: string;
  projectKind: string;
  nature: string;
  tags: string[];
  amount: string;
  lastYearBudget: string;
  lastGrade: Grade | "";
  emergency: boolean;
  emergencyDocNo: string;
  duplicateOf: string;
};

const grades: readonly Grade[] = ["EXCELLENT", "GOOD", "FAIR", "POOR"];
const needed = ["budgetYear", "projectKind", "nature", "amount"] as const;

type Props = {
  year: number;
  failure: Failure | null;
  busy: boolean;
  onAsk: (facts: ScreeningFacts) => void;
};

/** The facts that the rules look at, as one would type a project. */
export function FactsForm({ year, failure, busy, onAsk }: Props) {
  const { t } = useWords("standards", "ui");
  const codes = useCodes();
  const [typed, setTyped] = useState<Typed>({
    budgetYear: String(year),
    projectKind: "",
    nature: "",
    tags: [],
    amount: "",
    lastYearBudget: "",
    lastGrade: "",
    emergency: false,
    emergencyDocNo: "",
    duplicateOf: "",
  });
  const [gaps, setGaps] = useState<Fault[]>([]);
  const refused = useFaultsOf(failure);
  const faults = gaps.length > 0 ? gaps : refused;
  const set = (more: Partial<Typed>) => setTyped({ ...typed, ...more });

  const ask = () => {
    const missing = needed
      .filter((path) => !typed[path].trim())
      .map((path) => ({ code: "", path, message: t("dryRun.missing", { field: t(`facts.${path}`) }) }));
    setGaps(missing);
    if (missing.length === 0) onAsk(factsOf(typed));
  };

  const line = (path: "budgetYear" | "amount" | "lastYearBudget" | "emergencyDocNo" | "duplicateOf") => (
    <Field
      label={t(`facts.${path}`)}
      path={path}
      faults={faults}
      required={(needed as readonly string[]).includes(path)}
      hint={path === "duplicateOf" ? t("facts.duplicateHint") : undefined}
    >
      {(control) => (
        <input
          {...control}
          className="input"
          inputMode={path === "emergencyDocNo" || path === "duplicateOf" ? undefined : "decimal"}
          value={typed[path]}
          onChange={(event) => set({ [path]: event.target.value })}
        />
      )}
    </Field>
  );
  const choice = (path: "projectKind" | "nature" | "lastGrade", options: readonly Named[]) => (
    <Field
      label={t(`facts.${path}`)}
      path={path}
      faults={faults}
      required={(needed as readonly string[]).includes(path)}
    >
      {(control) => (
        <Select control={control} value={typed[path]} onChoose={(value) => set({ [path]: value })}>
          {options.map(({ code, nameZh }) => (
            <option key={code} value={code}>
              {nameZh}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );

  return (
    <form
      noValidate
      className="panel facts-form"
      aria-label={t("dryRun.facts")}
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <FormFailure failure={gaps.length > 0 ? { kind: "refused", faults: gaps } : failure} />
      <div className="facts-grid">
        {line("budgetYear")}
        {choice("projectKind", codes?.projectKind ?? [])}
        {choice("nature", codes?.projectNature ?? [])}
        {line("amount")}
        {line("lastYearBudget")}
        {choice(
          "lastGrade",
          grades.map((code) => ({ code, nameZh: t(`grades.${code}`) })),
        )}
      </div>
      <fieldset className="portfolio">
        <legend>{t("facts.tags")}</legend>
        {codes?.projectTags.map(({ code, nameZh }) => (
          <label key={code} className="check">
            <input
              type="checkbox"
              checked={typed.tags.includes(code)}
              onChange={({ target }) =>
                set({
                  tags: target.checked ? [...typed.tags, code] : typed.tags.filter((each) => each !== code),
                })
              }
            />
            {nameZh}
          </label>
        ))}
      </fieldset>
      <div className="facts-grid">
        <label className="check">
          <input
            type="checkbox"
            checked={typed.emergency}
            onChange={({ target }) => set({ emergency: target.checked })}
          />
          {t("facts.emergency")}
        </label>
        {typed.emergency && line("emergencyDocNo")}
        {line("duplicateOf")}
      </div>
      <div>
        <button type="submit" className="button primary" disabled={busy}>
          {t("dryRun.ask")}
        </button>
      </div>
    </form>
  );
}

type SelectProps = {
  control: ControlProps;
  value: string;
  onChoose: (value: string) => void;
  children: ReactNode;
};

function Select({ control, value, onChoose, children }: SelectProps) {
  const { t } = useWords("standards");
  return (
    <select {...control} className="input" value={value} onChange={(event) => onChoose(event.target.value)}>
      <option value="">{t("choose")}</option>
      {children}
    </select>
  );
}

/** What was typed as the contract takes it; the server judges the figures. */
function factsOf(typed: Typed): ScreeningFacts {
  const given = (text: string) => text.trim() || null;
  return {
    budgetYear: Number.parseInt(typedNumber(typed.budgetYear), 10) || 0,
    projectKind: typed.projectKind,
    nature: typed.nature,
    tags: typed.tags,
    amount: typedNumber(typed.amount),
    lastYearBudget: given(typedNumber(typed.lastYearBudget)),
    lastGrade: typed.lastGrade || null,
    emergency: typed.emergency,
    emergencyDocNo: typed.emergency ? given(typed.emergencyDocNo) : null,
    duplicateOf: given(typed.duplicateOf),
  };
}
