import { type ReactNode, useId } from "react";
import { type Fault, faultsAt } from "~/lib/fault";
import { FieldFaults } from "./FieldFaults";

/** What a control must carry to belong to its label and its faults. */
export type ControlProps = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  "aria-required": true | undefined;
};

type Props = {
  label: string;
  /** The field's path in the input; faults and links find it by this. */
  path: string;
  faults?: readonly Fault[];
  hint?: ReactNode;
  required?: boolean;
  children: (control: ControlProps) => ReactNode;
};

/** A label, a control (native or antd), a hint, and the faults at its path. */
export function Field({ label, path, faults = [], hint, required, children }: Props) {
  const id = useId();
  const own = faultsAt(faults, path);
  const invalid = own.some(({ severity }) => severity !== "WARNING") || undefined;
  const described = [hint && `${id}-hint`, own.length > 0 && `${id}-fault`].filter(Boolean).join(" ");
  return (
    <div className="field" data-path={path}>
      <label className="field-label" htmlFor={id}>
        {required && (
          <span className="required" aria-hidden="true">
            *{" "}
          </span>
        )}
        {label}
      </label>
      {children({
        id,
        "aria-describedby": described || undefined,
        "aria-invalid": invalid,
        "aria-required": required || undefined,
      })}
      {hint && (
        <div id={`${id}-hint`} className="field-hint">
          {hint}
        </div>
      )}
      <FieldFaults faults={own} id={`${id}-fault`} />
    </div>
  );
}
