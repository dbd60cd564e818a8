import { useRef } from "react";
import { type Fault, faultsAt } from "~/lib/fault";
import { typedNumber } from "~/lib/typed";
import { FieldFaults } from "~/ui/FieldFaults";
import { Scroll } from "~/ui/Scroll";
import { useWords } from "~/ui/useWords";
import { blankStage, type StageRow } from "./draft";
import { useFilling } from "./FormContext";

const keys = ["stage", "start", "end", "content", "planPayment"] as const;

/** 实施方案与进度计划: its days are chosen from the browser's own calendar. */
export function Schedule() {
  const { t } = useWords("filing", "form");
  const { draft, put, faults } = useFilling();
  const add = useRef<HTMLButtonElement>(null);
  const rows = draft.schedule;
  const change = (at: number, key: keyof StageRow, text: string) =>
    put(
      "schedule",
      rows.map((row, index) => (index === at ? { ...row, [key]: text } : row)),
    );
  return (
    <div className="filing-list" data-path="schedule">
      <FieldFaults path="schedule" faults={faults} />
      {rows.length > 0 && (
        <Scroll label={t("form:fields.schedule")}>
          <table className="list schedule" aria-label={t("form:fields.schedule")}>
            <thead>
              <tr>
                {keys.map((key) => (
                  <th key={key} scope="col">
                    {t(`form:columns.schedule.${key}`)}
                  </th>
                ))}
                <th scope="col">{t("ui:grid.act")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
                <tr key={at} data-path={`schedule[${at}]`}>
                  {keys.map((key) => (
                    <Cell
                      key={key}
                      name={key}
                      label={`${t("form:row", { list: t("form:fields.schedule"), row: at + 1 })} ${t(`form:columns.schedule.${key}`)}`}
                      path={`schedule[${at}].${key}`}
                      value={row[key]}
                      faults={faults}
                      onChange={(text) => change(at, key, text)}
                    />
                  ))}
                  <td>
                    <button
                      type="button"
                      className="button quiet"
                      aria-label={t("ui:grid.remove", { row: at + 1 })}
                      onClick={() => {
                        put(
                          "schedule",
                          rows.filter((_, index) => index !== at),
                        );
                        add.current?.focus();
                      }}
                    >
                      ✕
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <div>
        <button
          ref={add}
          type="button"
          className="button"
          onClick={() => put("schedule", [...rows, blankStage()])}
        >
          {t("addStage")}
        </button>
      </div>
    </div>
  );
}

type CellProps = {
  name: keyof StageRow;
  label: string;
  path: string;
  value: string;
  faults: readonly Fault[];
  onChange: (text: string) => void;
};

function Cell({ name, label, path, value, faults, onChange }: CellProps) {
  const own = faultsAt(faults, path);
  const date = name === "start" || name === "end";
  return (
    <td data-path={path}>
      <input
        className="input"
        type={date ? "date" : "text"}
        max={date ? "2100-12-31" : undefined}
        inputMode={name === "planPayment" ? "decimal" : undefined}
        aria-label={label}
        aria-invalid={own.some(({ severity }) => severity !== "WARNING") || undefined}
        aria-describedby={own.length > 0 ? `${path}-fault` : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={() => {
          if (name === "planPayment") onChange(typedNumber(value));
        }}
      />
      <FieldFaults faults={own} id={`${path}-fault`} />
    </td>
  );
}
