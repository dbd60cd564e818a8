import { useEffect, useRef } from "react";
import type { CellProps } from "./Grid";

/** A cell with a list of choices; opened, it holds the browser's own select. */
export function ChoiceCell({ value, label, choices, title, open, locked, onKeep, onOpen, cell }: CellProps) {
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (!open) return;
    select.current?.focus();
    try {
      select.current?.showPicker();
    } catch {
      // without a person's own key or click the list stays folded
    }
  }, [open]);

  const known = choices.some((choice) => choice.value === value);
  return (
    <div
      {...cell}
      role="gridcell"
      aria-readonly={locked || undefined}
      className="cell choice"
      onClick={() => !locked && onOpen(true)}
    >
      {open ? (
        <select
          ref={select}
          aria-label={title}
          value={value}
          onClick={(event) => event.stopPropagation()}
          onChange={(event) => {
            onKeep(event.target.value);
            onOpen(false);
          }}
          onBlur={() => onOpen(false)}
        >
          {!known && <option value={value}>{value || "—"}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : (
        label
      )}
    </div>
  );
}
