import { type ReactNode, useState } from "react";
import { type FragmentType, unmask } from "~/generated/fragment-masking";
import {
  AddLibraryIndicatorDocument,
  ChangeLibraryIndicatorDocument,
  IndicatorForm_RowFragmentDoc,
  type LibraryIndicatorQuality,
} from "~/generated/graphql";
import type { Fault } from "~/lib/fault";
import { typedNumber } from "~/lib/typed";
import { type ControlProps, Field } from "~/ui/Field";
import { FormDialog } from "~/ui/FormDialog";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import type { Codes } from "./useCodes";

type Props = {
  /** The row to change; without it a new one is added. */
  of?: FragmentType<typeof IndicatorForm_RowFragmentDoc>;
  codes: Codes;
  onDone: (id: string) => void;
  onClose: () => void;
};

const qualities: readonly LibraryIndicatorQuality[] = ["PREFERRED", "PLAIN", "CAUTION"];
const touches = ["LibraryIndicator"];

/** A row of the indicator library, to be typed. */
export function IndicatorForm({ of, codes, onDone, onClose }: Props) {
  const { t } = useWords("indicators");
  const row = unmask(IndicatorForm_RowFragmentDoc, of);
  const [typed, setTyped] = useState({
    nameZh: row?.nameZh ?? "",
    level2: row?.level2 ?? "",
    operator: row?.operator ?? "GE",
    unit: row?.unit ?? "",
    funcClass: row?.funcClass ?? "",
    tags: [...(row?.tags ?? [])],
    definition: row?.definition ?? "",
    formula: row?.formula ?? "",
    low: row?.low ?? "",
    high: row?.high ?? "",
    quality: row?.quality ?? ("PLAIN" as LibraryIndicatorQuality),
  });
  const put = (more: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...more }));
  const [, add] = useIntent(AddLibraryIndicatorDocument, touches);
  const [, change] = useIntent(ChangeLibraryIndicatorDocument, touches);
  const counts = codes.operators.find(({ code }) => code === typed.operator)?.quantitative ?? true;
  const save = async () => {
    const kept = { ...typed, low: typed.low.trim() || null, high: typed.high.trim() || null };
    if (row) {
      const done = await change({ input: { id: row.id, version: row.version, row: kept } });
      if (done.data) onDone(row.id);
      return done.failure;
    }
    const done = await add({ input: { row: kept } });
    if (done.data) onDone(done.data.addLibraryIndicator.id);
    return done.failure;
  };
  return (
    <FormDialog title={t(row ? "change" : "add")} confirm={t("save")} onConfirm={save} onClose={onClose}>
      {(faults) => (
        <>
          <One name="nameZh" label={t("name")} faults={faults} required>
            {(control) => (
              <input
                {...control}
                className="input"
                value={typed.nameZh}
                onChange={(event) => put({ nameZh: event.target.value })}
              />
            )}
          </One>
          <One name="level2" label={t("level")} faults={faults} required>
            {(control) => (
              <select
                {...control}
                className="input"
                value={typed.level2}
                onChange={(event) => put({ level2: event.target.value })}
              >
                <option value="" />
                {codes.levels.map(({ nameZh, level2 }) => (
                  <optgroup key={nameZh + level2[0]?.code} label={nameZh}>
                    {level2.map((each) => (
                      <option key={each.code} value={each.code}>
                        {each.nameZh}
                      </option>
                    ))}
                  </optgroup>
                ))}
              </select>
            )}
          </One>
          <div className="indicator-pair">
            <One name="operator" label={t("sign")} faults={faults} required>
              {(control) => (
                <select
                  {...control}
                  className="input"
                  value={typed.operator}
                  onChange={(event) => put({ operator: event.target.value })}
                >
                  {codes.operators.map(({ code, symbol }) => (
                    <option key={code} value={code}>
                      {symbol}
                    </option>
                  ))}
                </select>
              )}
            </One>
            <One name="unit" label={t("unit")} faults={faults} required={counts}>
              {(control) => (
                <select
                  {...control}
                  className="input"
                  disabled={!counts}
                  value={counts ? typed.unit : ""}
                  onChange={(event) => put({ unit: event.target.value })}
                >
                  <option value="" />
                  {codes.units.map((unit) => (
                    <option key={unit}>{unit}</option>
                  ))}
                </select>
              )}
            </One>
          </div>
          {counts && (
            <div className="indicator-pair">
              {(["low", "high"] as const).map((end) => (
                <One key={end} name={end} label={t(end)} faults={faults}>
                  {(control) => (
                    <input
                      {...control}
                      className="input number"
                      inputMode="decimal"
                      value={typed[end]}
                      onChange={(event) => put({ [end]: event.target.value })}
                      onBlur={() => put({ [end]: typedNumber(typed[end]) })}
                    />
                  )}
                </One>
              ))}
            </div>
          )}
          <One name="funcClass" label={t("class")} faults={faults}>
            {(control) => (
              <select
                {...control}
                className="input"
                value={typed.funcClass}
                onChange={(event) => put({ funcClass: event.target.value })}
              >
                <option value="">{t("common")}</option>
                {codes.classes.map(({ code, nameZh }) => (
                  <option key={code} value={code}>
                    {code} {nameZh}
                  </option>
                ))}
              </select>
            )}
          </One>
          <fieldset className="indicator-tags" data-path="row.tags">
            <legend className="field-label">{t("tag")}</legend>
            {codes.tags.map(({ code, nameZh }) => (
              <label key={code} className="check">
                <input
                  type="checkbox"
                  checked={typed.tags.includes(code)}
                  onChange={(event) =>
                    put({
                      tags: event.target.checked
                        ? [...typed.tags, code]
                        : typed.tags.filter((tag) => tag !== code),
                    })
                  }
                />
                {nameZh}
              </label>
            ))}
          </fieldset>
          <One name="definition" label={t("definition")} faults={faults}>
            {(control) => (
              <textarea
                {...control}
                className="input"
                rows={2}
                value={typed.definition}
                onChange={(event) => put({ definition: event.target.value })}
              />
            )}
          </One>
          <One name="formula" label={t("formula")} faults={faults}>
            {(control) => (
              <input
                {...control}
                className="input"
                value={typed.formula}
                onChange={(event) => put({ formula: event.target.value })}
              />
            )}
          </One>
          <One name="quality" label={t("quality")} faults={faults}>
            {(control) => (
              <select
                {...control}
                className="input"
                value={typed.quality}
                onChange={(event) => put({ quality: event.target.value as LibraryIndicatorQuality })}
              >
                {qualities.map((each) => (
                  <option key={each} value={each}>
                    {t(`qualities.${each}`)}
                  </option>
                ))}
              </select>
            )}
          </One>
        </>
      )}
    </FormDialog>
  );
}

type OneProps = {
  name: string;
  label: string;
  faults: readonly Fault[];
  required?: boolean;
  children: (control: ControlProps) => ReactNode;
};

/** A field of the row, which the input holds under row. */
function One({ name, label, faults, required = false, children }: OneProps) {
  return (
    <Field label={label} path={`row.${name}`} faults={faults} required={required}>
      {children}
    </Field>
  );
}
