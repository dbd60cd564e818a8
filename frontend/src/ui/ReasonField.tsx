import type { Fault } from "~/lib/fault";
import { Field } from "./Field";

type Props = {
  /** The name of the text: 意见, 理由. */
  label: string;
  value: string;
  onChange: (text: string) => void;
  faults: readonly Fault[];
  required?: boolean;
};

/** Why something is done, in words. */
export function ReasonField({ label, value, onChange, faults, required = true }: Props) {
  return (
    <Field label={label} path="reason" faults={faults} required={required}>
      {(control) => (
        <textarea
          {...control}
          className="input"
          rows={3}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
