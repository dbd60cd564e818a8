import "./parts.css";
import type { Fault } from "~/lib/fault";
import { typedNumber } from "~/lib/typed";
import { Field } from "./Field";

type Section = { code: string; nameZh: string };

/** What single sections may take of the money, as it is typed by their codes; empty for no limit of its own. */
export type TypedCeilings = Record<string, string>;

type Props = {
  legend: string;
  sections: readonly Section[];
  typed: TypedCeilings;
  faults: readonly Fault[];
  onChange: (typed: TypedCeilings) => void;
};

/** 科室额度, a field a section. */
export function SectionCeilings({ legend, sections, typed, faults, onChange }: Props) {
  const limits = ceilingsOf(sections, typed);
  return (
    <fieldset className="section-ceilings" data-path="sections">
      <legend>{legend}</legend>
      {sections.map(({ code, nameZh }) => (
        <Field
          key={code}
          label={nameZh}
          path={`sections[${limits.findIndex(({ sectionCode }) => sectionCode === code)}].ceiling`}
          faults={faults}
        >
          {(control) => (
            <input
              {...control}
              className="input"
              inputMode="decimal"
              value={typed[code] ?? ""}
              onChange={({ target }) => onChange({ ...typed, [code]: target.value })}
            />
          )}
        </Field>
      ))}
    </fieldset>
  );
}

/** The sections that have a limit of their own, as the contract takes them. */
export function ceilingsOf(sections: readonly Section[], typed: TypedCeilings) {
  return sections
    .map(({ code }) => ({ sectionCode: code, ceiling: typedNumber(typed[code] ?? "") }))
    .filter(({ ceiling }) => ceiling !== "");
}
