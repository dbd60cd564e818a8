import type { ReactNode } from "react";
import type { Fault } from "~/lib/fault";
import { Field } from "~/ui/Field";

type Props = {
  label: string;
  path: string;
  faults: readonly Fault[];
  hint?: ReactNode;
  value: string;
  onChange: (value: string) => void;
};

/** A figure of the meeting, as it is typed. */
export function NumberField({ label, path, faults, hint, value, onChange }: Props) {
  return (
    <Field label={label} path={path} faults={faults} hint={hint} required>
      {(control) => (
        <input
          {...control}
          className="input meeting-score"
          inputMode="decimal"
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
