import { useState } from "react";
import { useWords } from "~/ui/useWords";
import type { CalendarYear } from "./body";
import { Part } from "./Part";
import { type Day, monthsOf } from "./yearGrid";

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
      {/* biome-ignore lint/a11y/useSemanticElements: buttons of one choice, not of a form */}
      <div role="group" aria-label={t("calendar.years")} className="calendar-years">
        {years.map((each) => (
          <button
            key={each.year}
            type="button"
            className="button"
            aria-pressed={each.year === at}
            onClick={() => setAt(each.year)}
          >
            {t("calendar.year", { year: each.year })}
          </button>
        ))}
      </div>
      {year && <OneYear year={year} />}
    </Part>
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
          <Month key={index} month={index + 1} weeks={weeks} />
        ))}
      </div>
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

function Month({ month, weeks }: { month: number; weeks: readonly (readonly (Day | null)[])[] }) {
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
                {day?.day}
                {day && says(day) && <span className="unseen">{says(day)}</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
