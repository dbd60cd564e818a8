import { compare, subtract, sum } from "~/lib/money";
import type { IndicatorRow } from "./draft";

/** The points of 预算执行率, which no indicator holds. */
const execution = "10";

/** The sum of what was typed, gaps left out; null while something is no number. */
export function total(terms: readonly string[]): string | null {
  return sum(terms.filter((term) => term !== ""));
}

/** How far a sum is from the amount it should reach: null when one cannot be read. */
export function gap(amount: string, reached: string | null): string | null {
  return reached === null || amount === "" ? null : subtract(amount, reached);
}

export function isZero(value: string | null): boolean {
  return value !== null && compare(value, "0") === 0;
}

/** The weights of the year's indicators with the points of execution: 100 is full. */
export function weightSum(rows: readonly IndicatorRow[]): string | null {
  const weights = rows.filter(({ horizon }) => horizon !== "TOTAL").map(({ weight }) => weight);
  return total([...weights, execution]);
}

/** The year's weights by first level, in the order of their first rows. */
export function levelSums(rows: readonly IndicatorRow[]): { level1: string; sum: string | null }[] {
  const year = rows.filter(({ horizon, level1 }) => horizon !== "TOTAL" && level1 !== "");
  const levels = [...new Set(year.map(({ level1 }) => level1))];
  return levels.map((level1) => ({
    level1,
    sum: total(year.filter((row) => row.level1 === level1).map(({ weight }) => weight)),
  }));
}
