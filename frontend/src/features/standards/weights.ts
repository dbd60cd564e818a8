import { isDecimal } from "~/lib/money";

/** A node of a framework: an aspect, a topic or a measure, with those below it. */
export type Node = { weight: string; below: readonly Node[] };

/** A weight in hundredths of a point; null where it is none yet. */
export function hundredths(text: string): bigint | null {
  if (!isDecimal(text)) return null;
  const [whole = "0", part = ""] = text.split(".");
  if (part.length > 2 || text.startsWith("-")) return null;
  return BigInt(whole) * 100n + BigInt(part.padEnd(2, "0"));
}

/** Hundredths as a weight is written: 13.5. */
export function written(of: bigint): string {
  const part = (of % 100n).toString().padStart(2, "0").replace(/0+$/, "");
  return part ? `${of / 100n}.${part}` : `${of / 100n}`;
}

/** What weights come to; null while one of them is none. */
export function sumOf(weights: readonly string[]): string | null {
  const all = weights.map(hundredths);
  return all.some((each) => each === null)
    ? null
    : written(all.reduce<bigint>((sum, each) => sum + (each ?? 0n), 0n));
}

/** The weights as shares of what lies above each, in per cent to two decimals. */
export function sharesOf(nodes: readonly Node[], whole = "100"): Node[] {
  const above = hundredths(whole);
  return nodes.map(({ weight, below }) => {
    const own = hundredths(weight);
    const share = !above || own === null ? weight : written((own * 10_000n + above / 2n) / above);
    return { weight: share, below: sharesOf(below, weight) };
  });
}

/**
 * Shares as points of a whole. Where the shares of a level make 100 the points make their
 * whole exactly: what rounding leaves goes to the largest remainders.
 */
export function pointsOf(nodes: readonly Node[], whole = "100"): Node[] {
  const above = hundredths(whole) ?? 0n;
  const exact = nodes.map(({ weight }) => (hundredths(weight) ?? 0n) * above);
  const points = exact.map((each) => each / 10_000n);
  const full = sumOf(nodes.map(({ weight }) => weight)) === "100";
  if (full) {
    let left = above - points.reduce((sum, each) => sum + each, 0n);
    const order = exact
      .map((each, at) => ({ at, rest: each % 10_000n }))
      .sort((a, b) => Number(b.rest - a.rest) || a.at - b.at);
    for (const { at } of order) {
      if (left <= 0n) break;
      points[at] = (points[at] ?? 0n) + 1n;
      left -= 1n;
    }
  }
  return nodes.map(({ below }, at) => {
    const weight = written(points[at] ?? 0n);
    return { weight, below: pointsOf(below, weight) };
  });
}
