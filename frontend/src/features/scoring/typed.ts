import type { Opinion } from "~/generated/graphql";
import { type Cut, saidCuts } from "~/lib/cuts";
import { compare, multiply, sum } from "~/lib/money";
import { typedNumber } from "~/lib/typed";

/** What is typed at one item. */
export type Line = { points: string; comment: string };

/** What a sheet says beside its items. */
export type Words = {
  priority: number | null;
  opinion: Opinion | null;
  suggestedAmount: string;
  lineCuts: readonly Cut[];
  text: string;
  changes: string;
};

/** 8.00 as a person would type it: 8. */
export function shortest(points: string): string {
  return sum([points]) ?? points;
}

export function sameNumber(a: string, b: string): boolean {
  const [x, y] = [typedNumber(a), typedNumber(b)];
  return x === y || compare(x, y) === 0;
}

export function sameLine(a: Line, b: Line): boolean {
  return sameNumber(a.points, b.points) && a.comment === b.comment;
}

/** Whether both cut the same; a cut without an amount says nothing yet. */
export function sameCuts(a: readonly Cut[], b: readonly Cut[]): boolean {
  const [x, y] = [saidCuts(a), saidCuts(b)];
  return (
    x.length === y.length &&
    x.every((cut, at) => {
      const other = y[at];
      return (
        other !== undefined &&
        cut.line === other.line &&
        cut.reason === other.reason &&
        sameNumber(cut.cut, other.cut)
      );
    })
  );
}

/** Whether both say the same. */
export function sameWords(a: Words, b: Words): boolean {
  return (
    a.priority === b.priority &&
    a.opinion === b.opinion &&
    sameNumber(a.suggestedAmount, b.suggestedAmount) &&
    a.text === b.text &&
    a.changes === b.changes &&
    sameCuts(a.lineCuts, b.lineCuts)
  );
}

/** The points of a quick grade: a share of the weight in percent, to one decimal, halves up. */
export function quickPoints(weight: string, percent: number): string | null {
  const thousandths = multiply(multiply(weight, String(percent)) ?? "", "10"); // of a point
  if (thousandths === null || !/^\d+$/.test(thousandths)) return null;
  const tenths = (BigInt(thousandths) + 50n) / 100n;
  const whole = tenths / 10n;
  return tenths % 10n === 0n ? String(whole) : `${whole}.${tenths % 10n}`;
}

/** Points below 60 percent of the weight: the form wants to know why. */
export function isLow(points: string, weight: string): boolean {
  const [given, limit] = [multiply(typedNumber(points), "10"), multiply(weight, "6")];
  return given !== null && limit !== null && compare(given, limit) === -1;
}

/** The running total of what has been given, and how many items have points. */
export function progressOf(points: readonly string[]): { total: string; scored: number } {
  const given = points.map(typedNumber).filter((each) => compare(each, "0") !== null);
  return { total: sum(given) ?? "0", scored: given.length };
}
