import type { ComparedLineFragment } from "~/generated/graphql";
import { compare } from "~/lib/money";

type Bounds = Pick<NonNullable<ComparedLineFragment["range"]>, "lowest" | "highest">;

/** Where a price stands on a strip from the lowest to the highest of them all, in per cent: a picture, no figure. */
export function placeOf(price: string, { lowest, highest }: Bounds, other: string): number {
  const all = [lowest, highest, other].map(Number);
  const from = Math.min(...all);
  const width = Math.max(...all) - from;
  return width === 0 ? 50 : Math.round(((Number(price) - from) / width) * 100);
}

/** Whether a price lies far from the median: by more than a fifth of it. */
export function apart(off: string): "far" | "near" {
  return compare(off.replace("-", ""), "20") === 1 ? "far" : "near";
}
