/** The bureau's day and hour: rows keep UTC, screens show Asia/Shanghai. */
const zone = "Asia/Shanghai";

const clockwork = new Intl.DateTimeFormat("en-CA", {
  timeZone: zone,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

function parts(moment: string | Date): Record<string, string> {
  const date = typeof moment === "string" ? new Date(moment) : moment;
  return Object.fromEntries(clockwork.formatToParts(date).map(({ type, value }) => [type, value]));
}

/** 2026-11-23 14:02; the day alone where no more is told: an expert's moment comes as its day's first one. */
export function minuteOf(moment: string | Date): string {
  const clock = clockOf(moment);
  return typeof moment === "string" && clock === "00:00" && new Date(moment).getTime() % 60_000 === 0
    ? dayOf(moment)
    : `${dayOf(moment)} ${clock}`;
}

/** 2026-11-23. A deadline's moment is the end of its day, so its day is shown. */
export function dayOf(moment: string | Date): string {
  const { year, month, day } = parts(moment);
  return `${year}-${month}-${day}`;
}

/** 2026-11-23T14:02, as a field of day and time holds it: in the bureau's hours, whatever the browser's are. */
export function localOf(moment: string | Date): string {
  return `${dayOf(moment)}T${clockOf(moment)}`;
}

/** The moment that such a field names; null while it is not filled in. Asia/Shanghai knows no summer time. */
export function momentOf(local: string): string | null {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) ? `${local}:00+08:00` : null;
}

/** 14:02. */
export function clockOf(moment: string | Date): string {
  const { hour, minute } = parts(moment);
  return `${hour}:${minute}`;
}

/** The budget year that is worked on: from June on the next one is declared. */
export function budgetYear(now: Date): number {
  const { year, month } = parts(now);
  return Number(year) + (Number(month) >= 6 ? 1 : 0);
}

/** All days from one to another, both of them too; none where they stand the wrong way round. */
export function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += 24 * 3600 * 1000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}
