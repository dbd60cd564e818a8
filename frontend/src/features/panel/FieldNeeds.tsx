import { type Fault, faultsAt } from "~/lib/fault";
import { FaultLines } from "~/ui/FaultNote";
import { Field } from "~/ui/Field";
import { useWords } from "~/ui/useWords";

/** At least so many seats for who knows a field; as it is typed. */
export type Need = { field: string; count: string };

type Props = {
  needs: readonly Need[];
  fields: readonly { code: string; nameZh: string }[];
  most: number;
  faults: readonly Fault[];
  /** The name of the field that carries them. */
  path?: string;
  onChange: (needs: Need[]) => void;
};

/** The needs that are filled in, as the server takes them. */
export const filled = (needs: readonly Need[]) =>
  needs.filter(({ field }) => field !== "").map(({ field, count }) => ({ field, count: Number(count) }));

/** 专业领域 that must sit in the panel, each with its least number. */
export function FieldNeeds({ needs, fields, most, faults, path = "fields", onChange }: Props) {
  const { t } = useWords("panel");
  const put = (at: number, part: Partial<Need>) =>
    onChange(needs.map((need, index) => (index === at ? { ...need, ...part } : need)));
  return (
    <fieldset className="panel-needs" data-path={path} tabIndex={-1}>
      <legend>{t("form.fields")}</legend>
      {needs.length === 0 && <p className="soft">{t("form.noField")}</p>}
      {needs.map((need, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a need is its place
        <div key={at} className="panel-need">
          <Field label={t("form.field", { row: at + 1 })} path={`${path}[${at}].field`} faults={faults}>
            {(control) => (
              <select
                {...control}
                className="input"
                value={need.field}
                onChange={(event) => put(at, { field: event.target.value })}
              >
                <option value="">{t("form.choose")}</option>
                {fields.map(({ code, nameZh }) => (
                  <option key={code} value={code}>
                    {nameZh}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={t("form.count", { row: at + 1 })} path={`${path}[${at}].count`} faults={faults}>
            {(control) => (
              <select
                {...control}
                className="input"
                value={need.count}
                onChange={(event) => put(at, { count: event.target.value })}
              >
                {Array.from({ length: Math.max(1, most) }, (_, index) => String(index + 1)).map((count) => (
                  <option key={count} value={count}>
                    {t("form.atLeast", { count })}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <button
            type="button"
            className="button quiet"
            aria-label={t("form.removeField", { row: at + 1 })}
            onClick={() => onChange(needs.filter((_, index) => index !== at))}
          >
            {t("form.remove")}
          </button>
          <FaultLines faults={faultsAt(faults, `${path}[${at}]`)} />
        </div>
      ))}
      <FaultLines faults={faultsAt(faults, path)} />
      <button
        type="button"
        className="button"
        onClick={() => onChange([...needs, { field: "", count: "1" }])}
      >
        {t("form.addField")}
      </button>
    </fieldset>
  );
}
