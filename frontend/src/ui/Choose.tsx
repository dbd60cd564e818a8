import { useId } from "react";

/** A choice, and the heading that it stands under where there are many. */
type Choice = { value: string; label: string; group?: string };

type Props = {
  label: string;
  /** What stands for no choice: 全部. */
  all: string;
  value: string | undefined;
  choices: readonly Choice[];
  onChange: (value: string | undefined) => void;
};

/** One filter of a list that is chosen, not typed. */
export function Choose({ label, all, value = "", choices, onChange }: Props) {
  const id = useId();
  const headings = [...new Set(choices.map(({ group }) => group))];
  const known = value === "" || choices.some((choice) => choice.value === value);
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={(event) => onChange(event.target.value || undefined)}
      >
        <option value="">{all}</option>
        {!known && <option value={value}>{value}</option>}
        {headings.map((heading) => {
          const options = choices.filter(({ group }) => group === heading);
          return heading ? (
            <optgroup key={heading} label={heading}>
              <Options of={options} />
            </optgroup>
          ) : (
            <Options key="" of={options} />
          );
        })}
      </select>
    </div>
  );
}

function Options({ of }: { of: readonly Choice[] }) {
  return of.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}
