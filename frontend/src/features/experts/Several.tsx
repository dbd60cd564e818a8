import { useId } from "react";
import { type Fault, faultsAt } from "~/lib/fault";
import { Field } from "~/ui/Field";
import { FieldFaults } from "~/ui/FieldFaults";
import { useWords } from "~/ui/useWords";

type Choice = { value: string; label: string };

type Props = {
  label: string;
  path: string;
  faults: readonly Fault[];
  hint?: string;
  choices: readonly Choice[];
  value: readonly string[];
  onChange: (value: string[]) => void;
};

/** Several of a short list, all of it in sight. */
export function Checks({ label, path, faults, choices, value, onChange }: Props) {
  const id = useId();
  const own = faults.filter((fault) => fault.path === path || fault.path.startsWith(`${path}[`));
  return (
    <fieldset
      className="checks"
      data-path={path}
      tabIndex={-1}
      aria-describedby={own.length ? id : undefined}
    >
      <legend className="field-label">{label}</legend>
      {choices.map((each) => (
        <label key={each.value} className="check">
          <input
            type="checkbox"
            checked={value.includes(each.value)}
            onChange={(event) =>
              onChange(
                event.target.checked ? [...value, each.value] : value.filter((code) => code !== each.value),
              )
            }
          />
          {each.label}
        </label>
      ))}
      <FieldFaults faults={own} id={id} />
    </fieldset>
  );
}

/** Several of a long list, chosen one after the other. */
export function Several({ label, path, faults, hint, choices, value, onChange }: Props) {
  const { t } = useWords("experts");
  const first = faults
    .filter((fault) => fault.path.startsWith(`${path}[`))
    .map((fault) => ({ ...fault, path }));
  const name = (code: string) => choices.find((each) => each.value === code)?.label ?? code;
  return (
    <div>
      <Field label={label} path={path} faults={[...faultsAt(faults, path), ...first]} hint={hint}>
        {(control) => (
          <select
            {...control}
            className="input"
            value=""
            onChange={(event) => {
              if (event.target.value) onChange([...value, event.target.value]);
            }}
          >
            <option value="">{t("choose")}</option>
            {choices
              .filter((each) => !value.includes(each.value))
              .map((each) => (
                <option key={each.value} value={each.value}>
                  {each.label}
                </option>
              ))}
          </select>
        )}
      </Field>
      {value.length > 0 && (
        <ul className="taken">
          {value.map((code) => (
            <li key={code}>
              {name(code)}
              <button
                type="button"
                aria-label={t("takeOut", { name: name(code) })}
                onClick={() => onChange(value.filter((each) => each !== code))}
              >
                ✕
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
