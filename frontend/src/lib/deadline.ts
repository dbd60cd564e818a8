import { dayOf } from "./dates";

/** The last day of a time that ends at this moment: 00:00 belongs to the day before. */
export function lastDay(end: string | Date): string {
  return dayOf(new Date(new Date(end).getTime() - 1));
}

/** Whole days from today to a deadline's last day: 0 on that day, negative once it is over. */
export function daysLeft(end: string | Date, now: Date): number {
  return numberOf(lastDay(end)) - numberOf(dayOf(now));
}

function numberOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}
