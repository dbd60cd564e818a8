import { type ReactNode, useState } from "react";
import { useWords } from "~/ui/useWords";
import type { CalendarYear } from "./body";
import { Part } from "./Part";
import { type Day, dateOf, monthsOf } from "./yearGrid";

/** 工作日历: a year at a glance, with its holidays and the weekend days that are worked. */
export function CalendarView({ years }: { years: readonly CalendarYear[] }) {
  const { t } = useWords("standards");
  const [at, setAt] = useState(() => {
    const now = new Date().getFullYear();
    return years.some(({ year }) => year === now) ? now : (years[0]?.year ?? now);
  });
  const year = years.find((each) => each.year === at);
  return (
    <Part title={t("calendar.title")}>
      <YearChoice years={years} at={at} onChoose={setAt} />
      {year && <OneYear year={year} />}
    </Part>
  );
}

type YearsProps = {
  years: readonly CalendarYear[];
  at: number;
  onChoose: (year: number) => void;
  children?: ReactNode;
};

/** The years that the calendar holds, one of them chosen. */
export function YearChoice({ years, at, onChoose, children }: YearsProps) {
  const { t } = useWords("standards");
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons of one choice, not of a form
    <div role="group" aria-label={t("calendar.years")} className="calendar-years">
      {years.map((each) => (
        <button
          key={each.year}
          type="button"
          className="button"
          aria-pressed={each.year === at}
          onClick={() => onChoose(each.year)}
        >
          {t("calendar.year", { year: each.year })}
        </button>
      ))}
      {children}
    </div>
  );
}

function OneYear({ year }: { year: CalendarYear }) {
  const { t } = useWords("standards");
  return (
    <>
      <p className="soft">
        {year.basis}
        {!year.published && ` · ${t("calendar.unpublished")}`}
      </p>
      <Months year={year} />
      <ul className="holidays">
        {year.holidays.map(({ nameZh, from, to }) => (
          <li key={from}>
            <b>{nameZh}</b> {from === to ? from : t("calendar.span", { from, to })}
          </li>
        ))}
        {year.workdays.length > 0 && (
          <li>
            <b>{t("calendar.worked")}</b> {year.workdays.join(t("rules.or"))}
          </li>
        )}
      </ul>
    </>
  );
}

/** The twelve months; days are buttons where something becomes of a click. */
export function Months({ year, onDay }: { year: CalendarYear; onDay?: (date: string) => void }) {
  const { t } = useWords("standards");
  return (
    <>
      <ul className="calendar-key">
        <li>
          <span data-day="off">8</span> {t("calendar.off")}
        </li>
        <li>
          <span data-day="worked">8</span> {t("calendar.worked")}
        </li>
        <li>
          <span data-day="weekend">8</span> {t("calendar.weekend")}
        </li>
      </ul>
      <div className="months">
        {monthsOf(year).map((weeks, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a month is its place in the year
          <Month key={index} year={year.year} month={index + 1} weeks={weeks} onDay={onDay} />
        ))}
      </div>
    </>
  );
}

type MonthProps = {
  year: number;
  month: number;
  weeks: readonly (readonly (Day | null)[])[];
  onDay: ((date: string) => void) | undefined;
};

function Month({ year, month, weeks, onDay }: MonthProps) {
  const { t } = useWords("standards");
  const says = (day: Day) =>
    day.kind === "off" ? day.name : day.kind === "worked" ? t("calendar.worked") : undefined;
  return (
    <table className="month">
      <caption>{t(`calendar.months.${month}`)}</caption>
      <thead>
        <tr>
          {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
            <th key={weekday} scope="col" abbr={t(`calendar.weekdays.${weekday}`)}>
              {t(`calendar.short.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a week is its place in the month
          <tr key={index}>
            {week.map((day, weekday) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a day is its place in the week
              <td key={weekday} data-day={day?.kind} title={day ? says(day) : undefined}>
                {day && onDay ? (
                  <button type="button" onClick={() => onDay(dateOf(year, month, day.day))}>
                    <span className="unseen">{t(`calendar.months.${month}`)}</span>
                    {day.day} {says(day) && <span className="unseen">{says(day)}</span>}
                  </button>
                ) : (
                  <>
                    {day?.day}
                    {day && says(day) && <span className="unseen">{says(day)}</span>}
                  </>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
