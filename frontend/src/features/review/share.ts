import { multiply } from "~/lib/money";

/** What share of an item's weight the points are, in percent with two decimals, not rounded up; null without a number. */
export function percentOf(points: string, weight: string): string | null {
  const [of, all] = [hundredths(points), hundredths(weight)];
  if (of === null || all === null || all <= 0n || of < 0n) return null;
  const share = (of * 10_000n) / all;
  return `${share / 100n}.${(share % 100n).toString().padStart(2, "0")}`;
}

function hundredths(text: string): bigint | null {
  const product = multiply(text, "100");
  return product !== null && /^-?\d+$/.test(product) ? BigInt(product) : null;
}
