import { typedNumber } from "~/lib/typed";
import { Field } from "~/ui/Field";
import { useWords } from "~/ui/useWords";
import type { FlagKey, TextKey } from "./draft";
import { useFilling } from "./FormContext";

type Line = { name: TextKey; required?: boolean };

/** A field of one line. */
export function TextLine({ name, required, type = "text" }: Line & { type?: "text" | "date" | "tel" }) {
  const { t } = useWords("form");
  const { draft, put, faults } = useFilling();
  return (
    <Field label={t(`fields.${name}`)} path={name} faults={faults} required={required}>
      {(control) => (
        <input
          {...control}
          className="input"
          type={type}
          max={type === "date" ? "2100-12-31" : undefined}
          value={draft[name]}
          onChange={(event) => put(name, event.target.value)}
        />
      )}
    </Field>
  );
}

/** An amount in 万元; what can be read without guessing is put right when it is left. */
export function MoneyLine({ name, required }: Line) {
  const { t } = useWords("form");
  const { draft, put, faults } = useFilling();
  const label = t("inWan", { field: t(`fields.${name}`) });
  return (
    <Field label={label} path={name} faults={faults} required={required}>
      {(control) => (
        <input
          {...control}
          className="input number"
          inputMode="decimal"
          value={draft[name]}
          onChange={(event) => put(name, event.target.value)}
          onBlur={() => put(name, typedNumber(draft[name]))}
        />
      )}
    </Field>
  );
}

/** A text of some length, with its length so far. */
export function LongLine({ name, required, rows = 4 }: Line & { rows?: number }) {
  const { t } = useWords("filing");
  const { draft, put, faults } = useFilling();
  const count = [...draft[name].trim()].length;
  return (
    <Field
      label={t(`form:fields.${name}`)}
      path={name}
      faults={faults}
      required={required}
      hint={t("length", { count })}
    >
      {(control) => (
        <textarea
          {...control}
          className="input"
          rows={rows}
          value={draft[name]}
          onChange={(event) => put(name, event.target.value)}
        />
      )}
    </Field>
  );
}

type Choices = Line & {
  from: readonly { code: string; nameZh: string }[];
  /** What no choice means. */
  blank?: string;
};

/** A field that is chosen from a list of codes. */
export function ChoiceLine({ name, required, from, blank = "" }: Choices) {
  const { t } = useWords("form");
  const { draft, put, faults } = useFilling();
  const value = draft[name];
  const known = from.some(({ code }) => code === value);
  return (
    <Field label={t(`fields.${name}`)} path={name} faults={faults} required={required}>
      {(control) => (
        <select
          {...control}
          className="input"
          value={value}
          onChange={(event) => put(name, event.target.value)}
        >
          {!known && <option value={value}>{value || blank}</option>}
          {from.map(({ code, nameZh }) => (
            <option key={code} value={code}>
              {nameZh}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** A yes or no. */
export function FlagLine({ name }: { name: FlagKey }) {
  const { t } = useWords("form");
  const { draft, put } = useFilling();
  return (
    <label className="check" data-path={name}>
      <input type="checkbox" checked={draft[name]} onChange={(event) => put(name, event.target.checked)} />
      {t(`fields.${name}`)}
    </label>
  );
}

/** 项目标签: any number of them. */
export function TagsLine() {
  const { t } = useWords("form");
  const { draft, put, guide } = useFilling();
  const toggle = (code: string, on: boolean) =>
    put("tags", on ? [...draft.tags, code] : draft.tags.filter((tag) => tag !== code));
  return (
    <fieldset className="tags-line" data-path="tags">
      <legend className="field-label">{t("fields.tags")}</legend>
      {guide.tags.map(({ code, nameZh }) => (
        <label key={code} className="check">
          <input
            type="checkbox"
            checked={draft.tags.includes(code)}
            onChange={(event) => toggle(code, event.target.checked)}
          />
          {nameZh}
        </label>
      ))}
    </fieldset>
  );
}
