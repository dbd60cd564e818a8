import { type ReactNode, useState } from "react";
import { typedNumber } from "~/lib/typed";
import type { ControlProps } from "~/ui/Field";
import { useWords } from "~/ui/useWords";
import type { Column } from "./columns";

type ControlOf = {
  column: Column;
  value: unknown;
  control: ControlProps;
  label?: string;
  onChange: (value: unknown) => void;
};

/** The control that a field's content asks for; what is no number yet stays text, for the server to refuse. */
export function EditorControl({ column, value, control, label, onChange }: ControlOf): ReactNode {
  const { t } = useWords("columns");
  const [held, hold] = useState<boolean | null>(null);
  const { holds, optional } = column;
  const given = (text: string) => (text === "" && optional ? undefined : text);
  if (holds === "FLAG") {
    return (
      <input
        {...control}
        type="checkbox"
        aria-label={label}
        checked={value === true}
        onChange={(event) => onChange(event.target.checked)}
      />
    );
  }
  if (holds === "CHOICE") {
    return (
      <select
        {...control}
        aria-label={label}
        className="input"
        value={String(value ?? "")}
        onChange={(event) => onChange(event.target.value)}
      >
        {column.choices?.map((choice) => (
          <option key={choice} value={choice}>
            {t(`choices.${choice}`)}
          </option>
        ))}
      </select>
    );
  }
  if (holds === "CHOICES") {
    const taken = (value as string[] | undefined) ?? [];
    return (
      <fieldset
        id={control.id}
        aria-label={label}
        aria-describedby={control["aria-describedby"]}
        className="taking"
      >
        {column.choices?.map((choice) => (
          <label key={choice} className="check">
            <input
              type="checkbox"
              checked={taken.includes(choice)}
              onChange={({ target }) =>
                onChange(target.checked ? [...taken, choice] : taken.filter((each) => each !== choice))
              }
            />
            {t(`choices.${choice}`)}
          </label>
        ))}
      </fieldset>
    );
  }
  if (holds === "TEXTS" || holds === "DATES" || holds === "INTEGERS") {
    const list = (value as unknown[] | undefined) ?? [];
    const typed = (text: string) => {
      const lines = text.split("\n");
      return holds === "INTEGERS" ? lines.map(integer) : lines;
    };
    return (
      <textarea
        {...control}
        aria-label={label}
        className="input"
        rows={Math.min(12, Math.max(2, list.length))}
        value={list.join("\n")}
        onChange={(event) => onChange(typed(event.target.value))}
        onBlur={() => onChange(list.filter((line) => line !== ""))}
      />
    );
  }
  if (holds === "DATE") {
    return (
      <input
        {...control}
        aria-label={label}
        type="date"
        className="input"
        value={String(value ?? "")}
        onChange={(event) => onChange(given(event.target.value))}
      />
    );
  }
  const text = String(value ?? "");
  const long = held ?? text.length > 30; // never another control under the hands of who types
  const stay = { onFocus: () => hold(long), onBlur: () => hold(null) };
  if (holds === "TEXT" && long) {
    return (
      <textarea
        {...control}
        {...stay}
        aria-label={label}
        className="input"
        rows={Math.min(6, Math.max(2, Math.ceil(text.length / 40)))}
        value={text}
        onChange={(event) => onChange(given(event.target.value))}
      />
    );
  }
  const number = holds !== "TEXT";
  return (
    <input
      {...control}
      {...stay}
      aria-label={label}
      className={number ? "input figure" : "input"}
      inputMode={number ? "decimal" : undefined}
      value={text}
      onChange={(event) => {
        const typed = number ? typedNumber(event.target.value) : event.target.value;
        onChange(
          holds === "INTEGER" ? (given(typed) === undefined ? undefined : integer(typed)) : given(typed),
        );
      }}
    />
  );
}

/** A whole number, or the text that is none. */
function integer(text: string): number | string {
  return /^-?\d{1,9}$/.test(text) ? Number(text) : text;
}
