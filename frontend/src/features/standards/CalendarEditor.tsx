import { useState } from "react";
import type { Fault } from "~/lib/fault";
import { FieldFaults } from "~/ui/FieldFaults";
import { useWords } from "~/ui/useWords";
import type { CalendarYear } from "./body";
import { Months, YearChoice } from "./CalendarView";
import { asUsual, dayOff, dayWorked, withNextYear } from "./calendarEdit";

type Props = {
  years: readonly CalendarYear[];
  faults: readonly Fault[];
  onChange: (years: CalendarYear[]) => void;
};

const acts = ["off", "worked", "usual"] as const;
type Act = (typeof acts)[number];

/** 工作日历 to change: what a click makes of a day is chosen first. */
export function CalendarEditor({ years, faults, onChange }: Props) {
  const { t } = useWords("standards", "columns");
  const [at, setAt] = useState(() => years.at(-1)?.year ?? 0);
  const [act, setAct] = useState<Act>("off");
  const [name, setName] = useState("");
  const [said, setSaid] = useState("");
  const year = years.find((each) => each.year === at);
  const put = (next: CalendarYear) => onChange(years.map((each) => (each.year === at ? next : each)));
  const names = [...new Set(years.flatMap(({ holidays }) => holidays.map(({ nameZh }) => nameZh)))];
  const onDay = (date: string) => {
    if (!year) return;
    if (act === "off" && name.trim() === "") {
      setSaid(t("calendar.nameFirst"));
      return;
    }
    put(
      act === "off"
        ? dayOff(year, date, name.trim())
        : act === "worked"
          ? dayWorked(year, date)
          : asUsual(year, date),
    );
    setSaid(t(`calendar.done.${act}`, { date, name: name.trim() }));
  };
  return (
    <>
      <YearChoice years={years} at={at} onChoose={setAt}>
        <button
          type="button"
          className="button"
          onClick={() => {
            const next = withNextYear(years);
            onChange(next);
            setAt(next.at(-1)?.year ?? at);
          }}
        >
          {t("calendar.addYear")}
        </button>
      </YearChoice>
      {faults.map((fault) => (
        <div key={fault.path + fault.message} data-path={fault.path}>
          <FieldFaults faults={[fault]} />
        </div>
      ))}
      {year && (
        <>
          <label className="field broad">
            <span className="field-label">{t("columns:basis")}</span>
            <input
              className="input"
              value={year.basis}
              onChange={(event) => put({ ...year, basis: event.target.value })}
            />
          </label>
          <label className="check">
            <input
              type="checkbox"
              checked={year.published}
              onChange={(event) => put({ ...year, published: event.target.checked })}
            />
            {t("columns:published")}
          </label>
          <fieldset className="editor-acts">
            <legend>{t("calendar.click")}</legend>
            {acts.map((each) => (
              <label key={each} className="check">
                <input
                  type="radio"
                  name="calendar-act"
                  checked={act === each}
                  onChange={() => setAct(each)}
                />
                {t(`calendar.acts.${each}`)}
              </label>
            ))}
            {act === "off" && (
              <label className="field">
                <span className="field-label">{t("calendar.holiday")}</span>
                <input
                  className="input"
                  list="calendar-names"
                  value={name}
                  onChange={(event) => setName(event.target.value)}
                />
                <datalist id="calendar-names">
                  {names.map((each) => (
                    <option key={each} value={each} />
                  ))}
                </datalist>
              </label>
            )}
          </fieldset>
          <p role="status" className="soft">
            {said}
          </p>
          <Months year={year} onDay={onDay} />
        </>
      )}
    </>
  );
}
