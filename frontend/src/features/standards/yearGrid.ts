import type { CalendarYear } from "./body";

export type Day =
  | { day: number; kind: "plain" | "weekend" | "worked" }
  | { day: number; kind: "off"; name: string };

/** A day of the year as the server writes it. */
export const dateOf = (year: number, month: number, day: number) => `${year}-${two(month)}-${two(day)}`;

const two = (n: number) => String(n).padStart(2, "0");

function dayOf(year: CalendarYear, month: number, day: number, weekday: number): Day {
  const date = dateOf(year.year, month, day);
  if (year.workdays.includes(date)) return { day, kind: "worked" };
  const holiday = year.holidays.find(({ from, to }) => from <= date && date <= to);
  if (holiday) return { day, kind: "off", name: holiday.nameZh };
  return { day, kind: weekday >= 6 ? "weekend" : "plain" };
}

/** The year's twelve months as weeks from Monday on; places outside the month are empty. */
export function monthsOf(year: CalendarYear): (Day | null)[][][] {
  return Array.from({ length: 12 }, (_, index) => {
    const days = new Date(Date.UTC(year.year, index + 1, 0)).getUTCDate();
    const first = new Date(Date.UTC(year.year, index, 1)).getUTCDay() || 7;
    const cells: (Day | null)[] = Array.from({ length: first - 1 }, () => null);
    for (let day = 1; day <= days; day++) {
      cells.push(dayOf(year, index + 1, day, (cells.length % 7) + 1));
    }
    while (cells.length % 7 > 0) cells.push(null);
    return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  });
}
