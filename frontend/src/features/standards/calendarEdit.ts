import type { CalendarYear } from "./body";

type Holiday = CalendarYear["holidays"][number];

/** The day after, or so many days before. */
export function dayAfter(date: string, days = 1): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** The runs of days off without one day: a run that holds it ends before it and begins behind it. */
function cut(holidays: readonly Holiday[], date: string): Holiday[] {
  return holidays.flatMap((run) => {
    if (date < run.from || run.to < date) return [run];
    const parts = [
      { ...run, to: dayAfter(date, -1) },
      { ...run, from: dayAfter(date) },
    ];
    return parts.filter(({ from, to }) => from <= to);
  });
}

/** The runs in the order of the year; runs of one name that touch are one. */
function joined(holidays: readonly Holiday[]): Holiday[] {
  const runs: Holiday[] = [];
  for (const run of [...holidays].sort((a, b) => a.from.localeCompare(b.from))) {
    const last = runs.at(-1);
    if (last && last.nameZh === run.nameZh && dayAfter(last.to) >= run.from) {
      runs[runs.length - 1] = { ...last, to: [last.to, run.to].sort().at(-1) ?? run.to };
    } else runs.push(run);
  }
  return runs;
}

/** The year with a day as its weekday has it: off at a weekend, worked otherwise. */
export function asUsual(year: CalendarYear, date: string): CalendarYear {
  return {
    ...year,
    holidays: cut(year.holidays, date),
    workdays: year.workdays.filter((day) => day !== date),
  };
}

/** The year with a day off, part of the holiday of that name. */
export function dayOff(year: CalendarYear, date: string, nameZh: string): CalendarYear {
  const rest = asUsual(year, date);
  return { ...rest, holidays: joined([...rest.holidays, { nameZh, from: date, to: date }]) };
}

/** The year with a day that is worked though it is a weekend's (调休上班). */
export function dayWorked(year: CalendarYear, date: string): CalendarYear {
  const rest = asUsual(year, date);
  return { ...rest, workdays: [...rest.workdays, date].sort() };
}

/** Statutory holidays that are on the same days each year; the others follow the moon. */
const fixed = [
  { nameZh: "元旦", from: "01-01", to: "01-01" },
  { nameZh: "劳动节", from: "05-01", to: "05-02" },
  { nameZh: "国庆节", from: "10-01", to: "10-03" },
];

/** The years with the next one: its fixed holidays, which the yearly notice will complete. */
export function withNextYear(years: readonly CalendarYear[]): CalendarYear[] {
  const year = Math.max(...years.map((each) => each.year)) + 1;
  if (!Number.isFinite(year)) return [];
  const holidays = fixed.map(({ nameZh, from, to }) => ({
    nameZh,
    from: `${year}-${from}`,
    to: `${year}-${to}`,
  }));
  return [...years, { year, published: false, basis: "", holidays, workdays: [] }];
}
