import { format } from "./money";

type Planned = { operator: string; target: string; unit: string };

const signs: Record<string, string> = { GE: "≥", GT: "＞", LE: "≤", LT: "＜", EQ: "＝" };

/** The target of a plan's row as people write it: ≥40 公里; a qualitative one is its words. */
export function targetOf({ operator, target, unit }: Planned): string {
  const sign = signs[operator];
  return sign ? `${sign}${format(target, 0)}${unit && ` ${unit}`}` : target;
}

/** What was reached, as its target is written: 38 公里; words stay as they are. */
export function actualOf({ operator, unit }: Omit<Planned, "target">, actual?: string | null): string {
  if (!actual) return "—";
  return signs[operator] ? `${format(actual, 0)}${unit && ` ${unit}`}` : actual;
}

export const qualitative = ({ operator }: Planned) => operator === "QUAL";
