import type { ComparedLineFragment } from "~/generated/graphql";

type Bounds = Pick<NonNullable<ComparedLineFragment["range"]>, "lowest" | "highest">;

/** Where a price stands on a strip from the lowest to the highest of them all, in per cent: a picture, no figure. */
export function placeOf(price: string, { lowest, highest }: Bounds, other: string): number {
  const all = [lowest, highest, other].map(Number);
  const from = Math.min(...all);
  const width = Math.max(...all) - from;
  return width === 0 ? 50 : Math.round(((Number(price) - from) / width) * 100);
}
