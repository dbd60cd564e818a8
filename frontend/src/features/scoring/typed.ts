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

/** The least that points of a form differ by: 1, 0.1 or 0.01. */
const stepOf = (decimals: number) => (decimals === 0 ? "1" : `0.${"1".padStart(decimals, "0")}`);

/**
 * The points of a quick grade: a share of the weight, to as many decimals as the form takes,
 * halves up, but never more than the weight.
 */
export function quickPoints(weight: string, share: string, decimals: number): string | null {
  const units = multiply(multiply(weight, share) ?? "", `1${"0".repeat(decimals)}`);
  if (units === null || units.startsWith("-")) return null;
  const [whole = "", rest = ""] = units.split(".");
  const points = (up: bigint) => multiply(String(BigInt(whole) + up), stepOf(decimals));
  const nearest = points(rest >= "5" ? 1n : 0n);
  return nearest !== null && compare(nearest, weight) === 1 ? points(0n) : nearest;
}

/** Points with more decimals than the form takes. */
export function isFiner(points: string, decimals: number): boolean {
  const [, rest = ""] = (multiply(typedNumber(points), "1") ?? "").split(".");
  return rest.length > decimals;
}

/** Points below a share of the weight: the form wants to know why. */
export function isLow(points: string, weight: string, share: string): boolean {
  const [given, limit] = [multiply(typedNumber(points), "1"), multiply(weight, share)];
  return given !== null && limit !== null && compare(given, limit) === -1;
}

/** The running total of what the form takes, and how many items have such points. */
export function progressOf(points: readonly string[], decimals: number): { total: string; scored: number } {
  const given = points
    .map(typedNumber)
    .filter((each) => compare(each, "0") !== null && !isFiner(each, decimals));
  return { total: sum(given) ?? "0", scored: given.length };
}

type Open = { id: string; status: string; dueAt?: string | null };

/** The open sheet after this one, by their due dates and round to the first; null where there is no other. */
export function nextOf<Sheet extends Open>(
  sheets: readonly Sheet[],
  here: string,
): { next: Sheet; at: number; count: number } | null {
  const open = sheets
    .filter(({ id, status }) => id === here || status === "SCORING" || status === "REOPENED")
    .sort((a, b) => (a.dueAt ?? "").localeCompare(b.dueAt ?? "") || a.id.localeCompare(b.id));
  const at = open.findIndex(({ id }) => id === here);
  const next = open[(at + 1) % open.length];
  return next && next.id !== here ? { next, at: at + 1, count: open.length } : null;
}
