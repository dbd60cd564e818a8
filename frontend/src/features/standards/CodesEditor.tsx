import { useState } from "react";
import type { Fault } from "~/lib/fault";
import { useWords } from "~/ui/useWords";
import type { Column, Row } from "./columns";
import { Compound } from "./GeneralEditor";

type Props = {
  columns: readonly Column[];
  value: Row;
  faults: readonly Fault[];
  onChange: (value: Row) => void;
};

/** 业务代码 to change, one list at a time: there are many, and some are long. */
export function CodesEditor({ columns, value, faults, onChange }: Props) {
  const { t } = useWords("standards", "columns");
  const faulty = (name: string) => faults.some(({ path }) => path.startsWith(name));
  const [chosen, setChosen] = useState(
    () => columns.find(({ name }) => faulty(name))?.name ?? "returnReason",
  );
  const column = columns.find(({ name }) => name === chosen);
  const count = (name: string) => (value[name] as unknown[] | undefined)?.length ?? 0;
  return (
    <>
      <label className="field broad">
        <span className="field-label">{t("codes.choose")}</span>
        <select className="input" value={chosen} onChange={(event) => setChosen(event.target.value)}>
          {columns.map(({ name }) => (
            <option key={name} value={name}>
              {t("codes.listOf", { name: t(`columns:${name}`), count: count(name) })}
              {faulty(name) ? t("codes.faulty") : ""}
            </option>
          ))}
        </select>
      </label>
      <p className="soft">{t("codes.keep")}</p>
      {column && (
        <Compound
          key={chosen}
          column={column}
          value={value[chosen]}
          path={chosen}
          faults={faults}
          onChange={(next) => onChange({ ...value, [chosen]: next })}
        />
      )}
    </>
  );
}
