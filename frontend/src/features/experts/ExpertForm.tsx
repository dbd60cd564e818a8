import { useQuery } from "urql";
import { ExpertSectionsDocument, RelationUnitsDocument } from "~/generated/graphql";
import type { Failure, Fault } from "~/lib/fault";
import { type ControlProps, Field } from "~/ui/Field";
import { FormFailure, useFaultsOf } from "~/ui/FormFailure";
import { useUnits } from "~/ui/useUnits";
import { useWords } from "~/ui/useWords";
import { Checks, Several } from "./Several";
import type { Typed } from "./typed";
import { useGuide } from "./useGuide";

type Props = {
  /** A new entry, the viewer's own, or somebody's whom the office looks after. */
  kind: "new" | "own" | "office";
  typed: Typed;
  onType: (typed: Typed) => void;
  failure: Failure | null;
  reload?: () => void;
  submit: string;
  busy: boolean;
  onSubmit: () => void;
};

type TextField = Exclude<keyof Typed, "fields" | "sideFields" | "conflictUnits" | "consent">;

const needed = new Set<TextField>([
  "nameZh",
  "birthYear",
  "employerZh",
  "employerKind",
  "titleZh",
  "titleLevel",
  "sectionCode",
]);

/** The fields of an entry, by what they tell of. */
export function ExpertForm(props: Props) {
  const { kind, typed, onType, failure, busy } = props;
  const { t, language } = useWords("experts");
  const guide = useGuide();
  const units = useUnits(RelationUnitsDocument);
  const [{ data }] = useQuery({ query: ExpertSectionsDocument });
  const faults = useFaultsOf(failure);
  const named = (list: readonly { code: string; nameZh: string }[]) =>
    list.map(({ code, nameZh }) => ({ value: code, label: nameZh }));
  const words = (group: string, codes: readonly string[]) =>
    codes.map((value) => ({ value, label: t(`${group}.${value}`) }));
  const line = (field: TextField, more: Partial<LineProps> = {}) => (
    <Line
      field={field}
      faults={faults}
      value={typed[field]}
      onChange={(value) => onType({ ...typed, [field]: value })}
      required={needed.has(field) || (kind === "new" && (field === "idNumber" || field === "phone"))}
      hint={kind !== "new" && personal.has(field) ? t("keepHint") : undefined}
      {...more}
    />
  );
  return (
    <form
      noValidate
      className="expert-form"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      <FormFailure
        failure={failure}
        reload={props.reload}
        // The Chinese words of a fault name its field themselves.
        place={language === "zh-CN" ? undefined : (path) => t(labelOf(path.replace(/\W.*/, "")))}
      />
      <fieldset className="panel">
        <legend>{t("parts.person")}</legend>
        {line("nameZh")}
        {line("sex", { choices: words("sexes", ["MALE", "FEMALE"]) })}
        {line("birthYear", { mode: "numeric" })}
        {line("regionZh")}
        {line("education", {
          choices: words("educations", ["DOCTOR", "MASTER", "BACHELOR", "JUNIOR", "OTHER"]),
        })}
        {line("majorZh")}
      </fieldset>
      <fieldset className="panel">
        <legend>{t("parts.work")}</legend>
        {line("employerZh", { hint: t("employerHint") })}
        {line("employerKind", { choices: named(guide.employerKinds) })}
        {line("postZh")}
        {line("titleZh")}
        {line("titleLevel", {
          choices: words("levels", ["SENIOR", "DEPUTY_SENIOR", "INTERMEDIATE", "OTHER"]),
        })}
        {line("yearsOfWork", { mode: "numeric" })}
        {line("career", { rows: 4 })}
        {line("publications", { rows: 3 })}
      </fieldset>
      <fieldset className="panel">
        <legend>{t("parts.fields")}</legend>
        <Checks
          label={t("fields")}
          path="fields"
          faults={faults}
          choices={named(guide.fields)}
          value={typed.fields}
          onChange={(fields) => onType({ ...typed, fields })}
        />
        <Checks
          label={t("sideFields")}
          path="sideFields"
          faults={faults}
          choices={named(guide.fields)}
          value={typed.sideFields}
          onChange={(sideFields) => onType({ ...typed, sideFields })}
        />
      </fieldset>
      <fieldset className="panel">
        <legend>{t("parts.personal")}</legend>
        <p className="soft">{t("personal.about")}</p>
        {line("idNumber")}
        {line("phone", { mode: "tel" })}
        {line("email", { mode: "email" })}
        {kind !== "office" && line("bankName")}
        {kind !== "office" && line("bankAccount", { mode: "numeric" })}
      </fieldset>
      <fieldset className="panel">
        <legend>{t("parts.recusal")}</legend>
        <Several
          label={t("conflictUnits")}
          path="conflictUnits"
          faults={faults}
          hint={t("conflictUnitsHint")}
          choices={named(units)}
          value={typed.conflictUnits}
          onChange={(conflictUnits) => onType({ ...typed, conflictUnits })}
        />
        {kind === "new" &&
          line("sectionCode", { choices: named(data?.sections ?? []), hint: t("sectionHint") })}
        {kind === "new" && (
          <Field label={t("consent")} path="consent" faults={faults} required>
            {(control) => (
              <span className="check">
                <input
                  {...control}
                  type="checkbox"
                  checked={typed.consent}
                  onChange={(event) => onType({ ...typed, consent: event.target.checked })}
                />
                {t("consentText")}
              </span>
            )}
          </Field>
        )}
      </fieldset>
      <div>
        <button type="submit" className="button primary" disabled={busy}>
          {props.submit}
        </button>
      </div>
    </form>
  );
}

const personal = new Set<TextField>(["idNumber", "phone", "email", "bankName", "bankAccount"]);

type LineProps = {
  field: TextField;
  faults: readonly Fault[];
  value: string;
  onChange: (value: string) => void;
  required: boolean;
  hint?: string;
  choices?: { value: string; label: string }[];
  mode?: "numeric" | "tel" | "email";
  rows?: number;
};

/** One field: typed, chosen, or written at length. */
function Line({ field, faults, value, onChange, required, hint, choices, mode, rows }: LineProps) {
  const { t } = useWords("experts");
  const control = (props: ControlProps) => {
    if (choices) {
      return (
        <select {...props} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{t("choose")}</option>
          {choices.map((each) => (
            <option key={each.value} value={each.value}>
              {each.label}
            </option>
          ))}
        </select>
      );
    }
    if (rows) {
      return (
        <textarea
          {...props}
          className="input"
          rows={rows}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    }
    return (
      <input
        {...props}
        className="input"
        inputMode={mode}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  };
  return (
    <Field label={t(labelOf(field))} path={field} faults={faults} hint={hint} required={required}>
      {control}
    </Field>
  );
}

/** Fields whose words stand under another key. */
const labels: Record<string, string> = {
  nameZh: "name",
  employerZh: "employer",
  postZh: "post",
  majorZh: "major",
  titleZh: "jobTitle",
  titleLevel: "level",
  regionZh: "region",
  sectionCode: "section",
};

/** The word of a field. */
export function labelOf(field: string): string {
  return labels[field] ?? field;
}
